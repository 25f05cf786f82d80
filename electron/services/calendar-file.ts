import type { EventAttributes } from 'ics';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { Day } from '#shared/domain/fields.ts';
import { addDays } from '#shared/lib/dates.ts';

/** All that leaves of a commitment: this type cannot hold anything else. */
export interface CalendarEntry {
  id: Commitment['id'];
  text: string;
  /** Who does it. */
  owner: string;
  dueDay: Day;
}

/**
 * An iCalendar file (RFC 5545) with one all-day event per entry. Events rather than VTODO: Google Calendar and Outlook
 * leave tasks out when they import a file. Entries keep their UID, so that importing again moves them instead of
 * doubling them, and show as free: a due day blocks nobody's time.
 */
export async function calendarFile(entries: readonly CalendarEntry[], name: string): Promise<string> {
  const { createEvents } = await import('ics');
  const events = entries.map(({ id, text, owner, dueDay }): EventAttributes => ({
    uid: `${id}@curbside`,
    title: `${owner}: ${text.replaceAll(/\s+/gu, ' ')}`,
    start: dateOf(dueDay),
    // The end of an all-day event is the day after it.
    end: dateOf(addDays(dueDay, 1)),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  }));
  const { error, value } = createEvents(events, { productId: '-//Curbside//Curbside//EN', calName: name });
  if (value === null) throw error ?? new Error('No calendar was made');
  return value;
}

function dateOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
