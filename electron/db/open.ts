import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate, type Migration } from './migrate.ts';
import * as schema from './schema.ts';

/** Older ones can damage a write-ahead log when two connections checkpoint at once; jobs open a second one. */
const oldestSafeSqlite = [3, 51, 3] as const;

export type Db = ReturnType<typeof connect>;

/**
 * Opens the file and brings its schema up to date. Throws `DatabaseNewerError` (the file stays untouched),
 * `MigrationError`, or SQLite's own error; `failureOf` in errors.ts turns each into a sentence.
 */
export function openDatabase(path: string, migrations: readonly Migration[]): Db {
  mkdirSync(dirname(path), { recursive: true });
  const db = connect(path);
  try {
    migrate(db.$client, path, migrations);
    return db;
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

/** A connection to a file whose schema is known to be current: for workers. */
export function connect(path: string) {
  const client = new Database(path);
  try {
    requireSafeSqlite(client);
    client.pragma('busy_timeout = 5000');
    client.pragma('foreign_keys = ON');
    client.pragma('synchronous = FULL');
  } catch (error) {
    // A damaged file that stays open could not be replaced on Windows.
    client.close();
    throw error;
  }
  return drizzle({ client, schema });
}

function requireSafeSqlite(client: Database.Database): void {
  const version = String(client.prepare('SELECT sqlite_version()').pluck().get());
  if (!isSafeSqlite(version)) throw new Error(`SQLite ${version} is too old to be trusted with a file`);
}

/** Of a version such as `3.51.3`. */
export function isSafeSqlite(version: string): boolean {
  const parts = version.split('.').map(Number);
  const index = oldestSafeSqlite.findIndex((part, at) => parts[at] !== part);
  return index === -1 || (parts[index] ?? 0) > (oldestSafeSqlite[index] ?? 0);
}
