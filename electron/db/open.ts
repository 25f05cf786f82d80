import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate, type Migration } from './migrate.ts';

/** What the file is called, in whichever folder. */
export const databaseFile = 'curbside.sqlite';

/** Older ones can damage a write-ahead log when two connections checkpoint at once; jobs open a second one. */
const oldestSafeSqlite = [3, 51, 3] as const;

export type Db = ReturnType<typeof connect>;
/** The connection underneath, as better-sqlite3 gives it. */
export type Connection = Database.Database;

/**
 * Opens the file and brings its schema up to date; `copyBefore` is called before a file with data is migrated. Throws `DatabaseNewerError` (the file stays untouched),
 * `MigrationError`, or SQLite's own error; `failureOf` in errors.ts turns each into a sentence.
 */
export function openDatabase(
  path: string,
  migrations: readonly Migration[],
  copyBefore: (db: Database.Database) => void = () => undefined,
): Db {
  mkdirSync(dirname(path), { recursive: true });
  const db = connect(path);
  try {
    migrate(db.$client, migrations, copyBefore);
    // A file that cannot be written is said now, not at the first note.
    tryLock(db);
    return db;
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

/** Throws where this file cannot be written to, or somebody else holds it. */
export function tryLock({ $client }: Db): void {
  $client.exec('BEGIN IMMEDIATE; ROLLBACK');
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
  return drizzle({ client });
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

/**
 * Opens what is left of a damaged file; null where not even its list of tables reads. A head that was overwritten is
 * written anew, since all it says of our files is known: so give it a copy.
 */
export function openDamaged(path: string): Database.Database | null {
  return tryOpen(path) ?? (writeHead(path) ? tryOpen(path) : null);
}

function tryOpen(path: string): Database.Database | null {
  const client = new Database(path);
  try {
    client.prepare('SELECT count(*) FROM sqlite_schema').get();
    return client;
  } catch {
    client.close();
    return null;
  }
}

/** The first 100 bytes of a database as ours are: pages of 4096 bytes, UTF-8, the size left to the file itself. */
function writeHead(path: string): boolean {
  const pageBytes = 4096;
  if (statSync(path).size < pageBytes) return false;
  const head = Buffer.alloc(100);
  head.write('SQLite format 3\0', 'latin1');
  head.writeUInt16BE(pageBytes, 16);
  head.set([1, 1, 0, 64, 32, 32], 18);
  head.writeUInt32BE(1, 24);
  head.writeUInt32BE(4, 44);
  head.writeUInt32BE(1, 56);
  const file = openSync(path, 'r+');
  try {
    writeSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return true;
}
