import type { Day, Instant } from '#shared/domain/fields.ts';

const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using one. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Per zone and day of UTC: by how much the clock on the wall differs from it, or null on a day it is changed. */
const offsets = new Map<string, Map<number, number | null>>();

/** What the clock on the wall shows, read as if it were UTC, in milliseconds. Asking `Intl` for each of a team's sessions takes longer than reading them. */
function wallMs(ms: number, timeZone: string): number {
  const offset = offsetOn(Math.floor(ms / dayMs), timeZone);
  return offset === null ? readWallMs(ms, timeZone) : ms + offset;
}

function offsetOn(utcDay: number, timeZone: string): number | null {
  const known = offsets.get(timeZone) ?? new Map<number, number | null>();
  offsets.set(timeZone, known);
  let offset = known.get(utcDay);
  if (offset === undefined) {
    const [first, last] = [utcDay * dayMs, (utcDay + 1) * dayMs].map((ms) => readWallMs(ms, timeZone) - ms);
    offset = first === undefined || first !== last ? null : first;
    known.set(utcDay, offset);
  }
  return offset;
}

function readWallMs(ms: number, timeZone: string): number {
  const parts = new Map(
    wallClock(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  // Of the last day, midnight is in a year of five digits.
  const year = part('year').length > 4 ? `+${part('year').padStart(6, '0')}` : part('year').padStart(4, '0');
  return Date.parse(
    `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`,
  );
}

const firstDayMs = Date.parse('0000-01-01');
const lastDayMs = Date.parse('9999-12-31');

/** The day of an instant in UTC; beyond what a day can be written as, the first or the last one. */
function dayAt(ms: number): Day {
  const day = Math.floor(ms / dayMs) * dayMs;
  return new Date(Math.min(lastDayMs, Math.max(firstDayMs, day))).toISOString().slice(0, 10);
}

/** The calendar day an instant falls on in that zone. */
export function dayOf(at: Date | Instant, timeZone: string): Day {
  const ms = typeof at === 'string' ? Date.parse(at) : at.getTime();
  return dayAt(wallMs(ms, timeZone));
}

/** The instant a day begins in that zone: at midnight, or at one where the change to summer time skips midnight. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return atTime(day, '00:00', timeZone);
}

/** `count` may be negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + count * dayMs);
}

/** Whole calendar days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The first day of the month `count` months later (or earlier) than the month of `day`. */
export function firstOfMonth(day: Day, count = 0): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  return dayAt(Date.UTC(year, month + count, 1));
}

/** The Monday of the week of `day`: weeks begin on Monday in all five languages. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The first day of the quarter `count` quarters later (or earlier) than the quarter of `day`. */
export function firstOfQuarter(day: Day, count = 0): Day {
  const month = Number(day.slice(5, 7)) - 1;
  return firstOfMonth(day, count * 3 - (month % 3));
}

/** The time of day the clock on the wall shows at an instant: `09:30`. */
export function timeOf(at: Instant, timeZone: string): string {
  return new Date(wallMs(Date.parse(at), timeZone)).toISOString().slice(11, 16);
}

/**
 * The instant the clock on the wall shows `time` (`09:30`) on `day`. A time that the change to summer time skips is
 * read as the same distance after the change; one that occurs twice is the first.
 */
export function atTime(day: Day, time: string, timeZone: string): Instant {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offset = (ms: number): number => wallMs(ms, timeZone) - ms;
  // The two offsets around that moment; a zone moves by less than a day.
  const candidates = [wall - offset(wall - dayMs), wall - offset(wall + dayMs)];
  const [skipped = wall] = candidates;
  return new Date(candidates.find((ms) => wallMs(ms, timeZone) === wall) ?? skipped).toISOString();
}
