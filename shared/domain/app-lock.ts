import { z } from 'zod';

/** A PIN or a passphrase: what is typed often has to be short, what keeps strangers out must not be shorter. */
export const lockSecretSchema = z.string().min(4, 'lock_secret_too_short').max(200, 'text_too_long');

/** Minutes without a hand on the computer after which the app locks itself; null never. */
export const lockIdleMinutes = [1, 5, 15, 30] as const;
export const lockIdleSchema = z.union(lockIdleMinutes.map((minutes) => z.literal(minutes))).nullable();
export type LockIdle = z.infer<typeof lockIdleSchema>;

/** What the page may know of the lock. */
export const lockStateSchema = z.object({
  /** Whether a PIN or passphrase is set. */
  enabled: z.boolean(),
  locked: z.boolean(),
  idleMinutes: lockIdleSchema,
  /** Seconds until the next try is answered. */
  waitSeconds: z.number().int(),
});
export type LockState = z.infer<typeof lockStateSchema>;

const freeTries = 3;
const firstWaitSeconds = 5;
const longestWaitSeconds = 300;

/**
 * Seconds to wait after that many wrong tries in a row: three are free, as fingers slip; then 5 s, doubled by each, at most five
 * minutes. Ten thousand PINs then take a month.
 */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(firstWaitSeconds * 2 ** (failures - freeTries), longestWaitSeconds);
}
