import type { Context } from '#electron/services/context.ts';
import { getCoverage } from '#electron/services/coverage.ts';
import * as reps from '#electron/services/reps.ts';
import type { DomainHandlers } from './handlers.ts';

export function repsHandlers(context: () => Context): DomainHandlers<'reps'> {
  return {
    board: (input) => reps.getBoard(context(), input),
    coverage: () => getCoverage(context()),
    options: () => reps.listRepOptions(context()),
    get: (input) => reps.getRepHeader(context(), input),
    timeline: (input) => reps.getTimeline(context(), input),
    archived: (input) => reps.listArchived(context(), input),
    create: (input) => reps.createRep(context(), input),
    update: (input) => reps.updateRep(context(), input),
    setCadence: (input) => reps.setRepCadence(context(), input),
    archive: (input) => reps.archiveRep(context(), input),
    restore: (input) => reps.restoreRep(context(), input),
    remove: (input) => reps.removeRep(context(), input),
  };
}
