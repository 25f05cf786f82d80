import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDatabase } from '#electron/db/copy.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import { backupsToKeep, believedNow } from '#shared/domain/backup-retention.ts';
import type { BackupReason } from '#shared/domain/backup.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { keepAttachments, sweepAttachments } from './backup-attachments.ts';
import {
  backupName,
  isFolder,
  listBackupFiles,
  makePrivateFolder,
  makerOf,
  removeBackup,
  removeLeftovers,
  writeSlip,
  type BackupFile,
} from './backup-files.ts';
import { sealFile, type Seal } from './seal.ts';

export interface BackupOrder {
  databaseFile: string;
  folder: string;
  /** The app's own folder may be made; one the manager chose is on a drive that went away. */
  mayMakeFolder: boolean;
  /** Where backups were made otherwise: age removes them there too. */
  otherFolders: readonly string[];
  reason: BackupReason;
  seal: Seal | null;
  installation: string;
}

/**
 * Makes one backup: copied under a name that is no backup's, opened and compared with its source, sealed where there is a
 * passphrase, then moved into place; at last prunes the folder by age. Fails with `backup_folder_missing` or as the file does.
 */
export async function makeBackup(
  { databaseFile, folder, mayMakeFolder, otherFolders, reason, seal, installation }: BackupOrder,
  { db, now, progress, throwIfCancelled }: JobContext,
): Promise<Outcome<{ id: string }>> {
  const home = dirname(databaseFile);
  if (mayMakeFolder) makePrivateFolder(folder);
  if (!isFolder(folder)) return fail('backup_folder_missing');
  // Before it is sealed, a copy stands only where the database itself stands.
  const copy = partIn(seal === null ? folder : home);
  const part = seal === null ? copy : partIn(folder);
  const at = now();
  const id = backupName(at, reason, seal !== null);
  const path = join(folder, id);
  try {
    const contents = await copyDatabase(db.$client, copy, (done, total) => {
      throwIfCancelled();
      progress(done, total);
    });
    const missing = await keepAttachments(contents.attachments, home, folder, seal);
    if (seal !== null) await sealFile(copy, part, seal.words);
    const attachments = contents.attachments.filter((hash) => !missing.includes(hash));
    writeSlip(path, { reason, label: '', rows: contents.rows, attachments, installation, seal: seal?.name });
    renameSync(part, path);
  } finally {
    for (const file of new Set([copy, part]))
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
  }
  prune(home, { folder, otherFolders, installation }, at.getTime());
  return ok({ id });
}

/**
 * Removes what is older than the rule keeps, wherever it stands: the newest of a month may be in another folder. What
 * another installation made there is kept by the same rule, by itself.
 */
function prune(
  home: string,
  { folder, otherFolders, installation }: Pick<BackupOrder, 'folder' | 'otherFolders' | 'installation'>,
  now: number,
): void {
  const here = listBackupFiles(folder);
  const elsewhere = otherFolders.map((other) => ({
    other,
    backups: inOther(() => listBackupFiles(other)) ?? [],
  }));
  const all = [...here, ...elsewhere.flatMap(({ backups }) => backups)];
  const believed = believedNow(all.map(madeAt), now);
  const byMaker = groupBy(all, (backup) => makerOf(backup, installation));
  const kept = new Set([...byMaker.values()].flatMap((backups) => keptOf(backups, believed)));
  pruneFolder(folder, here);
  for (const { other, backups } of elsewhere) inOther(() => pruneFolder(other, backups));

  function pruneFolder(place: string, backups: readonly BackupFile[]): void {
    for (const { path, goneBy } of backups) if (goneBy !== null && !kept.has(path)) removeBackup(path);
    removeLeftovers(place, now);
    sweepAttachments(place, home);
  }
}

function keptOf(backups: readonly BackupFile[], now: number): string[] {
  const kept = backupsToKeep(backups.map(madeAt), now);
  return backups.filter((backup) => kept.has(madeAt(backup))).map(({ path }) => path);
}

const madeAt = ({ at }: BackupFile): number => Date.parse(at);

/** A drive that went away or cannot be written keeps what it holds until it is back; the backup itself was made. */
function inOther<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
