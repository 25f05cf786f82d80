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

/** How many records each rule would delete, in their order: what an earlier one takes is not counted again. */
export function countDue(db: Db, due: readonly DueKind[]): { kind: RetentionKind; records: number }[] {
  const taken: Target[] = [];
  return due.map(({ kind, cutoff }) => {
    const own = targets(db, kind, cutoff);
    const records = own.reduce((sum, { table, where }) => {
      const before = taken.filter((target) => target.table === table);
      return (
        sum + countRows(db, table, and(where, ...before.map((target) => target.where && not(target.where))))
      );
    }, 0);
    taken.push(...own, ...(kind === 'leftPeople' ? goWithPeople(db, cutoff) : []));
    return { kind, records };
  });
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

interface Target {
  table: SQLiteTable;
  where: SQL | undefined;
}

/** What the other rules look at of those who are erased whole. */
function goWithPeople(db: Db, cutoff: Cutoff): Target[] {
  const people = db.select({ id: rep.id }).from(rep).where(goneBefore(db, cutoff));
  const sessions = db.select({ id: session.id }).from(session).where(inArray(session.repId, people));
  return [
    ...judgements.map((table) => ({ table, where: inArray(table.repId, people) })),
    { table: observation, where: inArray(observation.sessionId, sessions) },
    { table: session, where: inArray(session.id, sessions) },
  ];
}

const judgements = [coachabilityCheck, coachabilityOutcome, skillWill];

function targets(db: Db, kind: RetentionKind, cutoff: Cutoff): Target[] {
  const oldSessions = db.select({ id: session.id }).from(session).where(beforeDay(cutoff.instant));
  switch (kind) {
    case 'leftPeople':
      return [{ table: rep, where: goneBefore(db, cutoff) }];
    case 'judgements':
      return judgements.map((table) => ({
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
