import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { blobToUuid } from '#electron/db/columns.ts';
import { tablesOf } from '#electron/db/copy.ts';
import type { Stuff } from './arbitrary.ts';

/** Of the oldest and of the newest. */
const perTable = 5;

/** The ids in this file. `repId` is most likely one of `rep`; an `id` on a channel of `reps` too. */
export function idsIn(file: string): (domain: string) => Pick<Stuff, 'likely' | 'any'> {
  const db = new Database(file, { readonly: true });
  const tables = new Map<string, string[]>();
  for (const table of tablesOf(db)) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    if (!columns.includes('id')) continue;
    const some = (order: string): Buffer[] =>
      db
        .prepare<[], Buffer>(`SELECT id FROM "${table}" ORDER BY id ${order} LIMIT ${perTable}`)
        .pluck()
        .all();
    tables.set(table, [...new Set([...some('ASC'), ...some('DESC')].map(blobToUuid))]);
  }
  db.close();
  const any = [...[...tables.values()].flat(), v7()];
  return (domain) => ({
    any,
    likely(field) {
      const stem = stemOf(/^ids?$/.test(field) ? domain : field);
      const ids = [...tables].flatMap(([table, found]) => (table.includes(stem) ? found : []));
      return ids.length > 0 ? ids : any;
    },
  });
}

/** `sessionQuestionIds` and `sessionQuestions` become `session_question`, `competencies` becomes `competenc`. */
function stemOf(name: string): string {
  return name
    .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/_ids?$/, '')
    .replace(/(ies|y|s)$/, '');
}
