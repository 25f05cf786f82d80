import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { partIn } from '#electron/platform/write-whole.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { removeBackup, sealedPathOf, slipOf } from './backup-files.ts';
import { sealFile } from './seal.ts';

/** Seals a backup that had to be made before the passphrase was known. The open one goes once the sealed one opens. */
export async function sealBackup({
  path,
  passphrase,
}: {
  path: string;
  passphrase: string;
}): Promise<Outcome<void>> {
  const part = partIn(dirname(path));
  const sealed = sealedPathOf(path);
  try {
    await sealFile(path, part, passphrase);
    if (existsSync(slipOf(path))) renameSync(slipOf(path), slipOf(sealed));
    renameSync(part, sealed);
  } finally {
    rmSync(part, { force: true });
  }
  removeBackup(path);
  return ok(undefined);
}
