import type { Context } from '#electron/services/context.ts';
import * as ratings from '#electron/services/ratings.ts';
import type { DomainHandlers } from './handlers.ts';

export function ratingsHandlers(context: () => Context): DomainHandlers<'ratings'> {
  return {
    list: (input) => ratings.ratingsOfSession(context(), input),
    set: (input) => ratings.setRating(context(), input),
    clear: (input) => ratings.clearRating(context(), input),
    trend: (input) => ratings.trendsOfRep(context(), input),
    mirror: () => ratings.mirror(context()),
  };
}
