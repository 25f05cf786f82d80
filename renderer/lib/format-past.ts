import { formatDay, localDay } from './format.ts';

/** The day of something past, with its year only where that is another one: `12 October`, `12 October 2025`. */
export function formatPast(instant: string, today: string): string {
  return formatPastDay(localDay(instant), today);
}

/** The same for a day `YYYY-MM-DD`. */
export function formatPastDay(day: string, today: string): string {
  return formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'full');
}
