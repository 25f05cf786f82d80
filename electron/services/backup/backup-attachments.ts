import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureOf } from '#electron/db/errors.ts';
import { databaseFile } from '#electron/db/open.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import {
  isSameFolder,
  listBackupFiles,
  makePrivateFolder,
  namesIn,
  sealedExtension,
  type BackupFile,
} from './backup-files.ts';
import { openSealed, SealError, sealFile, type Seal } from './seal.ts';

const folderName = 'attachments';
const sealed = sealedExtension.slice(sealedExtension.lastIndexOf('.'));

/** Where a file with this content stands, beside a database or beside the backups: `attachments/ab/abcdef…`. */
export function attachmentPath(root: string, sha256: string): string {
  return join(root, folderName, sha256.slice(0, 2), sha256);
}

/** Where the backups hold it. What one passphrase sealed stands apart from what another did: each opens its own. */
function heldPath(root: string, sha256: string, sealName: string | undefined): string {
  return attachmentPath(root, sha256) + endingOf(sealName !== undefined, sealName);
}

/** What was sealed before seals had names ends in `.sealed` alone. */
function endingOf(isSealed: boolean, sealName: string | undefined): string {
  if (!isSealed) return '';
  return sealName === undefined ? sealed : `.${sealName}${sealed}`;
}

/**
 * Copies what the backups do not hold yet: each content once, whatever number of backups refers to it. Returns those that
 * are not there to copy; a backup of the notes is worth having without a lost photo.
 */
export async function keepAttachments(
  hashes: readonly string[],
  from: string,
  to: string,
  seal: Seal | null,
): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    const source = attachmentPath(from, hash);
    const target = heldPath(to, hash, seal?.name);
    if (existsSync(target)) continue;
    if (!isWhole(source, hash)) {
      missing.push(hash);
      continue;
    }
    makePrivateFolder(join(target, '..'));
    const part = partIn(to);
    try {
      if (seal === null) copyFileSync(source, part);
      else await sealFile(source, part, seal.words);
      renameSync(part, target);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return missing;
}

/** Brings back what is missing beside the database. Returns those the backups do not hold whole either. */
export async function returnAttachments(
  { path, slip }: Pick<BackupFile, 'path' | 'slip'>,
  to: string,
  passphrase: string | null,
): Promise<string[]> {
  const from = dirname(path);
  const missing: string[] = [];
  for (const hash of slip?.attachments ?? []) {
    const target = attachmentPath(to, hash);
    if (isWhole(target, hash)) continue;
    makePrivateFolder(join(target, '..'));
    const part = partIn(to);
    try {
      if (await bringAny(copiesOf(from, hash, slip?.seal), hash, part, passphrase)) renameSync(part, target);
      else missing.push(hash);
    } finally {
      rmSync(part, { force: true });
    }
  }
  return missing;
}

/** All that may open: the cheapest first, the one of this seal next, then those of other words or of before they had names. */
function copiesOf(root: string, hash: string, sealName: string | undefined): Set<string> {
  const plain = attachmentPath(root, hash);
  const folder = dirname(plain);
  const others = namesIn(folder).filter((name) => name.startsWith(hash));
  return new Set([plain, heldPath(root, hash, sealName), ...others.map((name) => join(folder, name))]);
}

/** Whether one of the copies is whole; it stands in `part` then. */
async function bringAny(
  copies: Iterable<string>,
  hash: string,
  part: string,
  passphrase: string | null,
): Promise<boolean> {
  for (const path of copies) {
    rmSync(part, { force: true });
    try {
      if (!path.endsWith(sealed)) copyFileSync(path, part);
      else if (passphrase !== null) await openSealed(path, part, passphrase);
      if (isWhole(part, hash)) return true;
    } catch (error) {
      // Not there, sealed by other words, damaged, on a bad sector: the notes come back without it.
      const isOfCopy = error instanceof SealError || (error instanceof Error && 'code' in error);
      if (!isOfCopy || failureOf(error)?.code === 'disk_full') throw error;
    }
  }
  return false;
}

/** Makes room for what the next backup copies anew: a copy that is not whole is of no use while the file itself is. */
export function dropBroken(
  hashes: readonly string[],
  { path, slip }: Pick<BackupFile, 'path' | 'slip'>,
  home: string,
): void {
  for (const hash of hashes)
    if (isWhole(attachmentPath(home, hash), hash))
      rmSync(heldPath(dirname(path), hash, slip?.seal), { force: true });
}

/**
 * Removes what no backup of this folder refers to any more: plain photos go with the last plain backup. Never beside a
 * database, be it the one in `home`, which may be away just now, or another: those photos are in use.
 */
export function sweepAttachments(root: string, home: string): void {
  if (isSameFolder(root, home) || existsSync(join(root, databaseFile))) return;
  const backups = listBackupFiles(root);
  // A backup whose slip is lost may refer to anything.
  if (backups.some(({ slip }) => slip === null)) return;
  const wanted = new Set(
    backups.flatMap(({ slip, encrypted }) =>
      (slip?.attachments ?? []).map((hash) => hash + endingOf(encrypted, slip?.seal)),
    ),
  );
  for (const group of namesIn(join(root, folderName)))
    for (const name of namesIn(join(root, folderName, group)))
      if (!wanted.has(name)) rmSync(join(root, folderName, group, name), { force: true });
}

function isWhole(path: string, hash: string): boolean {
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === hash;
}
