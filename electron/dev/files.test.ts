import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from './build.ts';
import { withLock } from './lock.ts';
import { unzip } from './zip.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curbside-dev-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('whether a build is needed', () => {
  beforeEach(() => {
    write('package.json', '{}');
    write('electron/main.ts', 'one');
    write('electron/dev/start.ts', 'one');
    write('shared/rule.test.ts', 'one');
  });

  it('is not after nothing, a test or a development script changed', () => {
    const before = fingerprintOf(folder);
    write('electron/dev/start.ts', 'another');
    write('shared/rule.test.ts', 'another');
    write('out/main/main.js', 'built');
    expect(fingerprintOf(folder)).toBe(before);
  });

  it('is after a source was changed, touched, added or removed', () => {
    const seen = new Set([fingerprintOf(folder)]);
    write('electron/main.ts', 'longer');
    seen.add(fingerprintOf(folder));
    utimesSync(join(folder, 'electron/main.ts'), 1, 1);
    seen.add(fingerprintOf(folder));
    write('resources/locales/ro/team.json', '{}');
    seen.add(fingerprintOf(folder));
    rmSync(join(folder, 'electron/main.ts'));
    seen.add(fingerprintOf(folder));
    expect(seen.size).toBe(5);
  });
});

describe('the lock', () => {
  it('lets one run in at a time', async () => {
    const events: string[] = [];
    const run = (name: string): Promise<void> =>
      withLock(folder, async () => {
        events.push(`${name} in`);
        await Promise.resolve();
        events.push(`${name} out`);
      });
    await Promise.all([run('a'), run('b')]);
    expect(events).toHaveLength(4);
    expect(events[1]).toBe(`${events[0]?.[0]} out`);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is taken over from a run that is gone, and freed after a failure', async () => {
    const gone = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    write('lock', gone);
    await expect(withLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(withLock(folder, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});

describe('unpacking', () => {
  it('writes the entries asked for, where asked, with their mode', async () => {
    write('a.zip', '');
    const text = 'hello '.repeat(500);
    writeFileSync(
      join(folder, 'a.zip'),
      zipOf([
        { name: 'p/run', text, mode: 0o755 },
        { name: 'p/left-out', text: 'x', mode: 0o644 },
        { name: 'p/empty', text: '', mode: 0o644 },
      ]),
    );
    const to = join(folder, 'to');
    await unzip(join(folder, 'a.zip'), to, (name) =>
      name === 'p/left-out' ? null : name.replace('p/', 'q/'),
    );
    expect(readFileSync(join(to, 'q/run'), 'utf8')).toBe(text);
    expect(statSync(join(to, 'q/run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(to, 'q/empty'), 'utf8')).toBe('');
    expect(existsSync(join(to, 'p/left-out'))).toBe(false);
  });

  it('refuses a path that climbs out, and a file that is no zip', async () => {
    writeFileSync(join(folder, 'a.zip'), zipOf([{ name: '../out', text: 'x', mode: 0o644 }]));
    writeFileSync(join(folder, 'b.zip'), 'PK, but not a zip');
    const to = join(folder, 'to');
    await expect(unzip(join(folder, 'a.zip'), to, (name) => name)).rejects.toThrow('outside');
    await expect(unzip(join(folder, 'b.zip'), to, (name) => name)).rejects.toThrow('not a zip');
  });
});

/** A zip file of deflated entries, with an extra field in the local header only, as some programs write it. */
function zipOf(entries: readonly { name: string; text: string; mode: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode } of entries) {
    const data = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(text), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), Buffer.alloc(4), data);
    directory.push(entry, Buffer.from(name));
    offset += 34 + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
