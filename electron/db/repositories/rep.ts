import { count, eq, isNull } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { rep } from '../schema.ts';

/** People on the board: everybody who is not archived. */
export function countReps(db: Db): number {
  return db.select({ n: count() }).from(rep).where(isNull(rep.archivedAt)).get()?.n ?? 0;
}

export function hasSampleReps(db: Db): boolean {
  return db.select({ id: rep.id }).from(rep).where(eq(rep.isSample, true)).limit(1).get() !== undefined;
}
