import { and, count, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm';
import { uuidToBlob } from '#electron/db/columns.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { importChange, rep, repCadence } from '#electron/db/schema.ts';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { Rep } from '#shared/domain/rep.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { repHistorySql } from './personal-tables.ts';

const { seq: _seq, ...columns } = getTableColumns(rep);

/** Who left stays on the board until they are archived, and counts for nothing any more. */
export const isInTeam = and(isNull(rep.archivedAt), ne(rep.status, 'left'));

/** Throws `NotFoundError`. */
export function getRep(db: Db, id: RepId): Rep {
  const row = db.select(columns).from(rep).where(eq(rep.id, id)).get();
  if (row === undefined) throw new NotFoundError(`rep ${id}`);
  return row;
}

/** Everybody who is not archived, by name. */
export function listRepOptions(db: Db): Pick<Rep, 'id' | 'name' | 'region' | 'status'>[] {
  return db
    .select({ id: rep.id, name: rep.name, region: rep.region, status: rep.status })
    .from(rep)
    .where(isNull(rep.archivedAt))
    .orderBy(sql`${rep.name} COLLATE NOCASE`)
    .all();
}

export function insertRep(db: Db, values: Rep): void {
  db.insert(rep).values(values).run();
}

/** Throws `NotFoundError`. */
export function updateRep(db: Db, id: RepId, changes: Changes<Omit<Rep, 'id'>>): void {
  const { changes: changed } = db.update(rep).set(changes).where(eq(rep.id, id)).run();
  if (changed !== 1) throw new NotFoundError(`rep ${id}`);
}

/** The rhythm of this rep; null leaves the rep with the team's. */
export function writeCadence(db: Db, repId: RepId, policy: CadencePolicy | null): void {
  if (policy === null) {
    db.delete(repCadence).where(eq(repCadence.repId, repId)).run();
    return;
  }
  db.insert(repCadence)
    .values({ repId, ...policy })
    .onConflictDoUpdate({ target: repCadence.repId, set: policy })
    .run();
}

/** With all that hangs on them, and how they were before an import. Throws `NotFoundError`. Needs a transaction. */
export function deleteRep(db: Db, id: RepId): void {
  db.delete(importChange).where(eq(importChange.repId, id)).run();
  const { changes } = db.delete(rep).where(eq(rep.id, id)).run();
  if (changes !== 1) throw new NotFoundError(`rep ${id}`);
}

/** Everybody who is not archived, those who left among them. */
export function countRepsOnBoard(db: Db): number {
  return db.select({ n: count() }).from(rep).where(isNull(rep.archivedAt)).get()?.n ?? 0;
}

export function hasSampleReps(db: Db): boolean {
  return db.select({ id: rep.id }).from(rep).where(eq(rep.isSample, true)).limit(1).get() !== undefined;
}

/** Whether anything written about the rep would go with them. */
export function repHasHistory(db: Db, id: RepId): boolean {
  const history = db.$client
    .prepare<[Buffer], number>(`SELECT ${repHistorySql()} FROM rep WHERE id = ?`)
    .pluck()
    .get(uuidToBlob(id));
  return history === 1;
}
