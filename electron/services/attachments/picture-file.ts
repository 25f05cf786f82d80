import { existsSync } from 'node:fs';
import { findMime } from '#electron/db/repositories/attachment.ts';
import type { Context } from '#electron/services/context.ts';
import { isDrawable, type AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import { sha256Schema } from '#shared/domain/attachment.ts';
import { attachmentPath, smallPath } from './attachment-files.ts';

/**
 * The file of a picture the page may draw, by its hash; null for anything else, documents included. `small` asks for the
 * picture that stands for it, and gets the whole one where there is none yet.
 */
export function pictureFile(
  { db, path }: Context,
  { sha256, small }: { sha256: string; small: boolean },
): { path: string; mime: AttachmentMime } | null {
  if (!sha256Schema.safeParse(sha256).success) return null;
  const mime = findMime(db, sha256);
  if (mime === null || !isDrawable(mime)) return null;
  const smaller = smallPath(path, sha256);
  if (small && existsSync(smaller)) return { path: smaller, mime: 'image/jpeg' };
  return { path: attachmentPath(path, sha256), mime };
}
