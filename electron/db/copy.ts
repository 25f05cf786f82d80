import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/** A copy that does not hold what its source holds. */
export class CopyNotWholeError extends Error {}

/** Rows per table: what a copy is compared by. */
export type RowCounts = Record<string, number>;

export interface CopyContents {
  rows: RowCounts;
  /** SHA-256 of each attached file, in hex. */
  attachments: string[];
}

/**
 * Copies the database behind this connection to `path`, one file that stands alone, and opens the copy to prove it: it
 * is whole and holds as many rows in each table as the source did in the same moment. Others may go on writing: the copy
 * is of the moment it began. Throws SQLite's errors, `CopyNotWholeError`, or what `onStep` throws.
 */
export async function copyDatabase(
  source: Database.Database,
  path: string,
  onStep: (done: number, total: number) => void,
): Promise<CopyContents> {
  createPrivate(path);
  source.exec('BEGIN');
  try {
    // The first read fixes the moment that both the counts and the copy see.
    const contents = contentsOf(source);
    await source.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        onStep(totalPages - remainingPages, totalPages);
        return 2000;
      },
    });
    standAlone(path);
    checkCopy(path, contents.rows);
    return contents;
  } finally {
    source.exec('ROLLBACK');
  }
}

/** The same in one synchronous step, for the moments in which nothing else may happen: before a migration. */
export function copyDatabaseNow(source: Database.Database, path: string): CopyContents {
  createPrivate(path);
  const contents = contentsOf(source);
  source.prepare('VACUUM INTO ?').run(path);
  checkCopy(path, contents.rows);
  return contents;
}

/** Copies a database that nobody has open, with what its write-ahead log still holds. */
export async function copyFileDatabase(from: string, path: string): Promise<CopyContents> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    return await copyDatabase(source, path, () => undefined);
  } finally {
    source.close();
  }
}

/** Opens a copy, reads every page of it and counts. Throws `CopyNotWholeError` or SQLite's errors. */
export function checkCopy(path: string, expected: RowCounts | null): CopyContents {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const answer = copy.pragma('integrity_check(1)', { simple: true });
    if (answer !== 'ok') throw new CopyNotWholeError('integrity_check');
    const contents = contentsOf(copy);
    for (const [table, rows] of Object.entries(expected ?? {}))
      if (contents.rows[table] !== rows) throw new CopyNotWholeError(`${table} has not the rows it had`);
    return contents;
  } finally {
    copy.close();
  }
}

/** What the database behind this connection holds. */
export function contentsOf(db: Database.Database): CopyContents {
  const tables = tablesOf(db);
  return {
    rows: Object.fromEntries(
      tables.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
    ),
    attachments: tables.includes('attachment') ? hashesIn(db) : [],
  };
}

/** The attached files that the database in this file names; null where it does not read. */
export function attachmentsIn(path: string): string[] | null {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return tablesOf(db).includes('attachment') ? hashesIn(db) : [];
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

function hashesIn(db: Database.Database): string[] {
  return db.prepare<[], string>('SELECT sha256 FROM attachment').pluck().all();
}

/** Tables of our own: not those that FTS5 and SQLite keep for themselves. */
export function tablesOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
}

/** How many migrations a file has had. */
export function migrationCount(path: string): number {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM schema_migration').pluck().get());
  } finally {
    db.close();
  }
}

/** A write-ahead log beside a copy would be one more file to lose. */
function standAlone(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncFile(path);
}

/** Makes an empty file that only the manager can read. */
export function createPrivate(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
  chmodSync(path, 0o600);
}

/** Returns once the file is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
