import type { Context } from '#electron/services/context.ts';
import * as observations from '#electron/services/observations.ts';
import type { DomainHandlers } from './handlers.ts';

export function observationsHandlers(context: () => Context): DomainHandlers<'observations'> {
  return {
    add: (input) => observations.addObservation(context(), input),
    addAll: (input) => observations.addObservations(context(), input),
    update: (input) => observations.updateObservation(context(), input),
    archive: (input) => observations.archiveObservation(context(), input),
    restore: (input) => observations.restoreObservation(context(), input),
    draft: (input) => observations.getDraft(context(), input),
    saveDraft: (input) => observations.saveDraft(context(), input),
  };
}
