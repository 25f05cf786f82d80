import { and, desc, eq, getTableColumns, isNull, notInArray } from 'drizzle-orm';
import type { Instant } from '#shared/domain/fields.ts';
import type { ImportBatchId, RepId } from '#shared/domain/ids.ts';
import type { LatestImport } from '#shared/domain/rep-import.ts';
import { repSchema, type Rep, type RepInput } from '#shared/domain/rep.ts';
import { blobToUuid, instantToMs, msToInstant, uuidToBlob } from '../columns.ts';
import type { Db } from '../open.ts';
import { importBatch, importChange, rep } from '../schema.ts';
import { repHistorySql } from './personal-tables.ts';

/*
 * Statements that run once per person of a file are prepared here in SQL: through the query builder the same 100,000 rows
 * took two and a half times as long.
 */

/** Everybody the manager knows, archive included; the sample team is no part of it. */
export function listRepsForImport(db: Db): Rep[] {
  const { seq: _, ...columns } = getTableColumns(rep);
  return db.select(columns).from(rep).where(eq(rep.isSample, false)).all();
}

export interface ImportBatch {
  id: ImportBatchId;
  createdAt: Instant;
  undoneAt: Instant | null;
}

export function insertImportBatch(
  db: Db,
  batch: { id: ImportBatchId; fileName: string; createdAt: Instant },
): void {
  db.insert(importBatch)
    .values({ ...batch, kind: 'reps_csv' })
    .run();
}

/** The batch of a CSV import, or null when there is none of this id. */
export function findImportBatch(db: Db, id: ImportBatchId): ImportBatch | null {
  const row = db.select().from(importBatch).where(eq(importBatch.id, id)).get();
  return row === undefined || row.kind !== 'reps_csv' ? null : row;
}

/** The newest CSV import that has not been undone, with how many people it touched. */
export function findLatestImport(db: Db): LatestImport | null {
  const { id: batchId, fileName, createdAt: importedAt } = importBatch;
  const people = db.$count(importChange, eq(importChange.batchId, importBatch.id));
  const row = db
    .select({ batchId, fileName, importedAt, people })
    .from(importBatch)
    .where(and(eq(importBatch.kind, 'reps_csv'), isNull(importBatch.undoneAt)))
    .orderBy(desc(importBatch.createdAt))
    .limit(1)
    .get();
  return row ?? null;
}

export function markImportUndone(db: Db, id: ImportBatchId, undoneAt: Instant): void {
  db.update(importBatch).set({ undoneAt }).where(eq(importBatch.id, id)).run();
}

/** Forgets how people were who are no longer there: nothing of theirs can be taken back. */
export function forgetGonePeople(db: Db): void {
  db.delete(importChange)
    .where(notInArray(importChange.repId, db.select({ id: rep.id }).from(rep)))
    .run();
}

/** Writes people and remembers how each was before. */
export interface ImportWriter {
  create: (id: RepId, values: RepInput) => void;
  update: (before: Rep, changes: Partial<RepInput>) => void;
}

/** `at` becomes the row's `updated_at`: undoing later tells by it whether somebody has edited the row since. */
export function prepareImportWriter(db: Db, batchId: ImportBatchId, at: Instant): ImportWriter {
  const batch = uuidToBlob(batchId);
  const insert = db.$client.prepare(
    `INSERT INTO rep (id, ${INPUT_COLUMNS.join(', ')}, created_at, updated_at)
     VALUES (:id, ${INPUT_COLUMNS.map((column) => `:${column}`).join(', ')}, :at, :at)`,
  );
  const update = prepareUpdate(db);
  const remember = db.$client.prepare(
    'INSERT INTO import_change (batch_id, rep_id, before) VALUES (?, ?, ?)',
  );
  return {
    create: (id, values) => {
      insert.run({ ...toColumns(values), id: uuidToBlob(id), at: instantToMs(at) });
      remember.run(batch, uuidToBlob(id), null);
    },
    update: (before, changes) => {
      update({ ...before, ...changes, updatedAt: at });
      remember.run(batch, uuidToBlob(before.id), JSON.stringify(before));
    },
  };
}

/** One person of a batch as it stands today. */
export interface ImportedRep {
  id: RepId;
  name: string;
  updatedAt: Instant;
  /** Deleting the person would take along what was written about them. */
  hasHistory: boolean;
  /** How the person was before; null when the import created them. */
  before: Rep | null;
}

/** The people of a batch who are still there. */
export function listImportedReps(db: Db, batchId: ImportBatchId): ImportedRep[] {
  return db.$client
    .prepare<
      [Buffer],
      { id: Buffer; name: string; updated_at: number; history: number; before: string | null }
    >(
      `SELECT rep.id, rep.name, rep.updated_at, import_change.before,
              (${repHistorySql()}) AS history
       FROM import_change JOIN rep ON rep.id = import_change.rep_id
       WHERE import_change.batch_id = ?`,
    )
    .all(uuidToBlob(batchId))
    .map((row) => ({
      id: blobToUuid<RepId>(row.id),
      name: row.name,
      updatedAt: msToInstant(row.updated_at),
      hasHistory: row.history !== 0,
      before: row.before === null ? null : repSchema.parse(JSON.parse(row.before)),
    }));
}

/** Takes people back to how they were, or out again. */
export interface ImportReverter {
  restore: (before: Rep) => void;
  remove: (id: RepId) => void;
}

export function prepareImportReverter(db: Db): ImportReverter {
  const remove = db.$client.prepare('DELETE FROM rep WHERE id = ?');
  return {
    restore: prepareUpdate(db),
    remove: (id) => {
      remove.run(uuidToBlob(id));
    },
  };
}

const INPUT_COLUMNS = [
  'name',
  'role',
  'email',
  'phone',
  'region',
  'hire_day',
  'manager_name',
  'status',
  'notes',
] as const;

function prepareUpdate(db: Db): (row: Rep) => void {
  const update = db.$client.prepare(
    `UPDATE rep SET ${INPUT_COLUMNS.map((column) => `${column} = :${column}`).join(', ')},
       archived_at = :archived_at, updated_at = :updated_at WHERE id = :id`,
  );
  return (row) => {
    update.run({
      ...toColumns(row),
      id: uuidToBlob(row.id),
      archived_at: row.archivedAt === null ? null : instantToMs(row.archivedAt),
      updated_at: instantToMs(row.updatedAt),
    });
  };
}

function toColumns(values: RepInput): Record<(typeof INPUT_COLUMNS)[number], string | null> {
  const { name, role, email, phone, region, hireDay, managerName, status, notes } = values;
  return { name, role, email, phone, region, hire_day: hireDay, manager_name: managerName, status, notes };
}
