import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '#electron/db/errors.ts';
import { DatabaseNewerError, MigrationError } from '#electron/db/migrate.ts';
import { migrations } from '#electron/db/migrations.ts';
import { databaseFile, openDatabase, type Connection } from '#electron/db/open.ts';
import { copyBeside } from '#electron/services/backup/copy-beside.ts';
import { aFolder, thrownBy } from './support.ts';

const backups = (folder: string) => readdirSync(join(folder, 'backups'));
const copied = (db: Connection) => copyBeside(db, 'migration', new Date());

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

test('a migration that fails leaves the file as it was, with its copy beside it', () => {
  const folder = aFolder();
  const path = join(folder, databaseFile);
  openDatabase(path, migrations).$client.close();
  const broken = { tag: '9999_broken', sql: "INSERT INTO setting VALUES ('a', '1'); SELECT * FROM nowhere;" };

  expect(() => openDatabase(path, [...migrations, broken], copied)).toThrow(MigrationError);

  const db = openDatabase(path, migrations);
  onTestFinished(() => void db.$client.close());
  expect(db.$client.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0);
  expect(backups(folder)[0]).toMatch(/^curbside-\d{8}T\d{9}Z-migration\.sqlite$/);
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
