import { readCoverage, type CoverageRecord } from '#electron/db/repositories/coverage.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import {
  dueOf,
  oneToOneDueDay,
  oneToOnesPerYear,
  rideAlongDueDay,
  type Due,
} from '#shared/domain/cadence-rules.ts';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import { coachedMinutes } from '#shared/domain/coverage-rules.ts';
import type { CoverageRow } from '#shared/domain/coverage.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import { instantOnDay } from '#shared/domain/session-day.ts';
import type { SessionKind } from '#shared/domain/session.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

const quarterDays = 90;
const yearDays = 365;

/** Instants a whole team is read against: finding out where a day begins costs more than comparing. */
interface Clock {
  today: Day;
  timeZone: string;
  team: CadencePolicy;
  yearStart: Instant;
  nextYearStart: Instant;
  quarterAgo: Instant;
  yearAgo: Instant;
}

/** Everybody against the rhythm, and how the manager's time is spread; one query for the team, one for its rhythm. */
export function getCoverage({ db, now, timeZone, defaults }: Context): Outcome<CoverageRow[]> {
  const today = dayOf(now(), timeZone);
  const start = (day: Day): Instant => startOfDay(day, timeZone);
  const clock: Clock = {
    today,
    timeZone,
    team: readSettings(db, defaults).cadence,
    yearStart: start(`${today.slice(0, 4)}-01-01`),
    nextYearStart: start(addDays(`${today.slice(0, 4)}-12-31`, 1)),
    quarterAgo: start(addDays(today, -quarterDays)),
    yearAgo: start(addDays(today, -yearDays)),
  };
  const records = readCoverage(db, { heldSince: clock.yearAgo, todayStart: start(today) });
  return ok(records.map((record) => rowOf(record, clock)));
}

function rowOf(record: CoverageRecord, clock: Clock): CoverageRow {
  const { today, timeZone, team } = clock;
  const { id, name, region, status, hireDay, createdAt, held, ahead } = record;
  const policy: CadencePolicy = {
    oneToOneEveryDays: record.oneToOneEveryDays ?? team.oneToOneEveryDays,
    rideAlongsPerYear: record.rideAlongsPerYear ?? team.rideAlongsPerYear,
  };
  const local = (at: Instant): Day => dayOf(at, timeZone);
  const firstDay = hireDay ?? local(createdAt);
  const lastDay = (at: Instant | null): Day => (at === null ? firstDay : local(at));
  const thisYear = held.filter((session) => instantOnDay(session) >= clock.yearStart);
  const rideAlongsThisYear = countOf(thisYear, 'ride_along');
  const plannedDay = (kind: SessionKind): Day | null => {
    const next = ahead.find((session) => session.kind === kind);
    return next === undefined ? null : local(next.at);
  };
  const due = (dueDay: Day | null, kind: SessionKind): Due =>
    dueOf({ dueDay: status === 'active' ? dueDay : null, plannedDay: plannedDay(kind), today });
  const minutesSince = (from: Instant): number =>
    held
      .filter((session) => instantOnDay(session) >= from)
      .reduce((sum, session) => sum + coachedMinutes(session), 0);
  return {
    id,
    name,
    region,
    status,
    hasOwnRhythm: record.oneToOneEveryDays !== null,
    oneToOne: due(oneToOneDueDay(policy, lastDay(record.lastOneToOneAt)), 'one_to_one'),
    rideAlong: due(
      rideAlongDueDay(policy, {
        last: lastDay(record.lastRideAlongAt),
        doneThisYear: rideAlongsThisYear,
        today,
      }),
      'ride_along',
    ),
    oneToOnesThisYear: countOf(thisYear, 'one_to_one'),
    oneToOnesPolicy: oneToOnesPerYear(policy),
    rideAlongsThisYear,
    rideAlongsAhead: countOf(
      ahead.filter(({ at }) => at < clock.nextYearStart),
      'ride_along',
    ),
    rideAlongsPolicy: policy.rideAlongsPerYear,
    minutes: {
      quarter: minutesSince(clock.quarterAgo),
      year: minutesSince(clock.yearAgo),
    },
  };
}

function countOf(sessions: readonly { kind: SessionKind }[], kind: SessionKind): number {
  return sessions.filter((session) => session.kind === kind).length;
}
