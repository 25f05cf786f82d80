import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { FileFault } from '#shared/domain/finalised-report.ts';
import { attachmentPath } from './attachment-files.ts';

/** What is wrong with the content of a hash; null where it is whole. */
export type ContentCheck = (sha256: string) => FileFault | null;

const pieceBytes = 1024 * 1024;

/**
 * Hashes stored contents anew, piece by piece, each once however often it is asked for: one check serves one run. Blocks
 * its thread, so it is for a worker. `databaseFile` is the path of the database.
 */
export function contentCheck(databaseFile: string): ContentCheck {
  const found = new Map<string, FileFault | null>();
  const piece = Buffer.allocUnsafe(pieceBytes);
  return (sha256) => {
    const known = found.get(sha256);
    if (known !== undefined) return known;
    const fault = faultOf(attachmentPath(databaseFile, sha256), sha256, piece);
    found.set(sha256, fault);
    return fault;
  };
}

function faultOf(path: string, sha256: string, piece: Buffer): FileFault | null {
  try {
    return hashOf(path, piece) === sha256 ? null : 'fileAltered';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ENOENT' ? 'fileMissing' : 'fileUnreadable';
  }
}

function hashOf(path: string, piece: Buffer): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const bytes = readSync(file, piece);
      if (bytes === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytes));
    }
  } finally {
    closeSync(file);
  }
}
