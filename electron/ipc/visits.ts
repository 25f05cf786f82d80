import type { Context } from '#electron/services/context.ts';
import * as visits from '#electron/services/visits.ts';
import type { DomainHandlers } from './handlers.ts';

export function visitsHandlers(context: () => Context): DomainHandlers<'visits'> {
  return {
    add: (input) => visits.addVisit(context(), input),
    update: (input) => visits.updateVisit(context(), input),
    arrive: (input) => visits.arriveAtVisit(context(), input),
    archive: (input) => visits.archiveVisit(context(), input),
    restore: (input) => visits.restoreVisit(context(), input),
  };
}
