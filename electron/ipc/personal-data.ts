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

/** `forgetViewed` takes away the copies a viewer was given: they may be of whoever is erased. */
export function personalDataHandlers(
  context: () => Context,
  jobs: Jobs,
  forgetViewed: () => void,
): DomainHandlers<'personalData'> {
  return {
    get: (input) => getPersonalData(context(), input),
    export: (input) => exportPersonalData(context(), input),
    erase: (input) => {
      forgetViewed();
      return eraseRep(context(), jobs, input);
    },
    previewRetention: () => previewRetention(context()),
    applyRetention: () => {
      forgetViewed();
      return applyRetention(context(), jobs);
    },
  };
}
