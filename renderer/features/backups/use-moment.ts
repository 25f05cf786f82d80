import { formatTime, localDay } from '#renderer/lib/format.ts';
import { formatPast } from '#renderer/lib/format-past.ts';

/** The day and time of something past: `28 November, 22:18`. */
export function useMoment(): (instant: string) => string {
  const today = localDay(new Date());
  return (instant) => `${formatPast(instant, today)}, ${formatTime(instant)}`;
}
