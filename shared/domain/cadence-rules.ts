import { addDays } from '#shared/lib/dates.ts';
import type { CadencePolicy } from './cadence.ts';
import type { Day } from './fields.ts';

/** What falls due within this many days is to be planned now; what is planned within them is being taken care of. */
export const soonDays = 7;

/** A year of the rhythm. In a leap year a ride-along is due one day earlier than by the calendar, never later. */
const yearDays = 365;

/** How many sessions the rhythm asks for in that many days; fractions add up over a team. */
export function expectedIn(policy: CadencePolicy, days: number): { rideAlongs: number; oneToOnes: number } {
  return {
    rideAlongs: (policy.rideAlongsPerYear * days) / yearDays,
    oneToOnes: days / policy.oneToOneEveryDays,
  };
}

/** Whole one-to-ones the rhythm asks for in a year. */
export function oneToOnesPerYear({ oneToOneEveryDays }: CadencePolicy): number {
  return Math.floor(yearDays / oneToOneEveryDays);
}

/**
 * Where a rep stands with one kind of session: something is planned in time, the day has passed, it comes within a week,
 * it is further off, or nothing is asked for.
 */
export type DueState = 'planned' | 'overdue' | 'due' | 'later' | 'none';

export interface Due {
  state: DueState;
  /** The day it is planned on when it is planned, otherwise the day it is due; null when nothing is asked for. */
  day: Day | null;
}

/** The last day on which a one-to-one still keeps the rhythm. `last` is the day of the last one, or the rep's first day. */
export function oneToOneDueDay({ oneToOneEveryDays }: CadencePolicy, last: Day): Day {
  return addDays(last, oneToOneEveryDays);
}

interface Rides {
  /** The day of the last ride-along, or the rep's first day. */
  last: Day;
  doneThisYear: number;
  today: Day;
}

/**
 * The last day on which a ride-along still keeps the rhythm: as long after the last one as an even spread over the year
 * has it, and not in a year that already has as many as agreed. Null where none are agreed. Source: S3.
 */
export function rideAlongDueDay(
  { rideAlongsPerYear }: CadencePolicy,
  { last, doneThisYear, today }: Rides,
): Day | null {
  if (rideAlongsPerYear === 0) return null;
  const spread = addDays(last, Math.floor(yearDays / rideAlongsPerYear));
  if (doneThisYear < rideAlongsPerYear) return spread;
  const nextYear = `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;
  return spread > nextYear ? spread : nextYear;
}

/** `plannedDay` is the first day from today on for which this kind of session is planned. */
export function dueOf({
  dueDay,
  plannedDay,
  today,
}: {
  dueDay: Day | null;
  plannedDay: Day | null;
  today: Day;
}): Due {
  const soon = addDays(today, soonDays);
  if (plannedDay !== null && (dueDay === null || plannedDay <= (dueDay > soon ? dueDay : soon)))
    return { state: 'planned', day: plannedDay };
  if (dueDay === null) return { state: 'none', day: null };
  if (dueDay < today) return { state: 'overdue', day: dueDay };
  return { state: dueDay <= soon ? 'due' : 'later', day: dueDay };
}
