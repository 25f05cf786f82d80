import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDatabaseNow } from '#electron/db/copy.ts';
import type { Connection } from '#electron/db/open.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import type { BackupReason } from '#shared/domain/backup.ts';
import { backupName, backupsFolder, makePrivateFolder, writeSlip } from './backup-files.ts';

/**
 * A backup beside the database in one synchronous step, proven as any other: before a migration, and when the file was
 * taken from under the app. Throws where it could not be made.
 */
export function copyBeside(db: Connection, reason: BackupReason, at: Date): void {
  const folder = join(dirname(db.name), backupsFolder);
  makePrivateFolder(folder);
  const part = partIn(folder);
  try {
    const { rows, attachments } = copyDatabaseNow(db, part);
    const path = join(folder, backupName(at, reason, false));
    writeSlip(path, { reason, label: '', rows, attachments });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
