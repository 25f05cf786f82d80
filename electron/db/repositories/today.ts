import { and, asc, count, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#electron/db/open.ts';
import { commitment, programme, programmeExtension, rep, repCadence, session } from '#electron/db/schema.ts';
import { msToInstant } from '#electron/db/columns.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import { heldStatuses, type SessionKind, type SessionListItem } from '#shared/domain/session.ts';
import { isInTeam } from './rep.ts';
import { beforeDay, fromDay, onDay } from './session-day.ts';
import { selectSessionItems } from './session.ts';

const held = sql`${session.status} in (${sql.join(
  heldStatuses.map((status) => sql`${status}`),
  sql`, `,
)}) and ${session.archivedAt} is null`;

/** A session without an end is taken to last this long. */
const usualLengthMs = 3_600_000;

/** The one that runs, otherwise the next planned one that is not over; a whole day is over when the day is. */
export function nextSession(
  db: Db,
  { now, startOfToday }: { now: Instant; startOfToday: Instant },
): SessionListItem | null {
  const row = selectSessionItems(db)
    .where(
      and(
        isNull(session.archivedAt),
        isNull(rep.archivedAt),
        or(
          eq(session.status, 'in_progress'),
          and(
            eq(session.status, 'planned'),
            or(
              and(eq(session.allDay, true), fromDay(startOfToday)),
              sql`coalesce(${session.endsAt}, ${session.startsAt} + ${usualLengthMs}) > ${Date.parse(now)}`,
            ),
          ),
        ),
      ),
    )
    .orderBy(desc(eq(session.status, 'in_progress')), asc(session.startsAt))
    .limit(1)
    .get();
  return row ?? null;
}

export interface NeedBounds {
  today: Day;
  /** A week of a programme that runs today began no earlier than this. */
  weekAgo: Instant;
  startOfYear: Instant;
  startOfToday: Instant;
  /** Whoever has something planned before this instant is not due. */
  soon: Instant;
}

/** One row for each active rep, from one query: each figure is a look at the rep's own sessions, newest first. */
export function coachingRows(db: Db, bounds: NeedBounds) {
  return coachingQuery(db, bounds)
    .all()
    .map(({ lastCoachedMs, lastOneToOneMs, lastRideAlongMs, plannedSoon, recentStarts, ...row }) => ({
      ...row,
      lastCoachedAt: toInstant(lastCoachedMs),
      lastOneToOneAt: toInstant(lastOneToOneMs),
      lastRideAlongAt: toInstant(lastRideAlongMs),
      plannedSoon: plannedSoon === 1,
      recentStarts: startsSchema.parse(JSON.parse(recentStarts)),
    }));
}

/** Instants in ms on the days of what was held, and of what is still to come. */
const startsSchema = z.array(z.tuple([z.number(), z.number()])).transform((starts) => ({
  held: starts.filter(([, isHeld]) => isHeld === 1).map(([ms]) => msToInstant(ms)),
  coming: starts.filter(([, isHeld]) => isHeld === 0).map(([ms]) => msToInstant(ms)),
}));

/** The query itself, so that a test can ask for its plan. */
export function coachingQuery(db: Db, { today, weekAgo, startOfYear, startOfToday, soon }: NeedBounds) {
  const lastCoached = lastHeld();
  // From UTC to the clock on the wall, in ms, as it is today: SQLite knows no zones. A literal, because a bound number has a fraction.
  const offset = sql.raw(String(Date.parse(today) - Date.parse(startOfToday)));
  return db
    .select({
      repId: rep.id,
      repName: rep.name,
      hireDay: rep.hireDay,
      createdAt: rep.createdAt,
      oneToOneEveryDays: repCadence.oneToOneEveryDays,
      rideAlongsPerYear: repCadence.rideAlongsPerYear,
      lastCoachedMs: lastCoached,
      lastOneToOneMs: lastHeld('one_to_one'),
      lastRideAlongMs: lastHeld('ride_along'),
      rideAlongsThisYear: sql<number>`(select count(*) from ${session} where ${session.repId} = ${rep.id}
        and ${fromDay(startOfYear)} and ${session.kind} = 'ride_along' and ${held})`,
      // What was missed on the very day of the last session was talked about there.
      missedCommitments: sql<number>`(select
        (select count(*) from ${commitment} where ${commitment.repId} = ${rep.id} and ${commitment.status} = 'missed'
          and ${commitment.archivedAt} is null
          and ${commitment.closedAt} >= coalesce((last.coached / 86400000 + 1) * 86400000 - ${offset}, 0))
        + (select count(*) from ${commitment} where ${commitment.repId} = ${rep.id} and ${commitment.status} = 'open'
          and ${commitment.archivedAt} is null and ${commitment.dueDay} < ${today}
          and ${commitment.dueDay} > coalesce(date(last.coached / 1000, 'unixepoch'), ''))
        from (select ${lastCoached} + ${offset} as coached) as last)`,
      plannedSoon: sql<number>`exists (select 1 from ${session} where ${session.repId} = ${rep.id}
        and ${fromDay(startOfToday)} and ${beforeDay(soon)}
        and ${session.status} in ('planned', 'in_progress') and ${session.archivedAt} is null)`,
      programmeStart: programme.startDay,
      programmeWeeks: sql<number>`${programme.weeks} + (select coalesce(sum(${programmeExtension.weeks}), 0)
        from ${programmeExtension} where ${programmeExtension.programmeId} = ${programme.id})`,
      programmePerWeek: programme.sessionsPerWeek,
      // Of those in a programme only: a week back and a week ahead hold the week of the programme that runs.
      recentStarts: sql<string>`(select json_group_array(json_array(${onDay()}, ${held}))
        from ${session} where ${session.repId} = ${programme.repId}
        and ${fromDay(weekAgo)} and ${beforeDay(soon)}
        and (${held} or (${onDay()} >= ${Date.parse(startOfToday)} and ${session.status} = 'planned'
          or ${session.status} = 'in_progress') and ${session.archivedAt} is null))`,
    })
    .from(rep)
    .leftJoin(repCadence, eq(repCadence.repId, rep.id))
    .leftJoin(
      programme,
      and(eq(programme.repId, rep.id), isNull(programme.endedAt), isNull(programme.archivedAt)),
    )
    .where(and(isNull(rep.archivedAt), eq(rep.status, 'active')));
}

/** Sessions held with who is in the team, by kind, between two beginnings of days: `from` inclusive, `to` exclusive. */
export function countHeld(
  db: Db,
  { from, to }: { from: Instant; to: Instant },
): { kind: SessionKind; count: number }[] {
  return db
    .select({ kind: session.kind, count: count() })
    .from(session)
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(
      and(
        fromDay(from),
        beforeDay(to),
        inArray(session.status, heldStatuses),
        isNull(session.archivedAt),
        isInTeam,
      ),
    )
    .groupBy(session.kind)
    .all();
}

/** Everybody who is still in the team. */
export function countRepsInTeam(db: Db): number {
  const row = db.select({ count: count() }).from(rep).where(isInTeam).get();
  return row?.count ?? 0;
}

function lastHeld(kind?: SessionKind): SQL<number | null> {
  const ofKind = kind === undefined ? sql`` : sql` and ${session.kind} = ${kind}`;
  return sql`(select ${onDay()} from ${session} where ${session.repId} = ${rep.id} and ${held}${ofKind}
    order by ${session.startsAt} desc limit 1)`;
}

function toInstant(ms: number | null): Instant | null {
  return ms === null ? null : msToInstant(ms);
}
