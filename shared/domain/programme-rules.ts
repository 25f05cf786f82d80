import { addDays, daysBetween } from '#shared/lib/dates.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { Day } from './fields.ts';
import type { Programme, ProgrammeEndKind } from './programme.ts';

/** What the weeks are counted from. */
type Span = Pick<Programme, 'startDay' | 'weeks'> & { extensions: readonly { weeks: number }[] };

export interface WeekDays {
  /** From 1. */
  number: number;
  firstDay: Day;
  lastDay: Day;
}

/** As agreed at the start and with what was added since. */
export function totalWeeks({ weeks, extensions }: Omit<Span, 'startDay'>): number {
  return extensions.reduce((sum, extension) => sum + extension.weeks, weeks);
}

/**
 * The weeks of a programme: seven calendar days each from its first day, whatever weekday that is. Days, not hours:
 * the change to summer time and leap days neither lengthen nor shorten one.
 */
export function weeksOf(span: Span): WeekDays[] {
  return Array.from({ length: totalWeeks(span) }, (_, index) => {
    const firstDay = addDays(span.startDay, index * 7);
    return { number: index + 1, firstDay, lastDay: addDays(firstDay, 6) };
  });
}

/** The last day of the last week. */
export function lastDayOf(span: Span): Day {
  return addDays(span.startDay, totalWeeks(span) * 7 - 1);
}

/** The number of the week a day falls in: 0 or less before the programme, more than its weeks after it. */
export function weekNumber(startDay: Day, day: Day): number {
  return Math.floor(daysBetween(startDay, day) / 7) + 1;
}

/** Where a programme that has not been reviewed yet stands on a day. */
export type ProgrammePhase = 'ahead' | 'under_way' | 'last_week' | 'over';

export function phaseOf(span: Span, today: Day): ProgrammePhase {
  const week = weekNumber(span.startDay, today);
  const total = totalWeeks(span);
  if (week < 1) return 'ahead';
  if (week > total) return 'over';
  return week === total ? 'last_week' : 'under_way';
}

/** How a programme ends when it is reviewed that day: from its last week on it has run its course. Source: S4. */
export function endKindOn(span: Span, today: Day): ProgrammeEndKind {
  const phase = phaseOf(span, today);
  return phase === 'last_week' || phase === 'over' ? 'completed' : 'exited_early';
}

/** What is wrong with ending it: leaving early needs a reason, so that nobody drops out of it unnoticed. */
export function endProblem(kind: ProgrammeEndKind, endReason: string): Failure | null {
  return kind === 'exited_early' && endReason.trim() === ''
    ? { code: 'reason_required', field: 'endReason' }
    : null;
}

/** The sessions of one week, counted. */
export interface WeekCount {
  lastDay: Day;
  held: number;
  /** Running, or planned for today or later. */
  coming: number;
}

/** Sessions the week still lacks; nothing can be planned any more in one that has passed. */
export function openSessions({ lastDay, held, coming }: WeekCount, perWeek: number, today: Day): number {
  return lastDay < today ? 0 : Math.max(0, perWeek - held - coming);
}

/** Sessions held against those the weeks that have passed asked for. */
export interface Pace {
  held: number;
  /** By the weeks that have passed. */
  wanted: number;
  /** Over the whole programme. */
  total: number;
  /** What is missing so far; a session more in a later week makes up for one. */
  behind: number;
}

export function paceOf(weeks: readonly WeekCount[], perWeek: number, today: Day): Pace {
  const held = weeks.reduce((sum, week) => sum + week.held, 0);
  const wanted = weeks.filter(({ lastDay }) => lastDay < today).length * perWeek;
  return { held, wanted, total: weeks.length * perWeek, behind: Math.max(0, wanted - held) };
}
