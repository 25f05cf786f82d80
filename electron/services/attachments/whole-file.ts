import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Context } from '#electron/services/context.ts';
import { attachmentPath } from './attachment-files.ts';

/** The content of this hash, to be handed on. Null where it is gone, or is not that content any more. */
export async function readWhole({ path }: Pick<Context, 'path'>, sha256: string): Promise<Buffer | null> {
  try {
    const content = await readFile(attachmentPath(path, sha256));
    return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
