import type { Context } from '#electron/services/context.ts';
import * as dayEnd from '#electron/services/day-end.ts';
import { updatePromise } from '#electron/services/promises.ts';
import type { DomainHandlers } from './handlers.ts';

export function dayEndHandlers(context: () => Context): DomainHandlers<'dayEnd'> {
  return {
    get: (input) => dayEnd.getDayEnd(context(), input),
    draft: (input) => dayEnd.draftReport(context(), input),
    withdrawDraft: (input) => dayEnd.withdrawDraft(context(), input),
  };
}

export function promisesHandlers(context: () => Context): DomainHandlers<'promises'> {
  return { update: (input) => updatePromise(context(), input) };
}
