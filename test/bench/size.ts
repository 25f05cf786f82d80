import Database from 'better-sqlite3';
import { groupBy } from '#shared/lib/group-by.ts';
import { ratioFigure, type Figure } from './figures.ts';

/** Bytes of the file beside the bytes of all text columns of its tables; what search derives from them counts as file. */
export function measureSize(file: string): Figure[] {
  const db = new Database(file, { readonly: true });
  try {
    const columns = db
      .prepare<[], { table: string; column: string }>(
        `SELECT list.name AS "table", info.name AS "column"
         FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS info
         WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite_%' AND upper(info.type) = 'TEXT'`,
      )
      .all();
    const text = [...groupBy(columns, ({ table }) => table)].reduce((sum, [table, own]) => {
      const bytes = own.map(({ column }) => `coalesce(sum(octet_length("${column}")), 0)`).join(' + ');
      return sum + Number(db.prepare(`SELECT ${bytes} FROM "${table}"`).pluck().get());
    }, 0);
    const pages = Number(db.pragma('page_count', { simple: true }));
    const pageBytes = Number(db.pragma('page_size', { simple: true }));
    return [ratioFigure('size_ratio', 3, [(pages * pageBytes) / 1024 ** 2], [text / 1024 ** 2], 'MB')];
  } finally {
    db.close();
  }
}
