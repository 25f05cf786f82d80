import { v7 as uuidv7 } from 'uuid';
import {
  findImportBatch,
  forgetGonePeople,
  insertImportBatch,
  listImportedReps,
  listRepsForImport,
  markImportUndone,
  prepareImportReverter,
  prepareImportWriter,
} from '#electron/db/repositories/rep-import.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { importBatchIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import type { RepInput } from '#shared/domain/rep.ts';
import type {
  ImportCheck,
  ImportResult,
  ImportSettings,
  ImportUndone,
  ReadOptions,
  RepFilePreview,
} from '#shared/domain/rep-import.ts';
import { importFields } from '#shared/domain/rep-import.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { PlannedWrite } from './plan-import.ts';
import { planImport } from './plan-import.ts';
import { readRepFile, shorten } from './read-rep-file.ts';
import { guessColumns } from './guess-columns.ts';

/** A file held by the main process: what the manager calls it, and its bytes. */
export interface HeldFile {
  fileName: string;
  bytes: Uint8Array;
}

const FIRST_ROWS = 5;
const GUESS_ROWS = 200;
/** Lists on the screen end somewhere; the counts beside them do not. */
const PROBLEMS_SHOWN = 200;
const UPDATES_SHOWN = 100;
const KEPT_SHOWN = 10;
/** Steps between two looks at the cancel flag. */
const STRIDE = 500;

const NEW_REP: Omit<RepInput, 'name'> = {
  role: '',
  email: '',
  phone: '',
  region: '',
  hireDay: null,
  managerName: '',
  status: 'active',
  notes: '',
};

/** Reads the file and guesses what its columns hold. Fails with `file_empty`, `file_binary`, `file_workbook`, `file_no_rows` or `file_too_large`. */
export function previewRepFile({
  file,
  read,
}: {
  file: HeldFile;
  read: ReadOptions;
}): Outcome<RepFilePreview> {
  const outcome = readRepFile(file.bytes, read);
  if (!outcome.ok) return outcome;
  const { encoding, separator, titles, records } = outcome.value;
  const sample = records.slice(0, GUESS_ROWS).map(({ fields }) => fields);
  const guess = guessColumns(titles, sample);
  return ok({
    fileName: file.fileName,
    encoding,
    separator,
    hasHeader: titles !== null,
    titles: guess.columns.map((_, column) => shorten(titles?.[column] ?? '')),
    firstRows: records.slice(0, FIRST_ROWS).map(({ line, fields }) => ({ line, cells: fields.map(shorten) })),
    rowCount: records.length,
    ...guess,
  });
}

/** What importing with these settings would do. Writes nothing. */
export function checkRepImport(
  { file, settings }: { file: HeldFile; settings: ImportSettings },
  { db }: JobContext,
): Outcome<ImportCheck> {
  const outcome = readRepFile(file.bytes, settings);
  if (!outcome.ok) return outcome;
  const plan = planImport(outcome.value.records, settings, listRepsForImport(db));
  return ok({
    counts: plan.counts,
    problems: plan.problems.slice(0, PROBLEMS_SHOWN),
    problemCount: plan.problems.length,
    updates: plan.writes
      .flatMap((write) => (write.action === 'update' ? [describeUpdate(write)] : []))
      .slice(0, UPDATES_SHOWN),
    managers: plan.managers,
    dateOrder: plan.dateOrder.order,
    ambiguousDate: plan.dateOrder.ambiguous,
  });
}

/**
 * Imports in one transaction: all of it or nothing. The plan is made anew inside the transaction, so that what is
 * written fits the reps as they are at that moment. Fails with `import_nothing_to_do` when no line leads to a change.
 */
export function importReps(
  { file, settings }: { file: HeldFile; settings: ImportSettings },
  { db, now, progress, throwIfCancelled }: JobContext,
): Outcome<ImportResult> {
  const outcome = readRepFile(file.bytes, settings);
  if (!outcome.ok) return outcome;
  throwIfCancelled();
  return db.transaction(
    () => {
      const { writes, counts } = planImport(outcome.value.records, settings, listRepsForImport(db));
      if (writes.length === 0) return fail('import_nothing_to_do');
      const batchId = importBatchIdSchema.parse(uuidv7());
      const createdAt = now().toISOString();
      insertImportBatch(db, { id: batchId, fileName: file.fileName, createdAt });
      const writer = prepareImportWriter(db, batchId, createdAt);
      for (const [index, write] of writes.entries()) {
        if (index % STRIDE === 0) {
          throwIfCancelled();
          progress(index, writes.length);
        }
        if (write.action === 'update') writer.update(write.rep, write.changes);
        else writer.create(repIdSchema.parse(uuidv7()), { ...NEW_REP, ...write.values });
      }
      progress(writes.length, writes.length);
      return ok({ batchId, counts });
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes an import back: new people leave, changed ones become what they were. Whoever has been edited or coached since
 * stays, since undoing would lose later work; those are counted and named.
 */
export function undoRepImport(
  { batchId }: { batchId: ImportBatchId },
  { db, now, progress, throwIfCancelled }: JobContext,
): Outcome<ImportUndone> {
  return db.transaction(
    () => {
      const batch = findImportBatch(db, batchId);
      if (batch === null) return fail('not_found');
      if (batch.undoneAt !== null) return fail('import_already_undone');
      const reverter = prepareImportReverter(db);
      const undone: ImportUndone = { removed: 0, restored: 0, keptCount: 0, kept: [] };
      const people = listImportedReps(db, batchId);
      for (const [index, person] of people.entries()) {
        if (index % STRIDE === 0) {
          throwIfCancelled();
          progress(index, people.length);
        }
        const edited = person.updatedAt !== batch.createdAt;
        if (edited || (person.before === null && person.hasHistory)) {
          undone.keptCount++;
          if (undone.kept.length < KEPT_SHOWN) undone.kept.push(person.name);
        } else if (person.before === null) {
          reverter.remove(person.id);
          undone.removed++;
        } else {
          reverter.restore(person.before);
          undone.restored++;
        }
      }
      forgetGonePeople(db);
      markImportUndone(db, batchId, now().toISOString());
      return ok(undone);
    },
    { behavior: 'immediate' },
  );
}

function describeUpdate({
  line,
  rep,
  changes,
}: PlannedWrite & { action: 'update' }): ImportCheck['updates'][number] {
  const before = new Map<string, unknown>(Object.entries(rep));
  const after = new Map<string, unknown>(Object.entries(changes));
  return {
    line,
    name: rep.name,
    changes: importFields
      .filter((field) => after.has(field))
      .map((field) => ({ field, from: shorten(before.get(field)), to: shorten(after.get(field)) })),
  };
}
