import { and, count, eq, exists, inArray, lt, ne, not, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '#electron/db/open.ts';
import {
  coachabilityCheck,
  coachabilityOutcome,
  observation,
  rep,
  session,
  skillWill,
} from '#electron/db/schema.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { RetentionKind } from '#shared/domain/retention.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { beforeDay, fromDay } from './session-day.ts';

/** The end of what may go: the first instant, and its day, that is kept. */
export interface Cutoff {
  instant: Instant;
  day: Day;
}

/** A kind of record and where its rule draws the line. */
export interface DueKind {
  kind: RetentionKind;
  cutoff: Cutoff;
}

/** How many records of a kind are older. */
export function countOlder(db: Db, kind: RetentionKind, cutoff: Cutoff): number {
  return targets(db, kind, cutoff).reduce((sum, { table, where }) => sum + countRows(db, table, where), 0);
}

/** Those who left and were neither coached nor changed since. */
export function peopleGoneBefore(db: Db, cutoff: Cutoff): RepId[] {
  return db
    .select({ id: rep.id })
    .from(rep)
    .where(goneBefore(db, cutoff))
    .all()
    .map(({ id }) => id);
}

/** Deletes the records of a kind other than people, who are erased one by one. Returns how many. Needs a transaction. */
export function deleteOlder(db: Db, kind: Exclude<RetentionKind, 'leftPeople'>, cutoff: Cutoff): number {
  return targets(db, kind, cutoff).reduce((sum, { table, where }) => {
    // A session stays; of its private note nothing does.
    const statement =
      table === session
        ? db.update(session).set({ privateNote: '' }).where(where)
        : db.delete(table).where(where);
    return sum + statement.run().changes;
  }, 0);
}

function countRows(db: Db, table: SQLiteTable, where: SQL | undefined): number {
  return db.select({ n: count() }).from(table).where(where).get()?.n ?? 0;
}

function targets(
  db: Db,
  kind: RetentionKind,
  cutoff: Cutoff,
): { table: SQLiteTable; where: SQL | undefined }[] {
  const oldSessions = db.select({ id: session.id }).from(session).where(beforeDay(cutoff.instant));
  switch (kind) {
    case 'leftPeople':
      return [{ table: rep, where: goneBefore(db, cutoff) }];
    case 'judgements':
      return [coachabilityCheck, coachabilityOutcome, skillWill].map((table) => ({
        table,
        where: lt(table.day, cutoff.day),
      }));
    case 'privateNotes':
      return [
        {
          table: observation,
          where: and(eq(observation.visibility, 'private'), inArray(observation.sessionId, oldSessions)),
        },
        { table: session, where: and(ne(session.privateNote, ''), beforeDay(cutoff.instant)) },
      ];
    case 'notes':
      return [{ table: observation, where: inArray(observation.sessionId, oldSessions) }];
    default:
      return assertNever(kind);
  }
}

function goneBefore(db: Db, { instant }: Cutoff): SQL | undefined {
  const since = db
    .select({ one: sql`1` })
    .from(session)
    .where(and(eq(session.repId, rep.id), fromDay(instant)));
  return and(eq(rep.status, 'left'), lt(rep.updatedAt, instant), not(exists(since)));
}
