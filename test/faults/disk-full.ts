import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';
import { failureOf } from '#electron/db/errors.ts';
import { saveExport } from '#electron/services/export-file.ts';
import { beginRide, inFolder, noteInput, startRig, withSampleTeam, type Found, type Rig } from './rig.ts';

/** A disk of 24 MB that fills up in the middle of a write, a backup, an export and a migration, a few bytes later each time. */
export function diskFull(count: number): Promise<Found> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return Promise.resolve({
      tried: 0,
      lost: 0,
      detail: 'a small disk can be mounted by root on Linux only: not run',
    });
  return inFolder(async (folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
    try {
      return await onSmallDisk(disk, count);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
}

async function onSmallDisk(disk: string, count: number): Promise<Found> {
  const rig = startRig(join(disk, 'profile'));
  await withSampleTeam(rig);
  const sessionId = await beginRide(rig);
  const lost: string[] = [];
  const full = { write: 0, backup: 0, export: 0, migration: 0 };
  const places = [inWrite, inBackup, inExport, inMigration];
  for (let run = 0; run < count; run += 1) {
    const place = places[run % places.length] ?? inWrite;
    const room = Math.floor(((run / places.length) * 9973) % 400_000);
    const problem = await place({ rig, disk, sessionId, room, full });
    if (problem !== null) lost.push(`${place.name} with ${room} bytes: ${problem}`);
    rmSync(join(disk, 'filler'), { force: true });
    const after = await rig.call(
      'observations.add',
      noteInput(sessionId, `Written once there was room again ${run}`),
    );
    if (!after.ok) lost.push(`${place.name}: work does not go on (${after.error.code})`);
  }
  const db = new Database(rig.database, { readonly: true });
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') lost.push('the file is not whole');
  const after = Number(
    db
      .prepare("SELECT count(*) FROM observation WHERE text LIKE 'Written once there was room again %'")
      .pluck()
      .get(),
  );
  db.close();
  if (after !== count) lost.push(`${count - after} notes shown as saved are gone`);
  const detail = `said in ${full.write} writes, ${full.backup} backups, ${full.export} exports, ${full.migration} migrations`;
  return { tried: count, lost: lost.length, detail: [detail, ...lost.slice(0, 5)].join('; ') };
}

interface Point {
  rig: Rig;
  disk: string;
  sessionId: string;
  /** Bytes left on the disk. */
  room: number;
  full: Record<'write' | 'backup' | 'export' | 'migration', number>;
}

/** Takes all of the disk but this. */
function fill(disk: string, room: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const bytes = bavail * bsize - room;
  if (bytes > 0) writeFileSync(join(disk, 'filler'), Buffer.alloc(bytes));
}

/** Notes until one is refused: those that were saved are there, the refused one is not. */
async function inWrite({ rig, disk, sessionId, room, full }: Point): Promise<string | null> {
  const before = notes(rig);
  fill(disk, room);
  let saved = 0;
  for (let note = 0; note < 60; note += 1) {
    const answer = await rig.call(
      'observations.add',
      noteInput(sessionId, 'A line that fills the disk. '.repeat(600)),
    );
    if (answer.ok) saved += 1;
    else if (answer.error.code !== 'disk_full') return `the write says ${answer.error.code}`;
    else {
      full.write += 1;
      break;
    }
  }
  rmSync(join(disk, 'filler'), { force: true });
  return notes(rig) === before + saved ? null : 'a saved note is gone';
}

async function inBackup({ rig, disk, room, full }: Point): Promise<string | null> {
  fill(disk, room);
  const answer = await rig.call('backups.make');
  if (!answer.ok && answer.error.code !== 'disk_full') return `the backup says ${answer.error.code}`;
  if (!answer.ok) full.backup += 1;
  const folder = join(rig.profile, 'backups');
  const parts = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.'));
  if (parts().length > 0) return 'half a backup stays';
  rmSync(join(disk, 'filler'), { force: true });
  const again = await rig.call('backups.make');
  if (!again.ok) return `no backup once there is room (${again.error.code})`;
  rmSync(folder, { recursive: true });
  return null;
}

async function inExport({ disk, room, full }: Point): Promise<string | null> {
  fill(disk, room);
  const path = join(disk, 'summary.md');
  const outcome = await saveExport(path, () => 'A long summary. '.repeat(40_000));
  const there = readdirSync(disk).filter((name) => name.startsWith('summary'));
  rmSync(path, { force: true });
  if (outcome.ok) return null;
  if (outcome.failure.code !== 'disk_full') return `the export says ${outcome.failure.code}`;
  full.export += 1;
  return there.length === 0 ? null : 'half a file stays under its name';
}

/** A file two migrations back: it is old or new afterwards, and whole. */
function inMigration({ disk, room, full }: Point): Promise<string | null> {
  const folder = join(disk, 'old');
  mkdirSync(folder);
  const path = join(folder, 'curbside.sqlite');
  const known = migrations.length - 1;
  try {
    openDatabase(path, migrations.slice(0, known)).$client.close();
    fill(disk, room % 60_000);
    try {
      openDatabase(path, migrations).$client.close();
    } catch (error) {
      const code = failureOf(error)?.code;
      if (code !== 'disk_full') return Promise.resolve(`the migration says ${code ?? String(error)}`);
      full.migration += 1;
    }
    rmSync(join(disk, 'filler'), { force: true });
    const db = openDatabase(path, migrations).$client;
    const whole = db.pragma('integrity_check', { simple: true }) === 'ok';
    db.close();
    return Promise.resolve(whole ? null : 'the migrated file is not whole');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notes(rig: Rig): number {
  const db = new Database(rig.database, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM observation').pluck().get());
  } finally {
    db.close();
  }
}
