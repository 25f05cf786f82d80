import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, projectFolder } from './cache.ts';
import { capture } from './child.ts';
import { report } from './report.ts';
import type { Runtime } from './electron-runtime.ts';

const PROBE_MS = 8000;
const DOWNLOAD_MS = 15 * 60 * 1000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

const electronFolder = join(projectFolder, 'node_modules', 'electron');
const failureFile = (): string => join(cacheFolder(), 'electron-download-failed.json');
const failureSchema = z.object({ version: z.string(), at: z.number() });

/**
 * The Electron that package.json names: installed already, or downloaded now. Null where its download site cannot be
 * reached; that is remembered for a day, so that the next start does not wait for it again.
 */
export async function provideCurrentElectron(): Promise<Runtime | null> {
  const installed = installedElectron();
  if (installed !== null) return installed;
  const version = wantedVersion();
  if (failedLately(readFailure(), version, Date.now())) return null;

  report(`Fetching Electron ${version} (once).`);
  const fetched = (await siteAnswers(version)) ? await download() : null;
  if (fetched !== null) {
    await rm(failureFile(), { force: true });
    return fetched;
  }
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(failureFile(), JSON.stringify({ version, at: Date.now() }));
  report(`Electron ${version} cannot be downloaded from here. This is tried again tomorrow.`);
  return null;
}

/** Whether a remembered failure still spares the attempt: same version, younger than a day, not from the future. */
export function failedLately(
  failure: { readonly version: string; readonly at: number } | null,
  version: string,
  now: number,
): boolean {
  return failure?.version === version && failure.at <= now && now - failure.at < RETRY_AFTER_MS;
}

function installedElectron(): Runtime | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = join(electronFolder, 'dist');
  const executable = join(folder, readFileSync(pathFile, 'utf8'));
  const version = wantedVersion();
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return null;
  return { kind: 'current', version, folder, executable };
}

function wantedVersion(): string {
  const manifest = readFileSync(join(electronFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

/** Asks before downloading, because a blocked download waits for minutes. A mirror set by the user is trusted. */
async function siteAnswers(version: string): Promise<boolean> {
  if (process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror']) return true;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok;
  } catch {
    // Any failure to reach the site, whatever its kind, means the same here: it is not available.
    return false;
  }
}

async function download(): Promise<Runtime | null> {
  await capture(process.execPath, [join(electronFolder, 'install.js')], { timeoutMs: DOWNLOAD_MS });
  return installedElectron();
}

function readFailure(): z.infer<typeof failureSchema> | null {
  if (!existsSync(failureFile())) return null;
  try {
    return failureSchema.parse(JSON.parse(readFileSync(failureFile(), 'utf8')));
  } catch {
    // Half a note from a run that was killed is as good as none.
    return null;
  }
}
