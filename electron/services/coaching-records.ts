import { readSettings } from '#electron/db/repositories/setting.ts';
import { coachingRows } from '#electron/db/repositories/today.ts';
import { soonDays } from '#shared/domain/cadence-rules.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import { openSessions, weekNumber, weeksOf } from '#shared/domain/programme-rules.ts';
import { rankByNeed, type CoachingRecord } from '#shared/domain/ranking.ts';
import type { WhoNext } from '#shared/domain/today.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Somebody with a session within the next days is being taken care of. */
export type KnownRecord = CoachingRecord & { plannedSoon: boolean };

/** What the ranking needs to know of every active rep, the same for Today, the Planner and the Team board; one query. */
export function readCoachingRecords({ db, now, timeZone, defaults }: Context): KnownRecord[] {
  const local = (at: Date | Instant): Day => dayOf(at, timeZone);
  const today = local(now());
  const { cadence } = readSettings(db, defaults);
  const rows = coachingRows(db, {
    today,
    weekAgo: startOfDay(addDays(today, -6), timeZone),
    startOfYear: startOfDay(`${today.slice(0, 4)}-01-01`, timeZone),
    startOfToday: startOfDay(today, timeZone),
    soon: startOfDay(addDays(today, soonDays + 1), timeZone),
  });
  return rows.map(({ hireDay, createdAt, oneToOneEveryDays, rideAlongsPerYear, ...row }) => {
    const { programmeStart, programmeWeeks, programmePerWeek, recentStarts, ...known } = row;
    return {
      ...known,
      programmeSessionsLeft:
        programmeStart === null || programmePerWeek === null
          ? 0
          : sessionsLeft(
              { startDay: programmeStart, weeks: programmeWeeks, perWeek: programmePerWeek },
              { held: recentStarts.held.map(local), coming: recentStarts.coming.map(local) },
              today,
            ),
      since: hireDay ?? local(createdAt),
      policy: {
        oneToOneEveryDays: oneToOneEveryDays ?? cadence.oneToOneEveryDays,
        rideAlongsPerYear: rideAlongsPerYear ?? cadence.rideAlongsPerYear,
      },
    };
  });
}

interface RunningProgramme {
  startDay: Day;
  /** With its extensions. */
  weeks: number;
  perWeek: number;
}

/** What the week of the programme that runs today still lacks; nothing before its first or after its last week. */
function sessionsLeft(
  { startDay, weeks, perWeek }: RunningProgramme,
  days: { held: readonly Day[]; coming: readonly Day[] },
  today: Day,
): number {
  const week = weeksOf({ startDay, weeks, extensions: [] })[weekNumber(startDay, today) - 1];
  if (week === undefined) return 0;
  const within = (each: readonly Day[]): number =>
    each.filter((day) => day >= week.firstDay && day <= week.lastDay).length;
  const { lastDay } = week;
  return openSessions({ lastDay, held: within(days.held), coming: within(days.coming) }, perWeek, today);
}

/** Who is due, from records already read: nobody who has something planned soon. */
export function whoIsDue(
  { now, timeZone }: Context,
  records: readonly KnownRecord[],
  limit: number,
): WhoNext {
  const due = rankByNeed(
    records.filter(({ plannedSoon }) => !plannedSoon),
    now(),
    timeZone,
  );
  return {
    due: due.slice(0, limit),
    dueCount: due.filter(({ reason }) => reason !== 'steady').length,
  };
}

/** The list beside the Planner. */
export function getWhoNext(context: Context, { limit }: { limit: number }): Outcome<WhoNext> {
  return ok(whoIsDue(context, readCoachingRecords(context), limit));
}
