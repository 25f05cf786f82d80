import { eq, sql, type SQL } from 'drizzle-orm';
import { msToInstant, uuidToBlob } from '#electron/db/columns.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { tell } from '#electron/db/schema.ts';
import type { AskTell, AskTellPoint } from '#shared/domain/ask-tell-rules.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { fromDay, ofS, onDay } from './session-day.ts';

/**
 * Questions of the ledger that were asked and questions noted with `?`; one that is both, word for word, was asked once.
 * The literals let SQLite use the index of noted questions.
 */
const asks = sql`(
  (SELECT count(*) FROM session_question q WHERE q.session_id = s.id AND q.asked_at IS NOT NULL)
  + (SELECT count(*) FROM observation o
    WHERE o.session_id = s.id AND o.kind = 'question' AND o.archived_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM session_question q
      WHERE q.session_id = s.id AND q.asked_at IS NOT NULL AND q.text = o.text)))`;

const tells = sql`(SELECT count(*) FROM tell t WHERE t.session_id = s.id)`;

export function readAskTell(db: Db, id: SessionId): AskTell {
  const row = db.get<AskTell | undefined>(
    sql`SELECT ${asks} AS asks, ${tells} AS tells FROM session s WHERE s.id = ${uuidToBlob(id)}`,
  );
  if (row === undefined) throw new NotFoundError();
  return row;
}

export interface AskTellFilter {
  repId: RepId | null;
  from: Instant;
  limit: number;
}

/** The latest sessions in which anything was asked or told, newest first. Exported for the test of its plan. */
export function askTellQuery({ repId, from, limit }: AskTellFilter): SQL {
  const ofRep = repId === null ? sql`` : sql`AND s.rep_id = ${uuidToBlob(repId)}`;
  return sql`
    SELECT * FROM (
      SELECT ${onDay(ofS)} AS startsAt, ${asks} AS asks, ${tells} AS tells FROM session s
      WHERE ${fromDay(from, ofS)} AND s.archived_at IS NULL
        AND s.status NOT IN ('planned', 'cancelled') ${ofRep}
      ORDER BY s.starts_at DESC)
    WHERE asks + tells > 0 LIMIT ${limit}`;
}

export function listAskTell(db: Db, filter: AskTellFilter): AskTellPoint[] {
  return db
    .all<AskTell & { startsAt: number }>(askTellQuery(filter))
    .map(({ startsAt, ...counted }) => ({ ...counted, startsAt: msToInstant(startsAt) }));
}

export function insertTell(db: Db, values: typeof tell.$inferInsert): void {
  db.insert(tell).values(values).run();
}

export function getTell(db: Db, id: typeof tell.$inferSelect.id): typeof tell.$inferSelect {
  const row = db.select().from(tell).where(eq(tell.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function deleteTell(db: Db, id: typeof tell.$inferSelect.id): void {
  const { changes } = db.delete(tell).where(eq(tell.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}
