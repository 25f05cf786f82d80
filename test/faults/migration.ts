import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { DatabaseNewerError } from '#electron/db/migrate.ts';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';
import { copyBeside } from '#electron/services/backup/copy-beside.ts';
import { inFolder, seeded, type Found } from './rig.ts';

const fixtures = 'test/fixtures/schemas';

/**
 * A frozen file of every schema version opens and keeps its rows; a newer one is refused untouched; a migration killed
 * midway leaves the old or the new version, whole.
 */
export function migration(count: number): Promise<Found> {
  return inFolder(async (folder) => {
    const lost: string[] = [];
    const files = readdirSync(fixtures).filter((name) => name.endsWith('.gz'));
    for (const name of files) {
      const path = unpack(join(fixtures, name), folder);
      const problem = opens(path) ?? newerIsRefused(path);
      if (problem !== null) lost.push(`${name}: ${problem}`);
    }
    const random = seeded(7);
    const ended = { old: 0, new: 0 };
    for (let run = 0; run < count; run += 1) {
      const name = files[run % files.length] ?? '';
      const path = unpack(join(fixtures, name), folder);
      const before = versionOf(path);
      await migrateAndKill(path, random() * 120);
      const problem = afterKill(path, before, ended);
      if (problem !== null) lost.push(`killed ${run} at ${name}: ${problem}`);
    }
    const detail = `${files.length} schema versions opened, newer ones refused; ${count} kills left ${ended.old} old and ${ended.new} new`;
    return {
      tried: files.length + count,
      lost: lost.length,
      detail: [detail, ...lost.slice(0, 5)].join('; '),
    };
  });
}

/** What a child does that is going to be killed. */
export function migrateOnce(path: string): void {
  process.stdout.write('begins\n');
  openDatabase(path, migrations, (db) => copyBeside(db, 'migration', new Date())).$client.close();
}

async function migrateAndKill(path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'migrate-once', path], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await wait(afterMs);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // It was done before.
  }
  await ended;
}

function afterKill(path: string, before: number, ended: { old: number; new: number }): string | null {
  const version = versionOf(path);
  if (version < before || version > migrations.length) return `version ${version}`;
  if (version === migrations.length) ended.new += 1;
  else ended.old += 1;
  return opens(path);
}

/** Null where the file opens, is whole and has the rows it was frozen with. */
function opens(path: string): string | null {
  try {
    const db = openDatabase(path, migrations).$client;
    try {
      const rows = db
        .prepare(
          "SELECT (SELECT count(*) FROM rep WHERE name = 'Frozen') + (SELECT count(*) FROM observation WHERE text = 'Frozen note')",
        )
        .pluck()
        .get();
      if (rows !== 2) return 'its rows are gone';
      const whole = db.pragma('integrity_check', { simple: true });
      return whole === 'ok' ? null : String(whole);
    } finally {
      db.close();
    }
  } catch (error) {
    return String(error);
  }
}

function newerIsRefused(path: string): string | null {
  const db = new Database(path);
  db.prepare("INSERT INTO schema_migration VALUES (9999, '9999_later', 'x', 0)").run();
  db.pragma('journal_mode = DELETE');
  db.close();
  const before = readFileSync(path);
  try {
    openDatabase(path, migrations).$client.close();
    return 'a newer file was opened';
  } catch (error) {
    if (!(error instanceof DatabaseNewerError)) return `a newer file is refused with ${String(error)}`;
  }
  return readFileSync(path).equals(before) ? null : 'a newer file was changed';
}

function unpack(packed: string, folder: string): string {
  const home = join(folder, 'migrating');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  const path = join(home, 'curbside.sqlite');
  writeFileSync(path, gunzipSync(readFileSync(packed)));
  return path;
}

/** Reads a copy: looking must not finish what a kill left. */
function versionOf(path: string): number {
  const copy = `${path}.look`;
  for (const ending of ['', '-wal'])
    try {
      copyFileSync(path + ending, copy + ending);
    } catch {
      // No log beside it.
    }
  const db = new Database(copy);
  try {
    return Number(db.prepare('SELECT count(*) FROM schema_migration').pluck().get());
  } finally {
    db.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true });
  }
}
