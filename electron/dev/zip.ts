import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

// Layout of the records: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly headerOffset: number;
  readonly mode: number;
};

/**
 * Unpacks a zip file into `folder`. `place` gives each entry's path inside the folder, or null to leave it out: an archive
 * of 25,000 files is read for the 70 that are wanted. Node brings the inflater, so no library or system tool is needed.
 * Throws on an archive it cannot read whole (zip64, encryption) and on a path that climbs out of the folder.
 */
export async function unzip(
  archive: string,
  folder: string,
  place: (name: string) => string | null,
): Promise<void> {
  const handle = await open(archive);
  try {
    for (const entry of await readEntries(handle)) {
      const path = place(entry.name);
      if (path === null || entry.name.endsWith('/')) continue;
      const start = await dataStart(handle, entry);
      await writeEntry(archive, start, entry, targetInside(folder, path));
    }
  } finally {
    await handle.close();
  }
}

async function readEntries(handle: FileHandle): Promise<ZipEntry[]> {
  const { size } = await handle.stat();
  const tail = await readBytes(handle, Math.max(0, size - END_BYTES - 0xffff), size);
  const end = tail.lastIndexOf(signatureBytes(END_SIGNATURE));
  if (end < 0) throw new Error('not a zip file: it has no end record');
  const count = tail.readUInt16LE(end + 10);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new Error('zip64 archives are not supported');
  const directory = await readBytes(handle, start, start + tail.readUInt32LE(end + 12));

  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('the zip file is damaged');
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The local header repeats the name and may carry other extra fields than the directory, so its own lengths count. */
async function dataStart(handle: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await readBytes(handle, entry.headerOffset, entry.headerOffset + LOCAL_HEADER_BYTES);
  return entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function writeEntry(archive: string, start: number, entry: ZipEntry, target: string): Promise<void> {
  const { method, compressedBytes } = entry;
  const mode = entry.mode & 0o777 || 0o644;
  await mkdir(dirname(target), { recursive: true });
  if (compressedBytes === 0) {
    await writeFile(target, '', { mode });
    return;
  }
  const input = createReadStream(archive, { start, end: start + compressedBytes - 1 });
  const output = createWriteStream(target, { mode });
  if (method === STORED) await pipeline(input, output);
  else if (method === DEFLATED) await pipeline(input, createInflateRaw(), output);
  else throw new Error(`${entry.name}: compression method ${method} is not supported`);
}

function targetInside(folder: string, path: string): string {
  const target = normalize(join(folder, path));
  if (!target.startsWith(normalize(folder) + sep))
    throw new Error(`${path} would be written outside the folder`);
  return target;
}

async function readBytes(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
  if (bytesRead !== bytes.length) throw new Error('the zip file is cut short');
  return bytes;
}

function signatureBytes(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
