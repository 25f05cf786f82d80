import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { readLock, writeLock, type StoredLock } from '#electron/db/repositories/app-lock.ts';
import { waitAfter, type LockIdle, type LockState } from '#shared/domain/app-lock.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);
/** About 100 ms and 32 MB a try. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashBytes = 32;

/** Sets a lock, or another secret for the one there is, which `current` must then open. Fails with `lock_wrong_secret` or `lock_wait`. */
export async function setLock(
  context: Context,
  { current, secret, idleMinutes }: { current: string; secret: string; idleMinutes: LockIdle },
): Promise<Outcome<void>> {
  if (readLock(context.db) !== null) {
    const opened = await tryLock(context, { secret: current }, 'current');
    if (!opened.ok) return opened;
  }
  const salt = randomBytes(16);
  const hash = await hashOf(secret, salt);
  writeLock(context.db, {
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    idleMinutes,
    failures: 0,
    lastFailureAt: null,
  });
  return ok(undefined);
}

/** Fails as `tryLock` does. */
export async function removeLock(context: Context, { current }: { current: string }): Promise<Outcome<void>> {
  const opened = await tryLock(context, { secret: current }, 'current');
  if (opened.ok) writeLock(context.db, null);
  return opened;
}

/**
 * Whether the secret opens the lock. A wrong one is counted before it is compared, so that ending the app at the right moment
 * gains nothing. Fails with `lock_wrong_secret`, or with `lock_wait` while the delay after wrong tries runs.
 */
export async function tryLock(
  { db, now }: Context,
  { secret }: { secret: string },
  field = 'secret',
): Promise<Outcome<void>> {
  const lock = readLock(db);
  if (lock === null) return ok(undefined);
  const seconds = secondsToWait(lock, now());
  if (seconds > 0) return fail('lock_wait', field, { seconds });
  writeLock(db, { ...lock, failures: lock.failures + 1, lastFailureAt: now().toISOString() });
  const hash = await hashOf(secret, Buffer.from(lock.salt, 'base64'));
  if (!timingSafeEqual(hash, Buffer.from(lock.hash, 'base64'))) return fail('lock_wrong_secret', field);
  writeLock(db, { ...lock, failures: 0, lastFailureAt: null });
  return ok(undefined);
}

/** What the page may know of it. */
export function stateOf({ db, now }: Context, locked: boolean): LockState {
  const lock = readLock(db);
  if (lock === null) return { enabled: false, locked, idleMinutes: null, waitSeconds: 0 };
  return { enabled: true, locked, idleMinutes: lock.idleMinutes, waitSeconds: secondsToWait(lock, now()) };
}

/** Whole seconds until the next try is answered. A clock that was put back does not lengthen the wait. */
export function secondsToWait({ failures, lastFailureAt }: StoredLock, now: Date): number {
  if (lastFailureAt === null) return 0;
  const passed = Math.max(0, now.getTime() - Date.parse(lastFailureAt)) / 1000;
  return Math.max(0, Math.ceil(waitAfter(failures) - passed));
}

function hashOf(secret: string, salt: Buffer): Promise<Buffer> {
  // The same letters typed on another keyboard may come composed differently.
  return scryptAsync(secret.normalize('NFC'), salt, hashBytes, cost);
}
