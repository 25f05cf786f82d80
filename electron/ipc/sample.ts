import type { Context } from '#electron/services/context.ts';
import { loadSampleTeam, removeSampleTeam } from '#electron/services/sample-team.ts';
import type { DomainHandlers } from './handlers.ts';

export function sampleHandlers(context: () => Context): DomainHandlers<'sample'> {
  return {
    load: () => loadSampleTeam(context()),
    remove: () => removeSampleTeam(context()),
  };
}
