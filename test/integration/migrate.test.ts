import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { expect, onTestFinished, test, vi } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { failureOf } from '#electron/db/errors.ts';
import { DatabaseNewerError, MigrationError } from '#electron/db/migrate.ts';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';
import { defaultSettings } from '#electron/services/settings.ts';
import { bootstrap } from '#electron/services/start-up.ts';
import { createStore, databaseFile } from '#electron/services/store.ts';
import type { Failure } from '#shared/lib/result.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const backups = (folder: string) => readdirSync(join(folder, 'backups'));

test('a new file holds every migration, in order, and checks its references', () => {
  const db = openDatabase(join(aFolder(), databaseFile), migrations);
  onTestFinished(() => void db.$client.close());
  expect(db.$client.prepare('SELECT tag FROM schema_migration ORDER BY idx').pluck().all()).toEqual(
    migrations.map(({ tag }) => tag),
  );
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.$client.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('every table of ours is STRICT', () => {
  const db = openDatabase(join(aFolder(), databaseFile), migrations);
  onTestFinished(() => void db.$client.close());
  const loose = db.$client
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
});

test('rows written before full text came are found after it', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const before = openDatabase(path, migrations.slice(0, 1));
  before.$client
    .prepare('INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, ?, 0, 0)')
    .run(uuidToBlob(v7()), 'Győrffy Ödön');
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  expect(after.$client.prepare('SELECT name FROM rep').pluck().all()).toEqual(['Győrffy Ödön']);
  expect(
    after.$client.prepare("SELECT rowid FROM rep_search WHERE rep_search MATCH 'gyorffy'").all(),
  ).toHaveLength(1);
  expect(backups(folder)).toHaveLength(1);
});

test('what closed a behaviour before sightings had a table is its history after it', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const before = openDatabase(path, migrations.slice(0, 2));
  const [rep, session, note, seen, open] = Array.from({ length: 5 }, () => uuidToBlob(v7()));
  const run = (sql: string, ...values: unknown[]) => before.$client.prepare(sql).run(...values);
  run("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  run(
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, 0, 0, 0)",
    session,
    rep,
  );
  run(
    "INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at) VALUES (?, ?, 'strength', 'Asked', 42, 42)",
    note,
    session,
  );
  const commitment =
    "INSERT INTO commitment (id, rep_id, owner, text, behavioural, status, closed_by_observation_id, sighting, created_at, updated_at) VALUES (?, ?, 'rep', 'Asks', 1, ?, ?, ?, 0, 0)";
  run(commitment, seen, rep, 'kept', note, 'seen');
  run(commitment, open, rep, 'open', null, null);
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  expect(after.$client.prepare('SELECT * FROM commitment_sighting').all()).toEqual([
    { commitment_id: seen, session_id: session, observation_id: note, sighting: 'seen', sighted_at: 42 },
  ]);
  expect(after.$client.prepare('SELECT count(*) FROM commitment').pluck().get()).toBe(2);
});

test('a team kept before coachability and skill and will had tables is whole after it, and can have them', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const index = migrations.findIndex(({ tag }) => tag.endsWith('coachability_and_skill_will'));
  const before = openDatabase(path, migrations.slice(0, index));
  const rep = uuidToBlob(v7());
  before.$client
    .prepare("INSERT INTO rep (id, name, notes, created_at, updated_at) VALUES (?, 'Sven', 'kept', 0, 0)")
    .run(rep);
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  expect(after.$client.prepare('SELECT id, name, notes FROM rep').all()).toEqual([
    { id: rep, name: 'Sven', notes: 'kept' },
  ]);
  const run = (sql: string) => after.$client.prepare(sql).run(uuidToBlob(v7()), rep);
  run(
    "INSERT INTO coachability_check (id, rep_id, day, created_at, updated_at) VALUES (?, ?, '2026-11-20', 0, 0)",
  );
  run(
    "INSERT INTO coachability_outcome (id, rep_id, day, outcome, reason, created_at, updated_at) VALUES (?, ?, '2026-11-20', 'coach_on', 'Tries', 0, 0)",
  );
  run(
    "INSERT INTO skill_will (id, rep_id, day, skill, will, created_at, updated_at) VALUES (?, ?, '2026-11-20', 40, 80, 0, 0)",
  );
  after.$client.prepare('DELETE FROM rep').run();
  for (const table of ['coachability_check', 'coachability_outcome', 'skill_will'])
    expect(after.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});

test('entries and notes from before history and ideas stand unchanged after them', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const before = openDatabase(path, migrations.slice(0, 4));
  const [rep, session, note, entry] = Array.from({ length: 4 }, () => uuidToBlob(v7()));
  const run = (sql: string, ...values: unknown[]) => before.$client.prepare(sql).run(...values);
  run("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  run(
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, 0, 0, 0)",
    session,
    rep,
  );
  run(
    "INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at) VALUES (?, ?, 'idea', 'A guide', 42, 42)",
    note,
    session,
  );
  run(
    "INSERT INTO profile_entry (id, rep_id, type, title, created_at, updated_at) VALUES (?, ?, 'strength', 'Listens', 7, 7)",
    entry,
    rep,
  );
  run('INSERT INTO profile_evidence (entry_id, observation_id) VALUES (?, ?)', entry, note);
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  const all = (table: string) => after.$client.prepare(`SELECT * FROM ${table}`).all();
  expect(all('profile_entry')).toMatchObject([{ id: entry, title: 'Listens', created_at: 7 }]);
  expect(all('profile_evidence')).toEqual([{ entry_id: entry, observation_id: note }]);
  expect(
    after.$client
      .prepare(
        "SELECT id FROM observation INDEXED BY observation_idea WHERE kind = 'idea' AND archived_at IS NULL",
      )
      .all(),
  ).toEqual([{ id: note }]);
  for (const table of ['profile_change', 'idea', 'recognition', 'first_talk_point'])
    expect(all(table)).toEqual([]);
});

test('a team written before programmes came has room for one running programme each', () => {
  const path = join(aFolder(), databaseFile);
  const index = migrations.findIndex(({ tag }) => tag.endsWith('programmes'));
  const before = openDatabase(path, migrations.slice(0, index));
  const [rep, framework, competency] = Array.from({ length: 3 }, () => uuidToBlob(v7()));
  const write = (sql: string, ...values: unknown[]) => before.$client.prepare(sql).run(...values);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write("INSERT INTO competency_framework (id, name, position) VALUES (?, 'Field', 0)", framework);
  write(
    "INSERT INTO competency (id, framework_id, name, position) VALUES (?, ?, 'Asks', 0)",
    competency,
    framework,
  );
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  const start = after.$client.prepare(
    "INSERT INTO programme (id, rep_id, focus_competency_id, start_day, weeks, sessions_per_week, baseline, target, ended_at, end_kind, result, created_at, updated_at) VALUES (?, ?, ?, '2026-11-02', 6, 2, 'Tells', 'Asks', ?, ?, ?, 0, 0)",
  );
  start.run(uuidToBlob(v7()), rep, competency, 42, 'completed', 'reached');
  start.run(uuidToBlob(v7()), rep, competency, null, null, null);
  expect(() => start.run(uuidToBlob(v7()), rep, competency, null, null, null)).toThrow(/UNIQUE/);
  expect(() => start.run(uuidToBlob(v7()), rep, competency, 42, 'completed', null)).toThrow(/CHECK/);
  expect(after.$client.prepare('SELECT name FROM rep').pluck().all()).toEqual(['Sven']);
});

test('a ledger kept before it was searched is whole after it, with its stages, and is found', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const index = migrations.findIndex(({ tag }) => tag.endsWith('question_ledger'));
  const before = openDatabase(path, migrations.slice(0, index));
  const [session, script, stage, question, asked, typed] = Array.from({ length: 6 }, () => uuidToBlob(v7()));
  const run = (sql: string, ...values: unknown[]) => before.$client.prepare(sql).run(...values);
  run(
    "INSERT INTO session (id, kind, status, starts_at, created_at, updated_at) VALUES (?, 'team', 'closed', 0, 0, 0)",
    session,
  );
  run("INSERT INTO question_script (id, framework, name, position) VALUES (?, 'own', 'Mine', 0)", script);
  run("INSERT INTO script_stage (id, script_id, name, position) VALUES (?, ?, 'Open', 0)", stage, script);
  run("INSERT INTO question (id, stage_id, text, position) VALUES (?, ?, 'What now?', 0)", question, stage);
  const line =
    'INSERT INTO session_question (id, session_id, question_id, text, position, asked_at, answer) VALUES (?, ?, ?, ?, ?, ?, ?)';
  run(line, asked, session, question, 'What now?', 0, 42, 'Előbb kérdezek');
  run(line, typed, session, null, 'And then?', 1, null, '');
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  expect(after.$client.prepare('SELECT * FROM session_question ORDER BY seq').all()).toEqual([
    {
      seq: 1,
      id: asked,
      session_id: session,
      question_id: question,
      text: 'What now?',
      stage: 'Open',
      position: 0,
      planned: 1,
      follow_up_of: null,
      asked_at: 42,
      answer: 'Előbb kérdezek',
    },
    expect.objectContaining({ seq: 2, id: typed, question_id: null, stage: '', asked_at: null }),
  ]);
  const found = () =>
    after.$client
      .prepare("SELECT rowid FROM session_question_search WHERE session_question_search MATCH 'elobb'")
      .pluck()
      .all();
  expect(found()).toEqual([1]);
  after.$client.prepare('INSERT INTO tell (id, session_id, told_at) VALUES (?, ?, 0)').run(typed, session);
  after.$client.prepare('UPDATE session_question SET follow_up_of = ? WHERE id = ?').run(asked, typed);
  after.$client.prepare('DELETE FROM session_question WHERE id = ?').run(asked);
  expect(found()).toEqual([]);
  expect(after.$client.prepare('SELECT follow_up_of FROM session_question').pluck().all()).toEqual([null]);
  after.$client.prepare('DELETE FROM session').run();
  expect(after.$client.prepare('SELECT count(*) FROM tell').pluck().get()).toBe(0);
});

test('a migration that fails leaves the file as it was, with its copy beside it', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  openDatabase(path, migrations).$client.close();
  const broken = { tag: '9999_broken', sql: "INSERT INTO setting VALUES ('a', '1'); SELECT * FROM nowhere;" };

  expect(() => openDatabase(path, [...migrations, broken])).toThrow(MigrationError);

  const db = openDatabase(path, migrations);
  onTestFinished(() => void db.$client.close());
  expect(db.$client.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0);
  expect(backups(folder)[0]).toMatch(/^before-9999_broken-/);
});

test('a migration that finds the disk full says so', () => {
  const path = join(aFolder(), databaseFile);
  openDatabase(path, migrations).$client.close();
  const large = {
    tag: '9999_large',
    sql: "PRAGMA max_page_count = 1; INSERT INTO setting VALUES ('a', hex(zeroblob(1000000)));",
  };
  const error = thrownBy(() => openDatabase(path, [...migrations, large]));
  expect(error).toBeInstanceOf(MigrationError);
  expect(failureOf(error)).toEqual({ code: 'disk_full' });
});

test('an applied migration that was edited since is refused', () => {
  const path = join(aFolder(), databaseFile);
  openDatabase(path, migrations).$client.close();
  const edited = migrations.map((migration, index) =>
    index === 0 ? { ...migration, sql: `${migration.sql} ` } : migration,
  );
  expect(() => openDatabase(path, edited)).toThrow(MigrationError);
});

test('a file of a newer version is refused and not touched', () => {
  const path = join(aFolder(), databaseFile);
  const newer = { tag: '9999_newer', sql: 'CREATE TABLE newer (id INTEGER) STRICT' };
  openDatabase(path, [...migrations, newer]).$client.close();
  const bytes = readFileSync(path);

  expect(() => openDatabase(path, migrations)).toThrow(DatabaseNewerError);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test.each([
  [
    'a folder that cannot be made',
    'folder_not_writable',
    (folder: string) => {
      writeFileSync(join(folder, 'file'), '');
      return join(folder, 'file', 'below');
    },
  ],
  [
    'a file that is no database',
    'database_damaged',
    (folder: string) => {
      writeFileSync(join(folder, databaseFile), 'This is not a database.'.repeat(500));
      return folder;
    },
  ],
  [
    'a newer file',
    'database_newer',
    (folder: string) => {
      const db = new Database(join(folder, databaseFile));
      db.exec('CREATE TABLE schema_migration (idx INTEGER PRIMARY KEY, tag TEXT, sha256 TEXT)');
      for (let index = 0; index < 100; index += 1)
        db.prepare('INSERT INTO schema_migration VALUES (?, ?, ?)').run(index, '', '');
      db.close();
      return folder;
    },
  ],
])('the store says what is wrong with %s, and opens another folder', (_name, code, prepare) => {
  const folder = prepare(aFolder());
  const store = createStore(defaultSettings(['hu-HU']), (_place, error) => {
    throw error;
  });
  onTestFinished(store.close);
  store.open(folder);
  expect(store.failure()).toEqual({ code });
  expect(failureOf(thrownBy(store.context))).toEqual({ code });

  store.open(aFolder());
  expect(store.failure()).toBeNull();
  expect(store.context().db.$client.open).toBe(true);
});

test.runIf(process.platform === 'linux')('a file that could not be opened is let go', () => {
  const path = join(aFolder(), databaseFile);
  writeFileSync(path, 'This is not a database.'.repeat(500));
  expect(failureOf(thrownBy(() => openDatabase(path, migrations)))).toEqual({ code: 'database_damaged' });
  const open = readdirSync('/proc/self/fd').map((fd) => {
    const link = join('/proc/self/fd', fd);
    return existsSync(link) ? readlinkSync(link) : '';
  });
  expect(open).not.toContain(path);
});

test('damage where the first screen reads is said, with what holds without the file', async () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  const { $client } = openDatabase(path, migrations);
  const page = Number(
    $client.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'").pluck().get(),
  );
  const size = Number($client.pragma('page_size', { simple: true }));
  $client.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, (page - 1) * size, page * size));

  const { bootstrap: answer, log } = await firstAnswer(folder);
  expect(answer).toMatchObject({
    settings: { language: 'hu' },
    failure: { code: 'database_damaged', message: 'sentence of database_damaged', path: folder },
  });
  expect(log).not.toHaveBeenCalled();
});

test('what no manager can mend is said as well, and logged: the page never stays blank', async () => {
  const folder = aFolder();
  const { $client } = openDatabase(join(folder, databaseFile), migrations);
  $client.exec('DROP TABLE setting');
  $client.close();

  const { bootstrap: answer, log } = await firstAnswer(folder);
  expect(answer.failure).toMatchObject({ code: 'internal' });
  expect(log).toHaveBeenCalledOnce();
});

/** What the page is told first about the file in this folder. */
async function firstAnswer(folder: string) {
  const defaults = defaultSettings(['hu-HU']);
  const log = vi.fn();
  const store = createStore(defaults, log);
  onTestFinished(store.close);
  store.open(folder);
  const explain = ({ code }: Failure) => Promise.resolve({ code, message: `sentence of ${code}` });
  const environment = { version: '1', electronVersion: '33', platform: 'linux', defaults, explain, log };
  return { bootstrap: await bootstrap(store, environment), log };
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

test('a file that another connection is writing to is busy, not broken', () => {
  const path = join(aFolder(), databaseFile);
  const ours = openDatabase(path, migrations).$client;
  const other = new Database(path);
  onTestFinished(() => {
    other.close();
    ours.close();
  });
  other.exec('BEGIN IMMEDIATE');
  ours.pragma('busy_timeout = 0');
  expect(failureOf(thrownBy(() => ours.exec("INSERT INTO setting VALUES ('a', '1')")))).toEqual({
    code: 'database_busy',
  });
});
