import { readSettings } from '#electron/db/repositories/setting.ts';
import { coachingRows } from '#electron/db/repositories/today.ts';
import { soonDays } from '#shared/domain/cadence-rules.ts';
import { rankByNeed, type CoachingRecord } from '#shared/domain/ranking.ts';
import type { WhoNext } from '#shared/domain/today.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Somebody with a session within the next days is being taken care of. */
export type KnownRecord = CoachingRecord & { plannedSoon: boolean };

/** What the ranking needs to know of every active rep, the same for Today, the Planner and the Team board; one query. */
export function readCoachingRecords({ db, now, timeZone, defaults }: Context): KnownRecord[] {
  const today = dayOf(now(), timeZone);
  const { cadence } = readSettings(db, defaults);
  const rows = coachingRows(db, {
    today,
    startOfYear: startOfDay(`${today.slice(0, 4)}-01-01`, timeZone),
    startOfToday: startOfDay(today, timeZone),
    soon: startOfDay(addDays(today, soonDays + 1), timeZone),
  });
  return rows.map(({ hireDay, createdAt, oneToOneEveryDays, rideAlongsPerYear, ...row }) => ({
    ...row,
    programmeSessionsLeft: 0,
    since: hireDay ?? dayOf(createdAt, timeZone),
    policy: {
      oneToOneEveryDays: oneToOneEveryDays ?? cadence.oneToOneEveryDays,
      rideAlongsPerYear: rideAlongsPerYear ?? cadence.rideAlongsPerYear,
    },
  }));
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
