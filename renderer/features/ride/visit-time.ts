import { instantOnDay } from '#shared/domain/session-day.ts';
import type { Session } from '#shared/domain/session.ts';

/** A time (`HH:mm`) of the session's own day as an instant; null while it is empty or half typed. */
export function instantOf(
  session: Pick<Session, 'startedAt' | 'startsAt' | 'allDay'>,
  time: string,
): string | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const instant = new Date(session.startedAt ?? instantOnDay(session));
  instant.setHours(hours, minutes, 0, 0);
  return instant.toISOString();
}
