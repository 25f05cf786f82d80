import type { Context } from '#electron/services/context.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import {
  applyRetention,
  eraseRep,
  getPersonalData,
  previewRetention,
} from '#electron/services/personal-data.ts';
import { exportPersonalData } from '#electron/services/personal-data-export.ts';
import type { DomainHandlers } from './handlers.ts';

export function personalDataHandlers(context: () => Context, jobs: Jobs): DomainHandlers<'personalData'> {
  return {
    get: (input) => getPersonalData(context(), input),
    export: (input) => exportPersonalData(context(), input),
    erase: (input) => eraseRep(context(), jobs, input),
    previewRetention: () => previewRetention(context()),
    applyRetention: () => applyRetention(context(), jobs),
  };
}
