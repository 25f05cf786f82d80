import type { Db } from '#electron/db/open.ts';
import { listHashes } from '#electron/db/repositories/attachment.ts';
import { deletePersonalRows, leaveNoTrace } from '#electron/db/repositories/personal-data.ts';
import { deleteOlder, peopleGoneBefore, type DueKind } from '#electron/db/repositories/retention.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { removeAttachment } from './attachments/attachment-files.ts';
import type { JobContext } from './jobs/job.ts';

/** Erases a person: rows, search index, drafts, files and the write-ahead log. Backups made before keep them until they expire. */
export function eraseRep({ repId }: { repId: RepId }, { db }: JobContext): Outcome<void> {
  erase(db, () => deletePersonalRows(db, repId));
  return ok(undefined);
}

/** Deletes what is older than each cutoff, for good. Returns how many records that were. */
export function applyRetention(
  { due }: { due: readonly DueKind[] },
  { db }: JobContext,
): Outcome<{ records: number }> {
  let records = 0;
  erase(db, () => {
    const files: string[] = [];
    for (const { kind, cutoff } of due) {
      if (kind !== 'leftPeople') {
        records += deleteOlder(db, kind, cutoff);
        continue;
      }
      for (const repId of peopleGoneBefore(db, cutoff)) {
        files.push(...deletePersonalRows(db, repId));
        records += 1;
      }
    }
    return files;
  });
  return ok({ records });
}

/**
 * Files go after the rows: a row without its file would be a loss. They do not wait for what is left in the database, which may fail
 * on a full disk.
 */
function erase(db: Db, deleteRows: () => string[]): void {
  const files = db.transaction(deleteRows, { behavior: 'immediate' });
  try {
    removeUnnamed(db, files);
  } finally {
    leaveNoTrace(db);
  }
}

/** While the file is locked for writing, no content gets its row: what was added again meanwhile is seen, and stays. */
function removeUnnamed(db: Db, files: readonly string[]): void {
  db.transaction(
    () => {
      const named = listHashes(db);
      for (const sha256 of files) if (!named.has(sha256)) removeAttachment(db.$client.name, sha256);
    },
    { behavior: 'immediate' },
  );
}
