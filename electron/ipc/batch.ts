import type { Batches } from '#electron/services/batch/batches.ts';
import { ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

export function batchHandlers(batches: Batches): DomainHandlers<'batch'> {
  return {
    count: batches.count,
    list: batches.list,
    run: batches.run,
    cancel: ({ token }) => ok(batches.cancel(token)),
  };
}
