import type { DateOrder } from '#shared/domain/rep-import.ts';

/** What the dates of a column say about their order. */
export interface DateOrderFinding {
  order: DateOrder;
  /** A date that can be read two ways, when no other date of the column tells which; `null` when the order is certain. */
  ambiguous: string | null;
}

const YEAR_FIRST = /^(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})\.?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})\.?$/;
const TIME_OF_DAY = /[T,\s]+\d{1,2}:\d{2}.*$/;

/** Nobody of a working team was hired outside these years; anything else is a slip of the export. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/**
 * Reads a calendar day in the ways exports write it: ISO (a time after it is left out), `2021. 03. 05.`, `5.3.2021`,
 * `05/03/2021`. A date with dots is day first; with slashes `order` decides, unless only one reading exists.
 *
 * @returns `YYYY-MM-DD`, or `null` when there is no such day
 */
export function readDay(text: string, order: DateOrder): string | null {
  const bare = text.trim().replace(TIME_OF_DAY, '');
  const yearFirst = YEAR_FIRST.exec(bare) ?? COMPACT.exec(bare);
  if (yearFirst !== null) return toDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = YEAR_LAST.exec(bare);
  if (yearLast === null) return null;
  const [, first, separator, second, year] = yearLast;
  const dayFirst = toDay(year, second, first);
  const monthFirst = separator === '.' ? null : toDay(year, first, second);
  return order === 'dmy' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** True for anything `readDay` can read in either order. */
export function looksLikeDay(text: string): boolean {
  return readDay(text, 'dmy') !== null;
}

/** Decides the order of a column from its dates that can be read only one way; day first when none of them tells. */
export function findDateOrder(values: Iterable<string>): DateOrderFinding {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous: string | null = null;
  for (const value of values) {
    const [, first, separator, second] = YEAR_LAST.exec(value.trim().replace(TIME_OF_DAY, '')) ?? [];
    // Dots are day first everywhere, and the same number twice (04/04) reads the same both ways.
    if (separator === undefined || separator === '.' || Number(first) === Number(second)) continue;
    if (readDay(value, 'dmy') === null) continue;
    if (readDay(value, 'dmy') !== readDay(value, 'mdy')) ambiguous ??= value.trim();
    else if (Number(first) > 12) dayFirst++;
    else monthFirst++;
  }
  const certain = (dayFirst === 0) !== (monthFirst === 0);
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', ambiguous: certain ? null : ambiguous };
}

function toDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1)) return null;
  // Day 0 of the next month is the last day of this one.
  if (d > 28 && d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
