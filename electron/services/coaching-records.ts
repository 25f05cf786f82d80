import { coachingRows } from '#electron/db/repositories/today.ts';
import { defaultCadence } from '#shared/domain/cadence.ts';
import type { CoachingRecord } from '#shared/domain/ranking.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import type { Context } from './context.ts';

/** Somebody with a session this many days ahead is being taken care of. */
const soonDays = 7;

/** What the ranking needs to know of every active rep, the same for Today and for the Team board. */
export function readCoachingRecords({
  db,
  now,
  timeZone,
}: Context): (CoachingRecord & { plannedSoon: boolean })[] {
  const today = dayOf(now(), timeZone);
  const rows = coachingRows(db, {
    today,
    startOfYear: startOfDay(`${today.slice(0, 4)}-01-01`, timeZone),
    startOfToday: startOfDay(today, timeZone),
    soon: startOfDay(addDays(today, soonDays + 1), timeZone),
  });
  return rows.map(({ hireDay, createdAt, oneToOneEveryDays, rideAlongsPerYear, ...row }) => ({
    ...row,
    since: hireDay ?? dayOf(createdAt, timeZone),
    policy: {
      oneToOneEveryDays: oneToOneEveryDays ?? defaultCadence.oneToOneEveryDays,
      rideAlongsPerYear: rideAlongsPerYear ?? defaultCadence.rideAlongsPerYear,
    },
  }));
}
