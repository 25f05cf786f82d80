import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the project, whatever the current directory is. */
export const projectFolder = resolve(import.meta.dirname, '..', '..');

/**
 * Where things that are fetched or built once are kept, outside the project so that a fresh clone finds them again.
 * `CURBSIDE_CACHE` wins; otherwise the usual place of each system.
 */
export function cacheFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment['CURBSIDE_CACHE'];
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'curbside');
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'curbside', 'Cache');
  }
  return join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), 'curbside');
}

/**
 * Runs `work` with an empty folder of the cache to prepare things in, beside the place they are renamed to. What an
 * interrupted run left there is removed first, so this is called under the lock only.
 */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(cacheFolder(), 'work');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
