import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { cacheFolder, inWorkFolder } from '#electron/dev/cache.ts';
import { capture, lastLines } from '#electron/dev/child.ts';
import { withLock } from '#electron/dev/lock.ts';
import { UserFacingError } from '#electron/dev/report.ts';
import { provideTenYears } from '../cached-file.ts';
import { median } from '../figures.ts';
import { sizeFor } from '../ten-years.ts';

const version = '3.5.1';
const notes = 100_000;
const runs = 5;

export interface PeerNote {
  text: string;
  at: number;
}

/** Milliseconds and megabytes of one run. */
export interface EngineTimes {
  first: number;
  common: number;
  rare: number;
  save: number;
  memory: number;
  size: number;
}

const labels: Record<keyof EngineTimes, string> = {
  first: 'start to first result, ms',
  common: 'search, common word, ms',
  rare: 'search, rare word, ms',
  save: 'one durable note, ms',
  memory: 'memory, MB',
  size: 'files, MB',
};

/** What a manager would use instead: the same notes in Joplin's engine and in ours, each in a process of its own, in turn. */
export async function comparePeer(): Promise<string[]> {
  const installed = await provideJoplin();
  const work = mkdtempSync(join(tmpdir(), 'curbside-peer-'));
  try {
    const [ours, theirs] = [join(work, 'curbside'), join(work, 'joplin')];
    mkdirSync(ours);
    mkdirSync(theirs);
    const file = join(ours, 'curbside.sqlite');
    provideTenYears(file, sizeFor(notes), Date.now());
    const list = join(work, 'notes.json');
    writeFileSync(list, JSON.stringify(notesOf(file)));
    await runEngine(['joplin', theirs, '0', installed, list]);
    const measured: Record<'curbside' | 'joplin', EngineTimes[]> = { curbside: [], joplin: [] };
    for (let run = 0; run < runs; run += 1) {
      measured.curbside.push(await timesOf(['curbside', ours, now(), installed]));
      measured.joplin.push(await timesOf(['joplin', theirs, now(), installed]));
    }
    return [
      `${notes} notes, median of ${runs} runs`.padEnd(32) +
        'Curbside'.padStart(10) +
        `Joplin ${version}`.padStart(14),
      ...keysOf(labels).map((key) => {
        const of = (times: EngineTimes[]): number => median(times.map((each) => each[key]));
        const [mine, other] = [of(measured.curbside), of(measured.joplin)];
        return `${labels[key].padEnd(32)}${mine.toFixed(1).padStart(10)}${other.toFixed(1).padStart(14)}  ${(other / mine).toFixed(1)} times`;
      }),
    ];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[];
}

const now = (): string => String(performance.timeOrigin + performance.now());

function notesOf(file: string): PeerNote[] {
  const db = new Database(file, { readonly: true });
  try {
    return db
      .prepare<[], PeerNote>("SELECT trim(text || ' ' || answer) AS text, observed_at AS at FROM observation")
      .all();
  } finally {
    db.close();
  }
}

async function runEngine(args: readonly string[]): Promise<string> {
  const { code, output } = await capture(process.execPath, [join(import.meta.dirname, 'engine.ts'), ...args]);
  if (code !== 0) throw new UserFacingError(`${args[0]} did not answer:\n${lastLines(output)}`);
  return output;
}

async function timesOf(args: readonly string[]): Promise<EngineTimes> {
  return JSON.parse(lastLines(await runEngine(args), 1)) as EngineTimes;
}

/** The folder Joplin's terminal app is installed in, once, in the cache: with the scripts of the two packages that need theirs. */
async function provideJoplin(): Promise<string> {
  const folder = join(cacheFolder(), `joplin-${version}`);
  await withLock(cacheFolder(), async () => {
    if (existsSync(folder)) return;
    await inWorkFolder(async (work) => {
      await writeFile(join(work, 'package.json'), '{"private":true}');
      for (const args of [
        ['install', '--ignore-scripts', '--no-audit', '--no-fund', `joplin@${version}`],
        ['rebuild', 'sqlite3', 'sharp'],
      ]) {
        const { code, output } = await capture('npm', args, { cwd: work });
        if (code !== 0) throw new UserFacingError(`Joplin could not be installed:\n${lastLines(output)}`);
      }
      await rename(work, folder);
    });
  });
  return folder;
}
