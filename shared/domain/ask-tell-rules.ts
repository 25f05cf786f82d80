import { dayOf, firstOfMonth, startOfDay } from '#shared/lib/dates.ts';

/**
 * What the manager asked and what they told, in one session or many. An ask is a question marked as asked in the ledger,
 * or noted with `?`; a tell is counted by the manager. Source: S1, ask before you tell.
 */
export interface AskTell {
  asks: number;
  tells: number;
}

/** One session, with an instant on its day, or one month that begins then. */
export interface AskTellPoint extends AskTell {
  startsAt: string;
}

/** The share of asking, 0 to 1; null where nothing was counted, which says nothing. */
export function askShare({ asks, tells }: AskTell): number | null {
  return asks + tells === 0 ? null : asks / (asks + tells);
}

export function sumOf(points: readonly AskTell[]): AskTell {
  return points.reduce((sum, { asks, tells }) => ({ asks: sum.asks + asks, tells: sum.tells + tells }), {
    asks: 0,
    tells: 0,
  });
}

/** The first instant of each of the last `count` calendar months, oldest first; the current month is the last. */
export function lastMonths(now: Date, timeZone: string, count: number): string[] {
  const today = dayOf(now, timeZone);
  return Array.from({ length: count }, (_, index) =>
    startOfDay(firstOfMonth(today, index + 1 - count), timeZone),
  );
}

/** The sessions added up by month; a month without any counts nothing but keeps its place. */
export function byMonth(points: readonly AskTellPoint[], months: readonly string[]): AskTellPoint[] {
  return months.map((startsAt, index) => {
    const end = months[index + 1];
    const inMonth = points.filter(
      (point) => startsAt <= point.startsAt && (end === undefined || point.startsAt < end),
    );
    return { startsAt, ...sumOf(inMonth) };
  });
}
