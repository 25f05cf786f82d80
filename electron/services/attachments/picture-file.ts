import { findMime } from '#electron/db/repositories/attachment.ts';
import type { Context } from '#electron/services/context.ts';
import { drawableMimes, sha256Schema, type AttachmentMime } from '#shared/domain/attachment.ts';
import { attachmentPath } from './attachment-files.ts';

/** The file of a picture the page may draw, by its hash; null for anything else, documents included. */
export function pictureFile(
  { db, path }: Context,
  sha256: string,
): { path: string; mime: AttachmentMime } | null {
  if (!sha256Schema.safeParse(sha256).success) return null;
  const mime = findMime(db, sha256);
  const drawable: readonly AttachmentMime[] = drawableMimes;
  return mime !== null && drawable.includes(mime) ? { path: attachmentPath(path, sha256), mime } : null;
}
