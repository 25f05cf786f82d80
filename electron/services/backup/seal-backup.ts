import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { partIn } from '#electron/platform/write-whole.ts';
import type { BackupSlip } from '#shared/domain/backup.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { removeBackup, sealedPathOf, writeSlip } from './backup-files.ts';
import { sealFile, type Seal } from './seal.ts';

/** Seals a backup that had to be made before the passphrase was known. The open one goes once the sealed one opens. */
export async function sealBackup({
  path,
  slip,
  seal,
}: {
  path: string;
  slip: BackupSlip | null;
  seal: Seal;
}): Promise<Outcome<void>> {
  const part = partIn(dirname(path));
  const sealed = sealedPathOf(path);
  try {
    await sealFile(path, part, seal.words);
    if (slip !== null) writeSlip(sealed, { ...slip, seal: seal.name });
    renameSync(part, sealed);
  } finally {
    rmSync(part, { force: true });
  }
  removeBackup(path);
  return ok(undefined);
}
