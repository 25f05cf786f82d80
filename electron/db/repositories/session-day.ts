import { and, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { instantToMs } from '#electron/db/columns.ts';
import { session } from '#electron/db/schema.ts';
import type { Instant } from '#shared/domain/fields.ts';
import { halfDayMs } from '#shared/domain/session-day.ts';

interface StartColumns {
  startsAt: SQLWrapper;
  allDay: SQLWrapper;
}

/** The columns of a session that a statement calls `s`. */
export const ofS: StartColumns = { startsAt: sql.raw('s.starts_at'), allDay: sql.raw('s.all_day') };

/** `instantOnDay` in SQL, in milliseconds. */
export function onDay({ startsAt, allDay }: StartColumns = session): SQL<number> {
  return sql`(${startsAt} + ${allDay} * ${sql.raw(String(halfDayMs))})`;
}

/*
 * What lies between two beginnings of days. An index knows only `starts_at`: it bounds what is read, by half a day too
 * much, and the day decides.
 */

/** On the day that begins then, or later. */
export function fromDay(start: Instant, columns: StartColumns = session): SQL | undefined {
  const ms = instantToMs(start);
  return and(sql`${columns.startsAt} >= ${ms - halfDayMs}`, sql`${onDay(columns)} >= ${ms}`);
}

/** Before the day that begins then. */
export function beforeDay(start: Instant, columns: StartColumns = session): SQL | undefined {
  const ms = instantToMs(start);
  return and(sql`${columns.startsAt} < ${ms}`, sql`${onDay(columns)} < ${ms}`);
}
