import { createHash } from 'node:crypto';
import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '#electron/dev/cache.ts';
import { snapshotFile } from '#electron/dev/schema-snapshot.ts';
import { writeTenYears, type Size } from './ten-years.ts';

/** What decides what is in a file, beside its size and day. */
const sources = [
  snapshotFile,
  ...['held-session.ts', 'prose.ts', 'ten-years.ts', 'words.ts'].map((file) => join('test', 'bench', file)),
];

/**
 * Puts a file of this size at `path`. One is kept for each size, as long as it is of today, of this schema and of this
 * generator: at full size it takes minutes to make and seconds to copy.
 */
export function provideTenYears(path: string, size: Size, now: number): void {
  const day = new Date(now).toISOString().slice(0, 10);
  const hash = createHash('sha256').update(JSON.stringify([size, day]));
  for (const source of sources) hash.update(readFileSync(source));
  const folder = join(cacheFolder(), 'bench');
  mkdirSync(folder, { recursive: true });
  const kind = `${size.reps}-${size.sessions}-${size.observations}-`;
  const name = `${kind}${hash.digest('hex').slice(0, 16)}.sqlite`;
  const kept = join(folder, name);
  if (!existsSync(kept)) {
    for (const old of readdirSync(folder).filter((file) => file.startsWith(kind)))
      rmSync(join(folder, old), { force: true });
    const unfinished = `${kept}.part`;
    writeTenYears(unfinished, size, Date.parse(`${day}T00:00:00.000Z`));
    renameSync(unfinished, kept);
  }
  copyFileSync(kept, path, constants.COPYFILE_FICLONE);
}
