import { BrokenFileError, viewOf } from './blocks.ts';
import { textAt } from './sniff.ts';

interface Box {
  type: string;
  start: number;
  end: number;
}

/**
 * In a HEIC the items of a file are found by their place, so nothing can be cut out: the bytes of the Exif and XMP items
 * are overwritten with zeros where they lie. Source: ISO/IEC 14496-12, boxes `meta`, `iinf` and `iloc`.
 */
export function stripHeic(bytes: Uint8Array): Uint8Array {
  const outer = boxes(bytes, 0, bytes.length);
  const meta = outer.find(({ type }) => type === 'meta');
  if (meta === undefined) throw new BrokenFileError();
  const inside = boxes(bytes, meta.start + 4, meta.end);
  const info = inside.find(({ type }) => type === 'iinf');
  const places = inside.find(({ type }) => type === 'iloc');
  if (info === undefined || places === undefined) throw new BrokenFileError();
  const metadata = metadataItems(bytes, info);
  const data = inside.find(({ type }) => type === 'idat');
  const clean = Uint8Array.from(bytes);
  for (const { id, start, end } of extents(bytes, places, data)) {
    if (!metadata.has(id)) continue;
    if (end > clean.length) throw new BrokenFileError();
    clean.fill(0, start, end);
  }
  // What cameras and programs put there of their own; the first 16 bytes name whose it is.
  for (const { type, start, end } of outer) if (type === 'uuid') clean.fill(0, start + 16, end);
  return clean;
}

/** The boxes between two places, without their heads. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const { u32, u64 } = viewOf(bytes);
  const found: Box[] = [];
  for (let offset = from; offset + 8 <= to;) {
    const short = u32(offset);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? u64(offset + 8) : short === 0 ? to - offset : short;
    if (size < head || offset + size > to) throw new BrokenFileError();
    found.push({ type: textAt(bytes, offset + 4, 4), start: offset + head, end: offset + size });
    offset += size;
  }
  return found;
}

/** The items that hold Exif, or XMP as `mime`. */
function metadataItems(bytes: Uint8Array, info: Box): Set<number> {
  const { u8, u16, u32 } = viewOf(bytes);
  const items = new Set<number>();
  const from = info.start + 4 + (u8(info.start) === 0 ? 2 : 4);
  for (const { type, start } of boxes(bytes, from, info.end)) {
    if (type !== 'infe') continue;
    const version = u8(start);
    if (version < 2) continue;
    const wide = version > 2;
    const id = wide ? u32(start + 4) : u16(start + 4);
    const kind = textAt(bytes, start + (wide ? 10 : 8), 4);
    if (kind === 'Exif' || kind === 'mime') items.add(id);
  }
  return items;
}

/** Where the parts of each item lie in the file. */
function extents(
  bytes: Uint8Array,
  places: Box,
  data: Box | undefined,
): { id: number; start: number; end: number }[] {
  const { u8, u16, u32, u64 } = viewOf(bytes);
  const sized = (offset: number, size: number): number => {
    if (size === 0) return 0;
    return size === 8 ? u64(offset) : u32(offset);
  };
  const version = u8(places.start);
  const sizes = u16(places.start + 4);
  const offsetSize = sizes >> 12;
  const lengthSize = (sizes >> 8) & 15;
  const baseSize = (sizes >> 4) & 15;
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version === 2;
  let at = places.start + 6;
  const count = wide ? u32(at) : u16(at);
  at += wide ? 4 : 2;
  const found: { id: number; start: number; end: number }[] = [];
  for (let item = 0; item < count; item += 1) {
    const id = wide ? u32(at) : u16(at);
    at += wide ? 4 : 2;
    const method = version === 0 ? 0 : u16(at) & 15;
    at += version === 0 ? 0 : 2;
    at += 2;
    const base = sized(at, baseSize);
    at += baseSize;
    const parts = u16(at);
    at += 2;
    for (let part = 0; part < parts; part += 1) {
      at += indexSize;
      const offset = sized(at, offsetSize);
      at += offsetSize;
      const length = sized(at, lengthSize);
      at += lengthSize;
      // 0: from the beginning of the file; 1: within the box `idat`.
      const origin = method === 0 ? 0 : method === 1 ? (data?.start ?? Number.NaN) : Number.NaN;
      const start = origin + base + offset;
      if (Number.isNaN(start)) throw new BrokenFileError();
      found.push({ id, start, end: length === 0 ? bytes.length : start + length });
    }
  }
  return found;
}
