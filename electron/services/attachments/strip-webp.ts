import { BrokenFileError, joined, viewOf } from './blocks.ts';
import { textAt } from './sniff.ts';

const dropped = new Set(['EXIF', 'XMP ']);
/** Bits of the extended header that say Exif and XMP follow. */
const metadataFlags = 0b0000_1100;

/** Leaves Exif and XMP out, and says so in the header. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const { u32le } = viewOf(bytes);
  const end = 8 + u32le(4);
  if (end > bytes.length) throw new BrokenFileError();
  const parts: Uint8Array[] = [];
  let offset = 12;
  while (offset < end) {
    const type = textAt(bytes, offset, 4);
    const size = u32le(offset + 4);
    const next = offset + 8 + size + (size % 2);
    if (offset + 8 + size > bytes.length) throw new BrokenFileError();
    if (!dropped.has(type)) {
      const chunk = Buffer.from(bytes.subarray(offset, next));
      if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~metadataFlags;
      parts.push(chunk);
    }
    offset = next;
  }
  if (parts.length === 0) throw new BrokenFileError();
  const body = joined(parts);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return joined([head, body]);
}
