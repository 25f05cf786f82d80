import { BrokenFileError, joined, viewOf } from './blocks.ts';
import { textAt } from './sniff.ts';

const marker = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  app15: 0xef,
  com: 0xfe,
};

/**
 * Leaves out every application block and comment but JFIF (APP0), the colour profile (APP2 `ICC_PROFILE`) and Adobe's
 * colour transform (APP14), keeps how the picture is turned, and ends with the picture: phones hang films behind it.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const { u8, u16 } = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let offset = 2;
  for (;;) {
    if (u8(offset) !== 0xff) throw new BrokenFileError();
    const code = u8(offset + 1);
    // Filling.
    if (code === 0xff) {
      offset += 1;
      continue;
    }
    if (code === marker.eoi) {
      parts.push(bytes.subarray(offset, offset + 2));
      return joined(parts);
    }
    const end = offset + 2 + u16(offset + 2);
    if (end > bytes.length || end < offset + 4) throw new BrokenFileError();
    const segment = bytes.subarray(offset, end);
    if (keeps(code, segment)) parts.push(segment);
    else if (code === marker.app1) {
      const turned = orientationOf(segment);
      if (turned !== null) parts.push(orientationBlock(turned));
    }
    offset = end;
    if (code !== marker.sos) continue;
    const scanEnd = endOfScan(bytes, offset);
    parts.push(bytes.subarray(offset, scanEnd));
    offset = scanEnd;
  }
}

function keeps(code: number, segment: Uint8Array): boolean {
  if (code === marker.com) return false;
  if (code < marker.app0 || code > marker.app15) return true;
  if (code === marker.app2) return textAt(segment, 4, 11) === 'ICC_PROFILE';
  return code === marker.app0 || code === marker.app14;
}

/** Within a scan 0xff is followed by 0 or a restart mark; anything else is the next block. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new BrokenFileError();
}

/** How the picture is turned (1 to 8), the one thing of Exif that is seen; null where it does not say. */
function orientationOf(segment: Uint8Array): number | null {
  if (textAt(segment, 4, 4) !== 'Exif') return null;
  const tiff = segment.subarray(10);
  const little = textAt(tiff, 0, 2) === 'II';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 10) return null;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return null;
    if (view.getUint16(entry, little) === 0x0112) {
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** An Exif block that says how the picture is turned and nothing else. */
function orientationBlock(orientation: number): Uint8Array {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1');
  const directory = Buffer.alloc(18);
  directory.writeUInt16BE(1, 0);
  directory.writeUInt16BE(0x0112, 2);
  directory.writeUInt16BE(3, 4);
  directory.writeUInt32BE(1, 6);
  directory.writeUInt16BE(orientation, 10);
  const head = Buffer.from([0xff, marker.app1, 0, 2 + exif.length + directory.length]);
  return joined([head, exif, directory]);
}
