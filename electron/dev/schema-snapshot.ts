import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate, type Migration } from '#electron/db/migrate.ts';

export const migrationsFolder = 'electron/db/migrations';
export const snapshotFile = 'electron/db/schema.snapshot.sql';

const breakpoint = '--> statement-breakpoint';

/** Makes every CREATE TABLE of a generated migration STRICT: Drizzle cannot say so. */
export function strictTables(sql: string): string {
  return sql
    .split(breakpoint)
    .map((statement) =>
      statement.trimStart().startsWith('CREATE TABLE')
        ? statement.replace(/\)\s*;(\s*)$/, ') STRICT;$1')
        : statement,
    )
    .join(breakpoint);
}

/** The migrations as they stand on disk, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => ({ tag: file.slice(0, -'.sql'.length), sql: readFileSync(join(folder, file), 'utf8') }));
}

interface SchemaRow {
  type: string;
  name: string;
  sql: string;
}

/**
 * The schema an empty file has after these migrations, as text that can be compared and reviewed.
 * Throws when a table is not STRICT.
 */
export function schemaText(migrations: readonly Migration[]): string {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations, () => undefined);
    const loose = db
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    if (loose.length > 0) throw new Error(`Not STRICT: ${loose.map(({ name }) => name).join(', ')}`);
    const rows = db
      .prepare<[], SchemaRow>(
        `SELECT type, name, sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
         ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
      )
      .all();
    return `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`;
  } finally {
    db.close();
  }
}
