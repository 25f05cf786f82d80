import { dirname, join } from 'node:path';
import { attachmentsIn } from '#electron/db/copy.ts';
import type { Db } from '#electron/db/open.ts';
import { listHashes } from '#electron/db/repositories/attachment.ts';
import { removeAttachment } from '#electron/services/attachments/attachment-files.ts';
import { sweepAttachments } from './backup-attachments.ts';
import { backupsFolder, isOpenCopy, listBackupFiles, removeBackup, type BackupFile } from './backup-files.ts';

/**
 * Removes a backup, or what was kept at a restore, for good, with the attachments that nothing else names. Those of what
 * was kept stand among those in use: they go only where everything that may name them says what it names. `home` is where
 * the database stands; `db` is null while it is closed.
 */
export function removeCopy(copy: BackupFile, home: string, db: Db | null): void {
  if (copy.reason === 'kept' && db !== null) {
    // While the file is locked for writing, no content gets its row.
    db.transaction(
      () => {
        const alone = namedByItAlone(copy, home, db);
        removeBackup(copy.path);
        for (const sha256 of alone) removeAttachment(db.$client.name, sha256);
      },
      { behavior: 'immediate' },
    );
  } else removeBackup(copy.path);
  sweepAttachments(dirname(copy.path), home);
}

function namedByItAlone(copy: BackupFile, home: string, db: Db): string[] {
  // All other backups have copies of their own.
  const beside = [...listBackupFiles(home), ...listBackupFiles(join(home, backupsFolder)).filter(isOpenCopy)];
  const named = beside.filter(({ path }) => path !== copy.path).map(namesOf);
  const elsewhere = new Set([...listHashes(db), ...named.flatMap((hashes) => hashes ?? [])]);
  const own = namesOf(copy);
  if (own === null || named.includes(null)) return [];
  return own.filter((sha256) => !elsewhere.has(sha256));
}

/** Null where nobody can say. The slip of what was kept names nothing: the file itself does. */
function namesOf({ path, encrypted, slip }: BackupFile): string[] | null {
  return encrypted ? (slip?.attachments ?? null) : attachmentsIn(path);
}
