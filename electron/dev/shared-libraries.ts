import { existsSync } from 'node:fs';
import { capture } from './child.ts';

const LDCONFIG = '/sbin/ldconfig';

/** Debian's package for each library Electron needs, by the name the dynamic linker asks for. */
const PACKAGES: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
};

/** Libraries that are opened while running, so that `ldd` does not see them. */
const OPENED_LATER = ['libgtk-3.so.0', 'libXss.so.1'];

/** The Debian package that holds a library, or null for one this table does not know. */
export function packageOfLibrary(library: string): string | null {
  return PACKAGES[library] ?? null;
}

/** The names of shared libraries an executable needs and this system lacks. */
export async function missingLibraries(executable: string): Promise<string[]> {
  const linked = parseLdd((await capture('ldd', [executable])).output);
  if (!existsSync(LDCONFIG)) return linked;
  const present = parseLdconfig((await capture(LDCONFIG, ['-p'])).output);
  return [...new Set([...linked, ...OPENED_LATER.filter((name) => !present.has(name))])];
}

/** The names in `ldd` output that were not found. */
export function parseLdd(output: string): string[] {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

/** The names in `ldconfig -p` output. */
export function parseLdconfig(output: string): Set<string> {
  return new Set([...output.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1] ?? ''));
}
