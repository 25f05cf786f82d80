import { and, eq, isNull } from 'drizzle-orm';
import { NotFoundError } from '../errors.ts';
import type { Db } from '../open.ts';
import { companyLogo } from '../schema.ts';

const only = 1;

/** The PNG, or null where there is none or it was removed. */
export function readLogo(db: Db): Buffer | null {
  const row = db
    .select({ png: companyLogo.png })
    .from(companyLogo)
    .where(and(eq(companyLogo.id, only), isNull(companyLogo.archivedAt)))
    .get();
  return row?.png ?? null;
}

export function writeLogo(db: Db, png: Buffer): void {
  const values = { id: only, png, archivedAt: null };
  db.insert(companyLogo).values(values).onConflictDoUpdate({ target: companyLogo.id, set: values }).run();
}

/** Null brings it back. */
export function archiveLogo(db: Db, archivedAt: string | null): void {
  const { changes } = db.update(companyLogo).set({ archivedAt }).where(eq(companyLogo.id, only)).run();
  if (changes === 0) throw new NotFoundError();
}
