import type { Connection } from '#electron/db/open.ts';

type Value = Buffer | string | number | null;

/** Puts one row after another into a table; what is not named stays at its default. */
export function inserter<const Columns extends readonly string[]>(
  client: Connection,
  table: string,
  columns: Columns,
): (row: Record<Columns[number], Value>) => void {
  const statement = client.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  return (row) => void statement.run(row);
}
