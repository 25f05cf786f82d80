import { dayOf, daysBetween } from '#shared/lib/dates.ts';
import type { Day, Instant } from './fields.ts';

/** Praise goes missing before anybody notices: from this many days without a recorded strength on it is pointed out. */
export const strengthGapDays = 60;

export interface StrengthRecord {
  /**
   * The newest of: a note of kind `strength`, a strength in the profile that stands on evidence, or that evidence.
   * Null where there was none yet.
   */
  lastStrengthAt: Instant | null;
  /** When the rep came into the file: silence counts from here until the first strength. */
  createdAt: Instant;
}

/**
 * Days since a strength of this rep was recorded, or null while that is no longer ago than sixty days. Counted in
 * calendar days of the manager's zone. Source: S2.
 */
export function strengthGap(
  { lastStrengthAt, createdAt }: StrengthRecord,
  today: Day,
  timeZone: string,
): number | null {
  const days = daysBetween(dayOf(lastStrengthAt ?? createdAt, timeZone), today);
  return days > strengthGapDays ? days : null;
}
