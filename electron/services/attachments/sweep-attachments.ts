import { rmSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as attachments from '#electron/db/repositories/attachment.ts';
import { partPrefix } from '#electron/platform/write-whole.ts';
import {
  backupsFolder,
  isOpenCopy,
  listBackupFiles,
  namesIn,
  type BackupFile,
} from '#electron/services/backup/backup-files.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { attachmentsFolder } from './attachment-files.ts';

/** Nobody takes longer from writing a file to naming it. */
const unnamedForMs = 86_400_000;
/** Nothing else is ever removed: the folder may hold other things than ours. */
const ours = /^([0-9a-f]{64})(\.small)?(\.[0-9a-f-]{36}\.part)?$/;

/**
 * Takes away the files that no row names: what erasing or storing left that was ended midway. A file is there before its row, so one
 * that was written a moment ago stays; so does what is older than the database, which may have taken the place of a lost one.
 */
export function sweepAttachments(_input: object, { db, now }: JobContext): Outcome<void> {
  const file = db.$client.name;
  const folder = dirname(file);
  const written = {
    after: Math.max(attachments.readBeginning(db), cameToBe(statSync(file))),
    before: now().getTime() - unnamedForMs,
  };
  if (hasOtherDatabase(folder, written.before)) return ok(undefined);
  attachments.deleteUnlinkedFiles(db);
  if (listUnnamed().length === 0) return ok(undefined);
  // While the file is locked for writing, no content gets its row.
  db.transaction(
    () => {
      if (hasOtherDatabase(folder, written.before)) return;
      removeAll(listUnnamed());
    },
    { behavior: 'immediate' },
  );
  return ok(undefined);

  function listUnnamed(): string[] {
    const inCopies = openCopies(folder).flatMap(({ slip }) => slip?.attachments ?? []);
    const named = new Set([...attachments.listHashes(db), ...inCopies]);
    const root = join(folder, attachmentsFolder);
    return namesIn(root)
      .filter((group) => /^[0-9a-f]{2}$/.test(group))
      .flatMap((group) => namesIn(join(root, group)).map((name) => join(root, group, name)))
      .filter((path) => isUnnamed(path, named));
  }

  function isUnnamed(path: string, named: ReadonlySet<string>): boolean {
    const [, sha256, , part] = ours.exec(basename(path)) ?? [];
    if (sha256 === undefined || (part === undefined && named.has(sha256))) return false;
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return at !== undefined && at > written.after && at < written.before;
  }
}

/** What cannot be removed, open in another program perhaps, keeps nothing else; it throws in the end. */
function removeAll(paths: readonly string[]): void {
  const failures: unknown[] = [];
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/**
 * When a file was put where it is, whatever its content is from. Where the file system does not tell, its last change: that
 * is later, so rather more stays.
 */
export function cameToBe({ birthtimeMs, ctimeMs }: Pick<Stats, 'birthtimeMs' | 'ctimeMs'>): number {
  return birthtimeMs > 0 ? birthtimeMs : ctimeMs;
}

function openCopies(folder: string): BackupFile[] {
  return listBackupFiles(join(folder, backupsFolder)).filter(isOpenCopy);
}

/** What was kept at a restore, waits to be restored or was copied without a slip may name what the file in use does not. */
function hasOtherDatabase(folder: string, since: number): boolean {
  return (
    listBackupFiles(folder).length > 0 ||
    openCopies(folder).some(({ slip }) => slip === null) ||
    namesIn(folder).some((name) => name.startsWith(partPrefix) && isWrittenSince(join(folder, name), since))
  );
}

function isWrittenSince(path: string, since: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;
}
