import { locales } from '#shared/domain/languages.ts';
import { instantOnDay, type SessionStart } from '#shared/domain/session-day.ts';
import { daysBetween } from '#shared/lib/dates.ts';
import { writeDay, writeDays } from '#shared/lib/write-day.ts';
import { currentLanguage, i18n, isWrittenAlike } from './language.ts';

/** The BCP 47 tag of the current language, for Intl. */
export function currentLocale(): string {
  return locales[currentLanguage()];
}

/** Intl formatters are slow to make: one per language and key is kept. */
function perLanguage<Key extends string, Format>(
  make: (locale: string, key: Key) => Format,
): (key: Key) => Format {
  const made = new Map<string, Format>();
  return (key) => {
    const locale = currentLocale();
    const name = `${locale} ${key}`;
    let format = made.get(name);
    if (!format) made.set(name, (format = make(locale, key)));
    return format;
  };
}

const dayStyles = {
  /** Monday, 23 November */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Monday */
  name: { weekday: 'long' },
  /** Mon 23 */
  short: { weekday: 'short', day: 'numeric' },
  /** 23 November */
  dayMonth: { day: 'numeric', month: 'long' },
  /** 2 Dec */
  brief: { day: 'numeric', month: 'short' },
  /** 2 Dec 2026 */
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 23 November 2026 */
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof dayStyles;

const dayFormat = perLanguage(
  (locale, style: DayStyle) => new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }),
);

/** A day `YYYY-MM-DD` in the current language. */
export function formatDay(day: string, style: DayStyle): string {
  return writeDay(dayFormat(style), day, currentLocale());
}

/** The days from one to another: `23 – 29 November 2026`. */
export function formatPeriod(from: string, to: string): string {
  return writeDays(dayFormat('full'), from, to, currentLocale());
}

/** The local day `YYYY-MM-DD` of an instant. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The local day `YYYY-MM-DD` of a session. */
export function localSessionDay(session: SessionStart): string {
  return localDay(instantOnDay(session));
}

const timeFormat = perLanguage(
  (locale, precision: 'minutes' | 'seconds') =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(precision === 'seconds' && { second: '2-digit' }),
    }),
);

/** `09:30`, local. */
export function formatTime(instant: string | Date): string {
  return timeFormat('minutes').format(new Date(instant));
}

/** `14:03:12`, local. */
export function formatTimeWithSeconds(instant: string | Date): string {
  return timeFormat('seconds').format(new Date(instant));
}

const relativeFormat = perLanguage(
  (locale, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(locale, { numeric }),
);

/** `Today`, `Tomorrow`, `Yesterday`, or null for any other day. */
function nearDay(distance: number): string | null {
  if (Math.abs(distance) > 1) return null;
  const word = relativeFormat('auto').format(distance, 'day');
  return word.charAt(0).toLocaleUpperCase(currentLocale()) + word.slice(1);
}

/**
 * When something is planned, as short as it can be said: `Today 09:30`, `Tue 24`, `Thu 26 · all day`, `2 Dec`.
 * The time stands beside a near day only; `today` is the local day it is read on.
 */
export function formatWhen(startsAt: string, allDay: boolean, today: string = localDay(new Date())): string {
  const day = localSessionDay({ startsAt, allDay });
  const distance = daysBetween(today, day);
  const near = nearDay(distance);
  const name = near ?? formatDay(day, distance > 0 && distance < 7 ? 'short' : 'brief');
  if (allDay) return `${name} · ${i18n.t('common:allDay')}`;
  return near ? `${name} ${formatTime(startsAt)}` : name;
}

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const longUnits: ReadonlySet<Unit> = new Set(['year', 'month', 'day']);

const unitFormat = perLanguage(
  (locale, unit: Unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: longUnits.has(unit) ? 'long' : 'short',
    }),
);

/** `21 days` */
export function formatDays(count: number): string {
  return unitFormat('day').format(count);
}

/** Days as one would say them, in whole months past two of them and in years past two: `45 days`, `4 months`, `2 years`. */
export function formatSpan(days: number): string {
  if (days < 61) return formatDays(days);
  if (days < 730) return unitFormat('month').format(Math.floor((days * 12) / 365));
  return unitFormat('year').format(Math.floor(days / 365));
}

/** A length of time for reading: `40 sec`, `1 min 40 sec`, `2 hr 5 min`. */
export function formatDuration(totalSeconds: number): string {
  const seconds = Math.round(totalSeconds);
  const [large, small, size]: [Unit, Unit, number] =
    seconds < 3600 ? ['minute', 'second', 60] : ['hour', 'minute', 3600];
  const first = Math.floor(seconds / size);
  const second = Math.floor((seconds % size) / (size / 60));
  if (first === 0) return unitFormat(small).format(second);
  if (second === 0) return unitFormat(large).format(first);
  return `${unitFormat(large).format(first)} ${unitFormat(small).format(second)}`;
}

/** Time spent, in hours and minutes: `0:38`, `1:05`. */
export function formatElapsed(totalSeconds: number): string {
  const minutes = Math.max(0, Math.floor(totalSeconds / 60));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const numberFormat = perLanguage(
  (locale, style: 'decimal') => new Intl.NumberFormat(locale, { style, maximumFractionDigits: 1 }),
);

/** `1,234.5` as the language writes it. */
export function formatNumber(value: number): string {
  return isWrittenAlike(value) ? String(value) : numberFormat('decimal').format(value);
}

const byteFormat = perLanguage(
  (locale, unit: 'kilobyte' | 'megabyte' | 'gigabyte') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
);

/** The size of a file as systems show it: `340 kB`, `12.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return byteFormat('kilobyte').format(Math.ceil(bytes / 1e3));
  if (bytes < 1e9) return byteFormat('megabyte').format(bytes / 1e6);
  return byteFormat('gigabyte').format(bytes / 1e9);
}

const percentFormat = perLanguage(
  (locale, style: 'percent') => new Intl.NumberFormat(locale, { style, maximumFractionDigits: 0 }),
);

/** A share from 0 to 1 as `33%`, as the language writes it. */
export function formatPercent(share: number): string {
  return percentFormat('percent').format(share);
}

const listFormat = perLanguage((locale, type: 'conjunction') => new Intl.ListFormat(locale, { type }));

/** `Betasoloin, Konex and Isdom` */
export function formatList(items: readonly string[]): string {
  return listFormat('conjunction').format(items);
}
