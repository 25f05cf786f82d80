import { expect, test } from 'vitest';
import { writeDay, writeDays } from './write-day.ts';

function dayMonth(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

test('a French month begins with its "1er", and no other day is touched', () => {
  expect(writeDay(dayMonth('fr'), '2026-12-01', 'fr')).toBe('1er décembre');
  expect(writeDay(dayMonth('fr'), '2026-12-11', 'fr')).toBe('11 décembre');
  expect(writeDays(dayMonth('fr'), '2026-10-01', '2026-12-31', 'fr')).toMatch(/^1er octobre.+31 décembre$/);
});

test('other languages write the first as any day', () => {
  expect(writeDay(dayMonth('it'), '2026-12-01', 'it')).toBe('1 dicembre');
  expect(writeDays(dayMonth('en-GB'), '2026-10-01', '2026-12-31', 'en-GB')).toMatch(/^1 October/);
});
