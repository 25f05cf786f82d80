import type { Context } from '#electron/services/context.ts';
import * as skillWill from '#electron/services/skill-will.ts';
import type { DomainHandlers } from './handlers.ts';

export function skillWillHandlers(context: () => Context): DomainHandlers<'skillWill'> {
  return {
    matrix: () => skillWill.getMatrix(context()),
    history: (input) => skillWill.listPositions(context(), input),
    place: (input) => skillWill.placeRep(context(), input),
    archive: (input) => skillWill.archivePosition(context(), input),
    restore: (input) => skillWill.restorePosition(context(), input),
  };
}
