import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { failureOf } from '#electron/db/errors.ts';
import { migrations } from '#electron/db/migrations.ts';
import { databaseFile, isSafeSqlite, openDatabase } from '#electron/db/open.ts';
import * as schema from '#electron/db/schema.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import { bootstrap } from '#electron/services/start-up.ts';
import { createStore } from '#electron/services/store.ts';
import type { Failure } from '#shared/lib/result.ts';
import { aFolder, openTestDatabase, thrownBy } from './support.ts';

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
  $client.exec("DROP TABLE setting; CREATE VIEW setting AS SELECT nobody_knows() AS key, '' AS value");
  $client.close();

  const { bootstrap: answer, log } = await firstAnswer(folder);
  expect(answer.failure).toMatchObject({ code: 'internal' });
  expect(log).toHaveBeenCalledOnce();
});

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

/** What the page is told first about the file in this folder. */
async function firstAnswer(folder: string) {
  const defaults = defaultSettings(['hu-HU']);
  const log = vi.fn();
  const store = createStore(defaults, log);
  onTestFinished(store.close);
  store.open(folder);
  const explain = ({ code }: Failure) => Promise.resolve({ code, message: `sentence of ${code}` });
  const environment = {
    version: '1',
    electronVersion: '33',
    platform: 'linux',
    isLocked: () => false,
    defaults,
    explain,
    log,
  };
  return { bootstrap: await bootstrap(store, environment), log };
}

test.each([
  ['3.51.3', true],
  ['3.51.10', true],
  ['3.54.1', true],
  ['4.0.0', true],
  ['3.51.2', false],
  ['3.9.9', false],
  ['3.50.20', false],
])('SQLite %s is safe with two connections: %s', (version, safe) => {
  expect(isSafeSqlite(version)).toBe(safe);
});

test('the SQLite that is shipped is one of the safe ones', () => {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  expect(isSafeSqlite(String(db.prepare('SELECT sqlite_version()').pluck().get()))).toBe(true);
});

test('a column that is not there any more is damage; what the program asks wrongly is its own fault', () => {
  const { db } = openTestDatabase();
  db.$client.exec('ALTER TABLE rep RENAME COLUMN phone TO phane');
  expect(failureOf(thrownBy(() => db.select().from(schema.rep).all()))).toEqual({ code: 'database_damaged' });
  expect(failureOf(thrownBy(() => db.$client.prepare('SELECT FROM')))).toBeNull();
});
