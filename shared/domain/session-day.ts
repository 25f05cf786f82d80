import { dayOf } from '#shared/lib/dates.ts';
import type { Day, Instant } from './fields.ts';
import type { Session } from './session.ts';

export type SessionStart = Pick<Session, 'startsAt' | 'allDay'>;

/** From the beginning of a whole day to the instant that stands for it. */
export const halfDayMs = 12 * 3_600_000;

/**
 * An instant on the day of a session: its start; of a whole day, half a day after it. A whole day is stored as the instant
 * it began where it was planned. Read one zone further west, that instant is the evening before; its noon is the same day
 * in every zone up to half a day away.
 */
export function instantOnDay({ startsAt, allDay }: SessionStart): Instant {
  return allDay ? new Date(Date.parse(startsAt) + halfDayMs).toISOString() : startsAt;
}

/** The calendar day of a session in that zone: the only way from its start to a day. */
export function sessionDay(session: SessionStart, timeZone: string): Day {
  return dayOf(instantOnDay(session), timeZone);
}
