import { formatDuration } from '#renderer/lib/format.ts';

/** Minutes of coaching as one reads them: `45 min`, `3 hr 20 min`; many hours without their minutes. */
export function formatHours(minutes: number): string {
  const rounded = minutes >= 600 ? Math.round(minutes / 60) * 60 : minutes;
  return formatDuration(rounded * 60);
}
