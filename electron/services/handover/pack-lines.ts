import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of one line; a longer one is no part of a pack. */
const longestLine = 400 * 1024 * 1024;
const newline = 0x0a;

/** The lines of a file, one at a time, whatever its size; null, and then nothing more, for one that is too long. */
export function* readLines(path: string): Generator<Buffer | null, null> {
  const file = openSync(path, 'r');
  try {
    let parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const read = Buffer.alloc(1024 * 1024);
      const block = read.subarray(0, readSync(file, read));
      if (block.length === 0) break;
      let from = 0;
      for (let at = block.indexOf(newline); at !== -1; at = block.indexOf(newline, from)) {
        yield Buffer.concat([...parts, block.subarray(from, at)]);
        parts = [];
        length = 0;
        from = at + 1;
      }
      parts.push(block.subarray(from));
      length += block.length - from;
      if (length > longestLine) {
        yield null;
        return null;
      }
    }
    if (length > 0) yield Buffer.concat(parts);
    return null;
  } finally {
    closeSync(file);
  }
}
