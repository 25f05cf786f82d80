import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { partIn } from '#electron/platform/write-whole.ts';
import { listBackupFiles, makePrivateFolder, namesIn, sealedExtension } from './backup-files.ts';
import { openSealed, sealFile } from './seal.ts';

const folderName = 'attachments';
const sealed = sealedExtension.slice(sealedExtension.lastIndexOf('.'));

/** Where a file with this content stands, beside a database or beside the backups: `attachments/ab/abcdef…`. */
export function attachmentPath(root: string, sha256: string): string {
  return join(root, folderName, sha256.slice(0, 2), sha256);
}

/**
 * Copies what the backups do not hold yet: each content once, whatever number of backups refers to it. Returns those that
 * are not there to copy; a backup of the notes is worth having without a lost photo.
 */
export async function keepAttachments(
  hashes: readonly string[],
  from: string,
  to: string,
  passphrase: string | null,
): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    const source = attachmentPath(from, hash);
    const target = attachmentPath(to, hash) + (passphrase === null ? '' : sealed);
    if (existsSync(target)) continue;
    if (!isWhole(source, hash)) {
      missing.push(hash);
      continue;
    }
    makePrivateFolder(join(target, '..'));
    const part = partIn(to);
    try {
      if (passphrase === null) copyFileSync(source, part);
      else await sealFile(source, part, passphrase);
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return missing;
}

/** Brings back what is missing beside the database. Returns those the backups do not hold whole either. */
export async function returnAttachments(
  hashes: readonly string[],
  from: string,
  to: string,
  passphrase: string | null,
): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    const target = attachmentPath(to, hash);
    if (isWhole(target, hash)) continue;
    const source = attachmentPath(from, hash);
    makePrivateFolder(join(target, '..'));
    const part = partIn(to);
    try {
      if (passphrase !== null && existsSync(source + sealed))
        await openSealed(source + sealed, part, passphrase);
      else if (existsSync(source)) copyFileSync(source, part);
      if (isWhole(part, hash)) renameSync(part, target);
      else missing.push(hash);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return missing;
}

/** Removes what no backup of this folder refers to any more. */
export function sweepAttachments(root: string): void {
  const backups = listBackupFiles(root);
  // A backup whose slip is lost may refer to anything.
  if (backups.some(({ slip }) => slip === null)) return;
  const wanted = new Set(backups.flatMap(({ slip }) => slip?.attachments ?? []));
  for (const group of namesIn(join(root, folderName)))
    for (const name of namesIn(join(root, folderName, group)))
      if (!wanted.has(name.replace(sealed, ''))) rmSync(join(root, folderName, group, name), { force: true });
}

function isWhole(path: string, hash: string): boolean {
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === hash;
}
