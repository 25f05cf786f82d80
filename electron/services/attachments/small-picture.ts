import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { pictureSize } from '#electron/services/formats/picture-size.ts';
import { smallPicture } from '#shared/domain/attachment-kinds.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { sniffMime } from './sniff.ts';

/**
 * Keeps a picture the page drew small. It is drawn there, in the sandbox, because the whole one may be made to do harm to
 * what decodes it (DECISIONS.md 0024); here only its first bytes are read. Fails with `attachment_broken`.
 */
export async function writeSmall(path: string, bytes: Uint8Array): Promise<Outcome<void>> {
  if (!isSmall(bytes)) return fail('attachment_broken');
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
  return ok(undefined);
}

function isSmall(bytes: Uint8Array): boolean {
  if (bytes.byteLength > smallPicture.bytes || sniffMime(bytes) !== 'image/jpeg') return false;
  const size = pictureSize(Buffer.from(bytes));
  return size !== null && Math.max(size.width, size.height) <= smallPicture.side;
}
