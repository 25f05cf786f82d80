import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  beginRide,
  inFolder,
  isProper,
  noteInput,
  seeded,
  startRig,
  valueOf,
  withSampleTeam,
  type Found,
  type Rig,
} from './rig.ts';

/** Ways in which a file goes bad; each changes the bytes in place. */
const ways: Record<string, (bytes: Buffer, random: () => number) => Buffer> = {
  bits(bytes, random) {
    for (let flip = 0; flip < 64; flip += 1) {
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return bytes;
  },
  zeros: (bytes, random) => fillPages(bytes, random, () => 0),
  noise: (bytes, random) => fillPages(bytes, random, () => Math.floor(random() * 256)),
  cut: (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  head(bytes, random) {
    for (let at = 0; at < 100; at += 1) bytes[at] = Math.floor(random() * 256);
    return bytes;
  },
  first: (bytes) => bytes.fill(0xff, 0, 4096),
  nothing: () => Buffer.alloc(0),
  other: () => Buffer.from('This is a letter to a customer, not a database. '.repeat(300)),
};

function fillPages(bytes: Buffer, random: () => number, value: () => number): Buffer {
  const pages = 1 + Math.floor(random() * 12);
  for (let page = 0; page < pages; page += 1) {
    const from = Math.floor((random() * bytes.length) / 4096) * 4096;
    for (let at = from; at < Math.min(bytes.length, from + 4096); at += 1) bytes[at] = value();
  }
  return bytes;
}

interface Listed {
  backups: { id: string; reason: string }[];
}

const reads: [string, unknown?][] = [
  ['app.bootstrap'],
  ['today.get'],
  ['reps.board', { archived: false }],
  ['reps.options'],
  ['search.query', { text: 'customer', limit: 20, withoutPrivate: false }],
  ['app.notices'],
  ['backups.overview'],
];

/** So many are left for the real app to open. */
const left = 10;

/**
 * Whatever happens to the file: an answer with a sentence, the file kept as it is, what reads saved, the backup restored.
 * Some of the damaged files are left in `keep` with a profile they belong to.
 */
export function damage(count: number, keep: string): Promise<Found> {
  return inFolder(async (folder) => {
    const rig = startRig(join(keep, 'profile'));
    const spoiltFolder = join(keep, 'spoilt');
    mkdirSync(spoiltFolder);
    await withSampleTeam(rig);
    const sessionId = await beginRide(rig);
    for (let note = 0; note < 200; note += 1)
      valueOf(await rig.call('observations.add', noteInput(sessionId, `Note ${note} `.repeat(20))));
    valueOf(await rig.call('backups.make'));
    const good = join(folder, 'good.sqlite');
    snapshot(rig.database, good);
    const people = peopleIn(good);
    const random = seeded(20261128);
    const kinds = Object.keys(ways);
    const lost: string[] = [];
    const found = { refused: 0, salvaged: 0, opened: 0 };
    for (let run = 0; run < count; run += 1) {
      const way = kinds[run % kinds.length] ?? 'bits';
      const spoilt = Buffer.from(ways[way]?.(readFileSync(good), random) ?? '');
      if (run < left) writeFileSync(join(spoiltFolder, `${run} ${way}`), spoilt);
      const problem = await once(rig, spoilt, people, found);
      if (problem !== null) lost.push(`${way} ${run}: ${problem}`);
    }
    const detail = `${found.opened} opened all the same, ${found.refused} refused with a sentence, ${found.salvaged} salvaged, all restored from the backup`;
    return { tried: count, lost: lost.length, detail: [detail, ...lost.slice(0, 5)].join('; ') };
  });
}

/** Null, or what went wrong. */
async function once(
  rig: Rig,
  spoilt: Buffer,
  people: number,
  found: { refused: number; salvaged: number; opened: number },
): Promise<string | null> {
  for (const ending of ['-wal', '-shm']) rmSync(rig.database + ending, { force: true });
  writeFileSync(rig.database, spoilt);
  const start = await rig.call('app.retryOpen');
  if (!isProper(start)) return 'the start has no sentence';
  const { failure } = valueOf<{ failure: { code: string; message: string; path: string } | null }>(start);
  if (failure !== null && (failure.code === 'internal' || failure.message === '' || failure.path === ''))
    return `the start says ${failure.code}`;
  for (const [channel, input] of reads) {
    const answer = await rig.call(channel, input);
    if (!isProper(answer)) return `${channel} answers ${answer.ok ? '' : answer.error.code}`;
  }
  if (failure === null) {
    found.opened += 1;
    const options = await rig.call('reps.options');
    if (options.ok && (options.value as unknown[]).length === 0)
      return 'an empty database stands in its place';
  }
  if (failure !== null) {
    found.refused += 1;
    if (spoilt.length > 0 && !readFileSync(rig.database).equals(spoilt)) return 'a refused file was changed';
    if (failure.code === 'database_damaged') {
      const salvaged = await rig.call('backups.salvage');
      if (!isProper(salvaged)) return 'salvage has no sentence';
      if (salvaged.ok) {
        found.salvaged += 1;
        if (integrityOf(rig.database) !== 'ok') return 'what was salvaged is not whole';
      }
    }
  }
  const { backups } = valueOf<Listed>(await rig.call('backups.overview'));
  const backup = backups.find(({ reason }) => reason === 'manual');
  if (backup === undefined) return 'the backup is not on the list';
  const restored = await rig.call('backups.restore', { id: backup.id, keepAs: '' });
  if (!restored.ok) return `the restore says ${restored.error.code}`;
  if (peopleIn(rig.database) !== people) return 'the restore does not hold everybody';
  for (const { id, reason } of valueOf<Listed>(await rig.call('backups.overview')).backups)
    if (reason === 'kept' || reason === 'restore')
      for (const place of [rig.profile, join(rig.profile, 'backups')])
        for (const ending of ['', '.json', '-wal', '-shm']) rmSync(join(place, id + ending), { force: true });
  return null;
}

function snapshot(from: string, to: string): void {
  const db = new Database(from);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  copyFileSync(from, to);
}

function peopleIn(file: string): number {
  if (!existsSync(file)) return -1;
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM rep').pluck().get());
  } finally {
    db.close();
  }
}

function integrityOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}
