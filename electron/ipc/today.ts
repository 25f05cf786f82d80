import { getWhoNext } from '#electron/services/coaching-records.ts';
import type { Context } from '#electron/services/context.ts';
import { getToday } from '#electron/services/today.ts';
import type { DomainHandlers } from './handlers.ts';

export function todayHandlers(context: () => Context): DomainHandlers<'today'> {
  return {
    get: () => getToday(context()),
    whoNext: (input) => getWhoNext(context(), input),
  };
}
