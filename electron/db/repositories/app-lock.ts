import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#electron/db/open.ts';
import { setting } from '#electron/db/schema.ts';
import { instantSchema } from '#shared/domain/fields.ts';
import { lockIdleSchema } from '#shared/domain/app-lock.ts';

/** Apart from the settings the page reads: salt and hash never leave the trusted side. */
const key = 'appLock';

const storedLockSchema = z.object({
  /** Both base64. */
  salt: z.string(),
  hash: z.string(),
  idleMinutes: lockIdleSchema,
  /** Wrong tries in a row, kept so that a restart does not give new ones. */
  failures: z.number().int(),
  lastFailureAt: instantSchema.nullable(),
});
export type StoredLock = z.infer<typeof storedLockSchema>;

/** Null while none is set. A lock that cannot be read is an error: it must not open by being damaged. */
export function readLock(db: Db): StoredLock | null {
  const row = db.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).get();
  return row === undefined ? null : storedLockSchema.parse(JSON.parse(row.value));
}

export function writeLock(db: Db, lock: StoredLock | null): void {
  if (lock === null) {
    db.delete(setting).where(eq(setting.key, key)).run();
    return;
  }
  const value = JSON.stringify(lock);
  db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
}
