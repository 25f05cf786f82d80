import type Database from 'better-sqlite3';
import { tablesOf } from './copy.ts';

export interface Reference {
  column: string;
  parent: string;
  parentColumn: string;
  /** The row belongs to its parent and goes with it. */
  owned: boolean;
  nullable: boolean;
}

/** What a table looks like, as far as moving its rows between files needs it. */
export interface TableShape {
  name: string;
  /** Columns that move; `seq` is given anew by each file. */
  columns: string[];
  /** What a row is recognised by in another file; compared with IS, since a column of it may be null. */
  key: string[];
  references: Reference[];
}

interface ColumnRow {
  name: string;
  notnull: number;
  pk: number;
}

interface ReferenceRow {
  from: string;
  table: string;
  to: string | null;
  on_delete: string;
}

/** Every table of ours by name. */
export function tableShapes(db: Database.Database): Map<string, TableShape> {
  return new Map(tablesOf(db).map((name) => [name, shapeOf(db, name)]));
}

function shapeOf(db: Database.Database, name: string): TableShape {
  const columns = db
    .prepare<[string], ColumnRow>('SELECT name, "notnull", pk FROM pragma_table_info(?)')
    .all(name);
  const references = db
    .prepare<[string], ReferenceRow>(
      'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)',
    )
    .all(name);
  const primary = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
  const key = primary.length > 0 ? primary : uniqueColumns(db, name);
  const isSequence = key[0] === 'seq';
  return {
    name,
    columns: columns.map((column) => column.name).filter((column) => column !== 'seq'),
    key: isSequence ? ['id'] : key,
    references: references.map((reference) => ({
      column: reference.from,
      parent: reference.table,
      parentColumn: reference.to ?? 'id',
      owned: reference.on_delete === 'CASCADE',
      nullable: columns.find((column) => column.name === reference.from)?.notnull === 0,
    })),
  };
}

/** Of a table without a primary key: the columns of its unique index, some of which may be null. */
function uniqueColumns(db: Database.Database, name: string): string[] {
  return db
    .prepare<[string], string>(
      `SELECT c.name FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE i."unique" ORDER BY i.seq, c.seqno`,
    )
    .pluck()
    .all(name);
}

export function quoted(names: readonly string[], prefix = ''): string {
  return names.map((name) => `${prefix}"${name}"`).join(', ');
}
