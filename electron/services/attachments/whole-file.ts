import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Context } from '#electron/services/context.ts';
import { attachmentPath } from './attachment-files.ts';

/** The content of this hash, to be handed on. Null where it is gone, or is not that content any more. */
export async function readWhole({ path }: Pick<Context, 'path'>, sha256: string): Promise<Buffer | null> {
  try {
    return asNamed(await readFile(attachmentPath(path, sha256)), sha256);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The same in a worker thread, where nobody waits for the event loop. */
export function readWholeNow(databaseFile: string, sha256: string): Buffer | null {
  try {
    return asNamed(readFileSync(attachmentPath(databaseFile, sha256)), sha256);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function asNamed(content: Buffer, sha256: string): Buffer | null {
  return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
}
