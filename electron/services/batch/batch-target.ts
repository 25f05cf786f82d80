import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { forget, remember } from './unfinished.ts';

/** Where an export grows until it is whole: beside its target, under a name nobody asked for. */
export interface Staging {
  folder: string;
  /** `path` is relative, with `/`; every part of it is a safe name. */
  write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Moves it into its place, as a folder of this name. Answers the path it got. */
  finishAsFolder: () => Promise<string>;
  /** Packs it into the file, one entry after the other. */
  finishAsZip: (signal: AbortSignal) => Promise<string>;
  /** Removes whatever is left of it; harmless afterwards. */
  discard: () => Promise<void>;
}

/** `target` is the folder or file that will stand there in the end. */
export async function openStaging(target: string): Promise<Staging> {
  const folder = `${target}.${randomUUID()}.part`;
  const archive = `${folder}.zip`;
  const paths: string[] = [];
  remember(folder);
  await mkdir(folder);

  return {
    folder,
    async write(path, content) {
      const file = join(folder, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true });
      const handle = await open(file, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      paths.push(path);
    },
    async finishAsFolder() {
      const free = await freeName(target);
      await rename(folder, free);
      return free;
    },
    async finishAsZip(signal) {
      const { ZipFile } = await import('yazl');
      const zip = new ZipFile();
      for (const path of paths) zip.addFile(join(folder, ...path.split('/')), path);
      zip.end();
      await pipeline(zip.outputStream, createWriteStream(archive, { flush: true }), { signal });
      await rename(archive, target);
      return target;
    },
    async discard() {
      await rm(folder, { recursive: true, force: true });
      await rm(archive, { force: true });
      forget(folder);
    },
  };
}

/** `Reports`, `Reports (2)` …: an earlier export stays as it is. */
async function freeName(target: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? target : `${target} (${count})`;
    if (!(await exists(candidate))) return candidate;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
