import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDatabase } from '#electron/db/copy.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import { backupsToKeep } from '#shared/domain/backup-retention.ts';
import type { BackupReason } from '#shared/domain/backup.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { keepAttachments, pruneAttachments } from './backup-attachments.ts';
import {
  backupName,
  listBackupFiles,
  makePrivateFolder,
  removeLeftovers,
  slipOf,
  writeSlip,
  type BackupFile,
} from './backup-files.ts';
import { sealFile } from './seal.ts';

export interface BackupOrder {
  databaseFile: string;
  folder: string;
  /** The app's own folder may be made; one the manager chose is on a drive that went away. */
  mayMakeFolder: boolean;
  reason: BackupReason;
  passphrase: string | null;
}

/**
 * Makes one backup: copied under a name that is no backup's, opened and compared with its source, sealed where there is a
 * passphrase, then moved into place; at last prunes the folder by age. Fails with `backup_folder_missing` or as the file does.
 */
export async function makeBackup(
  { databaseFile, folder, mayMakeFolder, reason, passphrase }: BackupOrder,
  { db, now, progress, throwIfCancelled }: JobContext,
): Promise<Outcome<{ id: string }>> {
  const home = dirname(databaseFile);
  if (mayMakeFolder) makePrivateFolder(folder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return fail('backup_folder_missing');
  // Before it is sealed, a copy stands only where the database itself stands.
  const copy = partIn(passphrase === null ? folder : home);
  const part = passphrase === null ? copy : partIn(folder);
  const at = now();
  const id = backupName(at, reason, passphrase !== null);
  const path = join(folder, id);
  try {
    const contents = await copyDatabase(db.$client, copy, (done, total) => {
      throwIfCancelled();
      progress(done, total);
    });
    const missing = await keepAttachments(contents.attachments, home, folder, passphrase);
    if (passphrase !== null) await sealFile(copy, part, passphrase);
    const attachments = contents.attachments.filter((hash) => !missing.includes(hash));
    writeSlip(path, { reason, label: '', rows: contents.rows, attachments });
    renameSync(part, path);
  } finally {
    for (const file of new Set([copy, part]))
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
  }
  prune(folder, at.getTime());
  return ok({ id });
}

/** Removes what is older than the rule keeps, with the attachments nobody refers to any more. */
function prune(folder: string, now: number): void {
  const backups = listBackupFiles(folder);
  const kept = backupsToKeep(
    backups.map(({ at }) => Date.parse(at)),
    now,
  );
  const stays = ({ at }: BackupFile): boolean => kept.has(Date.parse(at));
  for (const { path } of backups.filter((backup) => !stays(backup))) {
    rmSync(path, { force: true });
    rmSync(slipOf(path), { force: true });
  }
  removeLeftovers(folder, now);
  const left = backups.filter(stays);
  // A backup whose slip is lost may refer to anything.
  if (left.some(({ slip }) => slip === null)) return;
  pruneAttachments(folder, new Set(left.flatMap(({ slip }) => slip?.attachments ?? [])));
}
