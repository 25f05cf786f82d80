import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { partIn } from '#electron/platform/write-whole.ts';
import type { BackupSlip } from '#shared/domain/backup.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { keepAttachments, sweepAttachments } from './backup-attachments.ts';
import { removeBackup, sealedPathOf, writeSlip } from './backup-files.ts';
import { sealFile, type Seal } from './seal.ts';

/**
 * Seals a backup that had to be made before the passphrase was known, with its attachments. The open one goes once the
 * sealed one opens.
 */
export async function sealBackup({
  path,
  slip,
  seal,
  home,
}: {
  path: string;
  /** Where the database stands, with its attachments. */
  home: string;
  slip: BackupSlip | null;
  seal: Seal;
}): Promise<Outcome<void>> {
  const folder = dirname(path);
  const part = partIn(folder);
  const sealed = sealedPathOf(path);
  try {
    // What was erased since stands beside the backups alone.
    const lost = await keepAttachments(slip?.attachments ?? [], home, folder, seal);
    await keepAttachments(lost, folder, folder, seal);
    await sealFile(path, part, seal.words);
    if (slip !== null) writeSlip(sealed, { ...slip, seal: seal.name });
    renameSync(part, sealed);
  } finally {
    rmSync(part, { force: true });
  }
  removeBackup(path);
  sweepAttachments(folder, home);
  return ok(undefined);
}
