import { getTableColumns } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { blobToUuid, msToInstant, uuidToBlob } from '#electron/db/columns.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { deleteUnlinkedFiles } from './attachment.ts';
import { personalTables } from './personal-tables.ts';
import { deleteRep } from './rep.ts';

/** The rows of one table about a rep, as they stand: ids and instants as strings. */
export interface PersonalRows {
  table: string;
  rows: Record<string, unknown>[];
}

/** Everything about one rep: one statement per table, in the order of the schema's ownership. Empty tables are left out. */
export function readPersonalRows(db: Db, repId: RepId): PersonalRows[] {
  return personalTables()
    .map(({ name, table, ofRep }) => {
      const { seq: _seq, ...columns } = getTableColumns(table);
      return { table: name, rows: db.select(columns).from(table).where(ofRep(db, repId)).all() };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** Notes of other people's sessions in which these words stand together, newest first. */
export function findMentions(
  db: Db,
  repId: RepId,
  name: string,
  limit: number,
): { sessionId: SessionId; at: string; text: string; repName: string | null }[] {
  const phrase = `"${name.replaceAll('"', '')}"`;
  return db.$client
    .prepare<
      [string, Buffer, number],
      { session_id: Buffer; at: number; text: string; rep_name: string | null }
    >(
      `SELECT o.session_id, o.observed_at AS at, o.text, r.name AS rep_name
       FROM observation_search
       JOIN observation o ON o.seq = observation_search.rowid
       JOIN session s ON s.id = o.session_id
       LEFT JOIN rep r ON r.id = s.rep_id
       WHERE observation_search MATCH ? AND s.rep_id IS NOT ?
       ORDER BY o.observed_at DESC LIMIT ?`,
    )
    .all(phrase, uuidToBlob(repId), limit)
    .map((row) => ({
      sessionId: blobToUuid(row.session_id),
      at: msToInstant(row.at),
      text: row.text,
      repName: row.rep_name,
    }));
}

/**
 * Deletes a rep and all that hangs on them, and the rows of files no session holds any more. Returns the names of those files.
 * Throws `NotFoundError`. Needs a transaction.
 */
export function deletePersonalRows(db: Db, repId: RepId): string[] {
  deleteRep(db, repId);
  return deleteUnlinkedFiles(db);
}

/**
 * Merges the search indexes, which keep deleted words until then, writes the file anew, because pages that were free before hold
 * old words too, and empties the write-ahead log.
 */
export function leaveNoTrace(db: Db): void {
  for (const name of searchIndexes(db)) {
    db.$client.prepare(`INSERT INTO ${name}(${name}) VALUES ('optimize')`).run();
  }
  db.$client.exec('VACUUM');
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
}

function searchIndexes(db: Db): string[] {
  return db.$client
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'")
    .pluck()
    .all();
}
