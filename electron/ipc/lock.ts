import type { Context } from '#electron/services/context.ts';
import { removeLock, setLock, stateOf, tryLock } from '#electron/services/app-lock.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

/** The lock itself; made in the composition root. */
export interface LockActions {
  isLocked: () => boolean;
  close: () => void;
  open: () => void;
  changed: () => void;
}

export function lockHandlers(context: () => Context, lock: LockActions): DomainHandlers<'lock'> {
  return {
    state: () => ok(stateOf(context(), lock.isLocked())),
    set: async (input) => after(await setLock(context(), input), lock.changed),
    remove: async (input) => after(await removeLock(context(), input), lock.changed),
    lockNow: () => ok(lock.close()),
    unlock: async (input) => after(await tryLock(context(), input), lock.open),
  };
}

function after(outcome: Outcome<void>, act: () => void): Outcome<void> {
  if (outcome.ok) act();
  return outcome;
}
