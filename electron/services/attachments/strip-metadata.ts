import type { AttachmentMime } from '#shared/domain/attachment-kinds.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { BrokenFileError } from './blocks.ts';
import { stripHeic } from './strip-heic.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

/**
 * The same picture without what it says of its place, its camera and its owner: whole blocks are left out, the picture
 * itself is not touched and nothing is decoded here (hostile pictures are decoded in the sandboxed page only). Throws
 * `BrokenFileError` for a file that is cut off or does not hang together.
 */
export function stripMetadata(bytes: Uint8Array, mime: AttachmentMime): Uint8Array {
  switch (mime) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case 'image/heic':
      return stripHeic(bytes);
    case 'application/pdf':
      return wholePdf(bytes);
    default:
      return assertNever(mime);
  }
}

/** A document is kept as it is: readers want its end within the last kilobyte. */
function wholePdf(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 1024))).toString('latin1');
  if (!end.includes('%%EOF')) throw new BrokenFileError();
  return bytes;
}
