import type { EventAttributes } from 'ics';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { addDays } from '#shared/lib/dates.ts';
import { plainLine } from '#shared/lib/plain-text.ts';
import { foldLines } from './formats/fold-lines.ts';

/** All that leaves of a commitment: this type cannot hold anything else. */
export interface CalendarEntry {
  id: Commitment['id'];
  text: string;
  /** Who does it. */
  owner: string;
  dueDay: Day;
}

/** All that leaves of a session. */
export interface CalendarSession {
  id: SessionId;
  /** Kind and person. */
  title: string;
  place: string;
  when: { day: Day } | { from: Instant; to: Instant };
}

/**
 * An iCalendar file (RFC 5545) with one all-day event per entry. Events rather than VTODO: Google Calendar and Outlook
 * leave tasks out when they import a file. Entries keep their UID, so that importing again moves them instead of
 * doubling them, and show as free: a due day blocks nobody's time.
 */
export function calendarFile(entries: readonly CalendarEntry[], name: string): Promise<string> {
  return fileOf(
    name,
    entries.map(({ id, text, owner, dueDay }) => ({
      uid: `${id}@curbside`,
      title: plainLine(`${owner}: ${text}`),
      ...wholeDay(dueDay),
      transp: 'TRANSPARENT',
      busyStatus: 'FREE',
    })),
  );
}

/** Sessions as appointments. Hours are in UTC, which every calendar shows in its own zone; a whole day has none. */
export function sessionCalendarFile(sessions: readonly CalendarSession[], name: string): Promise<string> {
  return fileOf(
    name,
    sessions.map(({ id, title, place, when }) => ({
      uid: `${id}@curbside`,
      title: plainLine(title),
      ...(place !== '' && { location: plainLine(place) }),
      ...('day' in when
        ? wholeDay(when.day)
        : {
            start: Date.parse(when.from),
            end: Date.parse(when.to),
            startOutputType: 'utc',
            endOutputType: 'utc',
          }),
      busyStatus: 'BUSY',
    })),
  );
}

async function fileOf(calName: string, events: EventAttributes[]): Promise<string> {
  const { createEvents } = await import('ics');
  const { error, value } = createEvents(events, { productId: '-//Curbside//Curbside//EN', calName });
  if (value === null) throw error ?? new Error('No calendar was made');
  return foldLines(value);
}

/** The end of an all-day event is the day after it. */
function wholeDay(day: Day) {
  return { start: dateOf(day), end: dateOf(addDays(day, 1)) };
}

function dateOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
