import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

export interface Migration {
  /** File name without ending, such as `0000_foundation`; their order is the order of application. */
  tag: string;
  sql: string;
}

/** The file was written by a newer Curbside: it is not touched. */
export class DatabaseNewerError extends Error {}

/** A migration failed, or one that was applied has been edited since; the file is as it was before. */
export class MigrationError extends Error {}

/**
 * Applies what is missing, each migration in its own transaction, after `copyBefore` of a file that holds data.
 * Applied migrations are compared by hash: they are append-only.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  copyBefore: (db: Database.Database) => void,
): void {
  const applied = readApplied(db);
  if (applied.length > migrations.length) {
    throw new DatabaseNewerError(
      `The file has ${applied.length} migrations, this version knows ${migrations.length}`,
    );
  }
  for (const [index, row] of applied.entries()) {
    const known = migrations[index];
    if (known === undefined || row.sha256 !== hash(known.sql)) {
      throw new MigrationError(`Migration ${row.tag} differs from the one that was applied`);
    }
  }
  db.pragma('journal_mode = WAL');
  const pending = migrations.slice(applied.length);
  if (pending.length === 0) return;
  if (applied.length > 0) copyBefore(db);
  applyAll(db, pending, applied.length);
}

function applyAll(db: Database.Database, pending: readonly Migration[], from: number): void {
  // A table rebuild with foreign keys on would delete child rows through cascades.
  db.pragma('foreign_keys = OFF');
  try {
    for (const [offset, migration] of pending.entries()) {
      db.transaction(() => {
        db.exec(migration.sql);
        const broken = db.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) {
          throw new MigrationError(`Migration ${migration.tag} leaves ${broken.length} dangling references`);
        }
        db.exec(
          'CREATE TABLE IF NOT EXISTS schema_migration (idx INTEGER PRIMARY KEY, tag TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
        );
        db.prepare('INSERT INTO schema_migration VALUES (?, ?, ?, ?)').run(
          from + offset,
          migration.tag,
          hash(migration.sql),
          Date.now(),
        );
      }).immediate();
    }
  } catch (error) {
    throw error instanceof MigrationError ? error : new MigrationError(messageOf(error), { cause: error });
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function readApplied(db: Database.Database): { tag: string; sha256: string }[] {
  const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'").get();
  if (exists === undefined) return [];
  return db
    .prepare<[], { tag: string; sha256: string }>('SELECT tag, sha256 FROM schema_migration ORDER BY idx')
    .all();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
