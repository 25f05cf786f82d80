import { crc32 } from 'node:zlib';
import { BrokenFileError, joined, viewOf } from './blocks.ts';
import { textAt } from './sniff.ts';

/** What draws the picture; texts, Exif, time and what programs put there of their own stay out. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** Keeps the blocks that draw the picture, each checked against its sum, up to the end of the picture. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const { u32 } = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let offset = 8;
  for (;;) {
    const length = u32(offset);
    const end = offset + 12 + length;
    const sum = u32(end - 4);
    if (crc32(bytes.subarray(offset + 4, end - 4)) !== sum) throw new BrokenFileError();
    const type = textAt(bytes, offset + 4, 4);
    if (kept.has(type)) parts.push(bytes.subarray(offset, end));
    if (type === 'IEND') return joined(parts);
    offset = end;
  }
}
