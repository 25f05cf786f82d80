import Database from 'better-sqlite3';
import { contentsOf, tablesOf } from './copy.ts';
import { quoted, tableShapes, type TableShape } from './table-shape.ts';

export interface SalvagedTable {
  table: string;
  read: number;
  /** Rows that could not be read; null where nobody knows how many there were. */
  lost: number | null;
}

type Row = Record<string, unknown>;

/** Gaps wider than this are stepped over: each step is one look into the file. */
const looksPerGap = 200_000;
/** Where the end does not read, so many looks in vain are the end. */
const missesAtEnd = 3000;

/** What stands in for a row that others refer to and that is lost: their notes are worth more than its absence. */
const standIns: Record<string, (key: unknown) => Row> = {
  rep: (id) => ({ id, name: '?', created_at: 0, updated_at: 0 }),
  session: (id) => ({ id, kind: 'one_to_one', status: 'draft', starts_at: 0, created_at: 0, updated_at: 0 }),
};

/**
 * Copies what reads of a damaged file into a new one of the current schema, table by table and row by row. `expected` are
 * rows per table as a backup counted them, where there is one. Writes to `damaged` never: give it a copy.
 */
export function salvage(
  damaged: Database.Database,
  fresh: Database.Database,
  expected: Record<string, number>,
  onTable: (done: number, total: number) => void,
): SalvagedTable[] {
  const shapes = [...tableShapes(fresh).values()].filter(({ name }) => name !== 'schema_migration');
  fresh.pragma('foreign_keys = OFF');
  const there = readable(() => tablesOf(damaged)) ?? shapes.map(({ name }) => name);
  const tables = fresh.transaction(() => {
    const found = shapes
      .filter(({ name }) => there.includes(name))
      .map((shape, index, all) => {
        onTable(index, all.length);
        const read = copyRows(damaged, fresh, shape);
        const total = Math.max(countOf(damaged, shape.name) ?? -1, expected[shape.name] ?? -1);
        return { table: shape.name, read, lost: total < 0 ? null : Math.max(0, total - read) };
      });
    mendReferences(fresh, shapes);
    return found;
  })();
  fresh.pragma('foreign_keys = ON');
  const left = contentsOf(fresh).rows;
  return tables.map(({ table, read, lost }) => {
    const kept = Math.min(read, left[table] ?? 0);
    return { table, read: kept, lost: lost === null ? null : lost + read - kept };
  });
}

/** Rows from the front until a page does not read, then from the back, then one by one what lies between. */
function copyRows(damaged: Database.Database, fresh: Database.Database, shape: TableShape): number {
  const columns = readable(() =>
    damaged
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(shape.name)
      .filter((column) => shape.columns.includes(column)),
  );
  if (columns === null || columns.length === 0) return 0;
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO "${shape.name}" (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let read = 0;
  const take = (row: Row): void => {
    // A row with a value that its column cannot hold is not what was written.
    read += readable(() => insert.run(columns.map((column) => row[column])).changes) ?? 0;
  };
  const select = `SELECT rowid AS "rowid_", ${quoted(columns)} FROM "${shape.name}"`;
  const front = walk(damaged, `${select} ORDER BY rowid`, take);
  if (front.whole) return read;
  const back = walk(damaged, `${select} ORDER BY rowid DESC`, (row) => {
    if (Number(row['rowid_']) <= front.last) return false;
    take(row);
    return true;
  });
  if (back.whole) return read;
  // Not one row from either side: the root of the table itself is gone, and with it the way to every row.
  if (!Number.isFinite(front.last) && !Number.isFinite(back.last)) return read;
  const from = Number.isFinite(front.last) ? front.last + 1 : 1;
  const isOpenEnded = !Number.isFinite(back.last);
  const to = isOpenEnded ? from + looksPerGap : Math.min(back.last - 1, from + looksPerGap);
  const one = readable(() => damaged.prepare<[number], Row>(`${select} WHERE rowid = ?`));
  if (one === null) return read;
  const patience = isOpenEnded ? missesAtEnd : looksPerGap;
  let misses = 0;
  for (let rowid = from; rowid <= to && misses <= patience; rowid += 1) {
    const row = readable(() => one.get(rowid)) ?? null;
    misses = row === null ? misses + 1 : 0;
    if (row !== null) take(row);
  }
  return read;
}

/** `last` is the last rowid that read; `take` may end the walk by answering false. */
function walk(
  db: Database.Database,
  sql: string,
  take: (row: Row) => boolean | void,
): { whole: boolean; last: number } {
  let last = -Infinity;
  const whole = readable(() => {
    for (const row of db.prepare<[], Row>(sql).iterate()) {
      if (take(row) === false) break;
      last = Number(row['rowid_']);
    }
    return true;
  });
  return { whole: whole ?? false, last: whole === null && last === -Infinity ? Number.NaN : last };
}

/** The most any way of counting finds: an index may be whole where its table is not. */
function countOf(db: Database.Database, table: string): number | null {
  const indexes =
    readable(() =>
      db
        .prepare<[string], string>(
          "SELECT name FROM pragma_index_list(?) WHERE partial = 0 AND name NOT LIKE 'sqlite_%'",
        )
        .pluck()
        .all(table),
    ) ?? [];
  const ways = ['NOT INDEXED', ...indexes.map((name) => `INDEXED BY "${name}"`)];
  const counts = ways.flatMap(
    (way) => readable(() => Number(db.prepare(`SELECT count(*) FROM "${table}" ${way}`).pluck().get())) ?? [],
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

/** Nothing may dangle: a lost parent gets a stand-in where others hang on it, otherwise the reference goes, at last the row. */
function mendReferences(fresh: Database.Database, shapes: readonly TableShape[]): void {
  for (let round = 0; round < shapes.length; round += 1) {
    let mended = 0;
    for (const { name, references } of shapes) {
      for (const { column, parent, parentColumn, nullable } of references) {
        const dangling = `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${parentColumn}" FROM "${parent}")`;
        const standIn = standIns[parent];
        if (standIn !== undefined) {
          const keys = fresh
            .prepare<[]>(`SELECT DISTINCT "${column}" FROM "${name}" WHERE ${dangling}`)
            .pluck()
            .all();
          for (const key of keys) {
            const row = standIn(key);
            const columns = Object.keys(row);
            fresh
              .prepare(
                `INSERT INTO "${parent}" (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
              )
              .run(Object.values(row));
          }
          mended += keys.length;
        } else if (nullable) {
          mended += fresh.prepare(`UPDATE "${name}" SET "${column}" = NULL WHERE ${dangling}`).run().changes;
        } else {
          mended += fresh.prepare(`DELETE FROM "${name}" WHERE ${dangling}`).run().changes;
        }
      }
    }
    if (mended === 0) return;
  }
}

/** Null where the file does not give it: that is what this is all about. Other faults are thrown on. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}
