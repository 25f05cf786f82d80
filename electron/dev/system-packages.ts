import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, lastLines } from './child.ts';
import { UserFacingError, report } from './report.ts';
import { missingLibraries, packageOfLibrary } from './shared-libraries.ts';

/** `app` shows a window; `tests` also reads PDFs back, opens in a browser what a rep receives, and needs a known font. */
export type Purpose = 'app' | 'tests';

const APT = '/usr/bin/apt-get';
const INSTALL_MS = 15 * 60 * 1000;

/** Whether windows can be shown on Linux: an X or a Wayland session is there. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Sees to it that what Electron and the commands need of the system is there; Linux only. */
export async function provideSystemPackages(executable: string, purpose: Purpose): Promise<void> {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(executable);
  const programs = [
    ...(hasDisplay() || onPath('Xvfb') ? [] : ['xvfb']),
    ...(purpose === 'app' || onPath('pdftotext') ? [] : ['poppler-utils']),
    ...(purpose === 'app' || onPath('chromium') ? [] : ['chromium']),
    ...(purpose === 'app' || existsSync('/usr/share/fonts/truetype/dejavu') ? [] : ['fonts-dejavu-core']),
  ];
  await install([...libraries.map((name) => packageOfLibrary(name) ?? name), ...programs]);
}

/** Sees to it that a C++ compiler and what node-gyp needs are there. */
export async function provideBuildTools(): Promise<void> {
  if (process.platform !== 'linux') return;
  await install([
    ...(onPath('g++') && onPath('make') ? [] : ['build-essential']),
    ...(onPath('python3') ? [] : ['python3']),
  ]);
}

async function install(names: readonly string[]): Promise<void> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return;
  if (!existsSync(APT)) {
    throw new UserFacingError(`This system lacks: ${wanted.join(' ')}. Install them and run this again.`);
  }
  if (process.getuid?.() !== 0) {
    const packages = (await renamed(wanted)).join(' ');
    throw new UserFacingError(
      `This system lacks some packages. Install them with this line and run this again:\n` +
        `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
    );
  }
  report(`Installing with apt-get: ${wanted.join(' ')}`);
  await capture(APT, ['update', '-qq'], { timeoutMs: INSTALL_MS });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...(await renamed(wanted))];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await capture(APT, args, { env, timeoutMs: INSTALL_MS });
  if (code !== 0) throw new UserFacingError(`apt-get could not install them:\n${lastLines(output)}`);
}

/** Since Debian 13 and Ubuntu 24.04 some libraries carry `t64` at the end of their name. */
async function renamed(names: readonly string[]): Promise<string[]> {
  const { output } = await capture('apt-cache', ['pkgnames', 'lib']);
  const known = new Set(output.split('\n'));
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

function onPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, program)));
}
