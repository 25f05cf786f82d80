import Database from 'better-sqlite3';
import { tablesOf } from '#electron/db/copy.ts';
import type { Channel } from '#shared/ipc/channel.ts';
import { tableNames } from '#shared/ipc/tables.ts';

/** What each table holds. */
export type Marks = ReadonlyMap<string, string>;

export function marksOf(file: string): Marks {
  const db = new Database(file, { readonly: true });
  try {
    return new Map(
      tablesOf(db).map((table) => [
        table,
        JSON.stringify(db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all()),
      ]),
    );
  } finally {
    db.close();
  }
}

/** Tables that screens know by the name of another. */
const shownAs: Record<string, readonly string[]> = {
  company_logo: ['setting'],
  guest: ['exchange'],
  import_change: ['import_batch'],
  love_answer: ['exchange'],
  profile_change: ['profile_entry'],
  profile_evidence: ['profile_entry'],
  question: ['script'],
  question_script: ['script'],
  setting: ['setting', 'lock'],
};

/** Written by a channel that need not announce it: nothing on a screen waits for what is half typed. */
const unannounced: Record<string, readonly string[]> = { 'observations.saveDraft': ['draft'] };

/** Tables that were written by a channel which does not announce them. */
export function writtenBeside(name: string, channel: Channel, before: Marks, after: Marks): string[] {
  const announced: readonly string[] =
    channel.effect === 'write' ? channel.tables : (unannounced[name] ?? []);
  // Another file in the place of this one.
  if (announced.length === tableNames.length) return [];
  return [...after.keys()].filter((table) => {
    if (before.get(table) === after.get(table)) return false;
    const names = shownAs[table];
    return !announced.some((one) =>
      names === undefined ? table === one || table.startsWith(`${one}_`) : names.includes(one),
    );
  });
}
