import { eq, inArray, is, type SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '#electron/db/open.ts';
import * as schema from '#electron/db/schema.ts';
import type { RepId } from '#shared/domain/ids.ts';

/** A table whose rows belong to a rep, and the condition that finds one rep's. */
export interface PersonalTable {
  name: string;
  table: SQLiteTable;
  ofRep: (db: Db, repId: RepId) => SQL;
}

/**
 * Every table with rows about a rep, found by the schema's own foreign keys: what is deleted with a rep, and what is deleted
 * with that. A table added later is in the list by itself.
 */
export function personalTables(): PersonalTable[] {
  const reached: PersonalTable[] = [
    { name: 'rep', table: schema.rep, ofRep: (_db, repId) => eq(schema.rep.id, repId) },
    // How they were before an import: no foreign key leads here.
    {
      name: 'import_change',
      table: schema.importChange,
      ofRep: (_db, repId) => eq(schema.importChange.repId, repId),
    },
  ];
  const all = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable));
  let found = true;
  while (found) {
    found = false;
    for (const table of all) {
      const owner = reached.some((entry) => entry.table === table) ? null : ownerOf(table, reached);
      if (owner === null) continue;
      reached.push(owner);
      found = true;
    }
  }
  return reached;
}

/**
 * SQL that tells whether anything was written about the rep of the row at hand, archived rows included: what would be deleted
 * with them. Every table that names a rep is asked but their own rhythm, which is set as their region is; whatever else is about a
 * rep hangs on one of their rows.
 */
export function repHistorySql(): string {
  return Object.values<unknown>(schema)
    .filter((value) => is(value, SQLiteTable))
    .filter((table) => table !== schema.repCadence)
    .flatMap((table) => {
      const { name, foreignKeys } = getTableConfig(table);
      return foreignKeys
        .map(({ reference }) => reference())
        .filter(({ foreignTable }) => foreignTable === schema.rep)
        .flatMap(({ columns }) => columns.map((column) => ({ name, column: column.name })));
    })
    .map(({ name, column }) => `EXISTS (SELECT 1 FROM "${name}" WHERE "${name}"."${column}" = rep.id)`)
    .join(' OR ');
}

function ownerOf(table: SQLiteTable, reached: readonly PersonalTable[]): PersonalTable | null {
  const { name, foreignKeys } = getTableConfig(table);
  for (const { onDelete, reference } of foreignKeys) {
    const { columns, foreignTable, foreignColumns } = reference();
    const owner = reached.find((entry) => entry.table === foreignTable);
    const [column] = columns;
    const [key] = foreignColumns;
    if (onDelete !== 'cascade' || owner === undefined || column === undefined || key === undefined) continue;
    return {
      name,
      table,
      ofRep: (db, repId) =>
        inArray(column, db.select({ key }).from(owner.table).where(owner.ofRep(db, repId))),
    };
  }
  return null;
}
