import type { Instant } from './fields.ts';

const minuteMs = 60_000;
/** Started and ended in less than this: the notes were typed in afterwards. */
const shortestMinutes = 5;
/** A session that seems longer was left open over night. */
const longestMinutes = 12 * 60;
const wholeDayMinutes = 8 * 60;
const usualMinutes = 60;

export interface SessionTimes {
  startsAt: Instant;
  endsAt: Instant | null;
  allDay: boolean;
  startedAt: Instant | null;
  concludedAt: Instant | null;
}

/**
 * Minutes a held session took: from its start to its conclusion where that can be believed (five minutes to twelve
 * hours), otherwise as long as it was planned; a whole day counts eight hours, a session without an end one hour.
 */
export function coachedMinutes({ startsAt, endsAt, allDay, startedAt, concludedAt }: SessionTimes): number {
  const measured = minutesBetween(startedAt, concludedAt);
  if (measured !== null && measured >= shortestMinutes && measured <= longestMinutes) return measured;
  if (allDay) return wholeDayMinutes;
  const planned = minutesBetween(startsAt, endsAt);
  return planned !== null && planned > 0 && planned <= longestMinutes ? planned : usualMinutes;
}

function minutesBetween(from: Instant | null, to: Instant | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);
}

/** A third of the team by coaching time: how many people, and which share of the whole time they got, 0 to 1. */
export interface Third {
  heads: number;
  share: number;
}

export interface Spread {
  totalMinutes: number;
  /** The third that got most, the one in the middle, the one that got least. */
  thirds: [most: Third, middle: Third, least: Third];
  headShareOfMiddle: number;
  /** The middle gets clearly less of the time than it has of the heads. Source: S2, "not only the top and the bottom". */
  isMiddleForgotten: boolean;
}

/** Below this part of its share of the heads, the middle third is forgotten. */
const fairPart = 0.6;

/** How coaching time is spread over the team; null where there are fewer than three people, or no time at all. */
export function spreadOf(minutes: readonly number[]): Spread | null {
  const totalMinutes = minutes.reduce((sum, each) => sum + each, 0);
  if (minutes.length < 3 || totalMinutes === 0) return null;
  const sorted = minutes.toSorted((a, b) => b - a);
  const outer = Math.round(sorted.length / 3);
  const third = (from: number, to: number): Third => ({
    heads: to - from,
    share: sorted.slice(from, to).reduce((sum, each) => sum + each, 0) / totalMinutes,
  });
  const middle = third(outer, sorted.length - outer);
  const headShareOfMiddle = middle.heads / sorted.length;
  return {
    totalMinutes,
    thirds: [third(0, outer), middle, third(sorted.length - outer, sorted.length)],
    headShareOfMiddle,
    isMiddleForgotten: middle.share < headShareOfMiddle * fairPart,
  };
}
