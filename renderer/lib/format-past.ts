import { formatDay, localDay } from './format.ts';

/** The day of something past, with its year only where that is another one: `12 October`, `12 October 2025`. */
export function formatPast(instant: string, today: string): string {
  const day = localDay(instant);
  return formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'full');
}
