import * as promises from '#electron/db/repositories/promise.ts';
import type { CustomerPromise } from '#shared/domain/promise.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Decides on a promise at any time: it is kept or broken long after the report of that day is final. */
export function updatePromise(
  { db, now }: Context,
  { id, changes }: Parsed<'promises', 'update'>,
): Outcome<CustomerPromise> {
  const at = now().toISOString();
  return db.transaction(() => {
    const before = promises.getPromise(db, id);
    const { state } = changes;
    const settled =
      state === undefined || state === before.state ? {} : { settledAt: state === 'open' ? null : at };
    promises.savePromise(db, id, { ...changes, ...settled, updatedAt: at });
    return ok(promises.getPromise(db, id));
  });
}
