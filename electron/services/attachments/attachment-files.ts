import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside the database, so that a backup or a move of the folder takes them along. */
export const attachmentsFolder = 'attachments';

/** Where the content of this hash stands. `databaseFile` is the path of the database. */
export function attachmentPath(databaseFile: string, sha256: string): string {
  return join(dirname(databaseFile), attachmentsFolder, sha256.slice(0, 2), sha256);
}

/** The picture that stands for it in lists and reports: made once, and made anew where it is missing. */
export function smallPath(databaseFile: string, sha256: string): string {
  return `${attachmentPath(databaseFile, sha256)}.small`;
}

/** Takes a content away, with the picture that stood for it. What cannot be removed now, as while it is open on Windows, is swept later. */
export function removeAttachment(databaseFile: string, sha256: string): void {
  for (const path of [attachmentPath(databaseFile, sha256), smallPath(databaseFile, sha256)]) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

/**
 * Writes the content once: under a name of its own, on the disk (fsync), then renamed, so that under its hash there is
 * all of it or nothing, also after a kill or a power cut. Readable by the owner alone.
 */
export function writeAttachment(path: string, content: Uint8Array): void {
  if (isWhole(path, content)) {
    // As young as one written now: it is about to get a row, and is not to be swept before.
    const now = new Date();
    utimesSync(path, now, now);
    return;
  }
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** What stands there may have been changed or cut since: adding it again mends it. */
function isWhole(path: string, content: Uint8Array): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.size === content.byteLength && readFileSync(path).equals(content);
}

/** Makes the new name last through a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
