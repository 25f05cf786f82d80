import type { Context } from '#electron/services/context.ts';
import * as moves from '#electron/services/visit-moves.ts';
import { getVisitMix } from '#electron/services/visit-mix.ts';
import * as visits from '#electron/services/visits.ts';
import type { DomainHandlers } from './handlers.ts';

export function visitsHandlers(context: () => Context): DomainHandlers<'visits'> {
  return {
    mix: (input) => getVisitMix(context(), input),
    add: (input) => visits.addVisit(context(), input),
    update: (input) => visits.updateVisit(context(), input),
    arrive: (input) => visits.arriveAtVisit(context(), input),
    archive: (input) => visits.archiveVisit(context(), input),
    restore: (input) => visits.restoreVisit(context(), input),
    drive: (input) => visits.driveToVisit(context(), input),
    segments: () => visits.listSegments(context()),
    reorder: (input) => moves.reorderVisit(context(), input),
    split: (input) => moves.splitVisit(context(), input),
    join: (input) => moves.joinVisits(context(), input),
    targets: (input) => moves.listTargets(context(), input),
    move: (input) => moves.moveVisit(context(), input),
  };
}
