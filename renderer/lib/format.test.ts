import { afterEach, expect, test } from 'vitest';
import {
  formatDay,
  formatDays,
  formatDuration,
  formatElapsed,
  formatList,
  formatNumber,
  formatSpan,
  formatWhen,
  localDay,
} from './format.ts';
import { changeLanguage } from './language.ts';

afterEach(() => changeLanguage('en'));

test('days are written as each language writes them', async () => {
  // Older Unicode data writes a comma.
  expect(formatDay('2026-11-23', 'weekday')).toMatch(/^Monday,? 23 November$/);
  await changeLanguage('hu');
  expect(formatDay('2026-11-23', 'full')).toBe('2026. november 23.');
  await changeLanguage('fr');
  expect(formatDay('2026-11-23', 'weekday')).toBe('lundi 23 novembre');
});

test('a day does not move with the time zone of the computer', () => {
  expect(formatDay('2026-03-29', 'short')).toBe('Sun 29');
  expect(localDay(new Date(2026, 2, 29, 23, 59))).toBe('2026-03-29');
});

function at(day: string, time = '09:30'): string {
  return new Date(`${day}T${time}:00`).toISOString();
}

test('what is planned is said as short as it can be', () => {
  const today = '2026-11-23';
  expect(formatWhen(at('2026-11-23'), false, today)).toBe('Today 09:30');
  expect(formatWhen(at('2026-11-24', '15:00'), false, today)).toBe('Tomorrow 15:00');
  expect(formatWhen(at('2026-11-26'), true, today)).toBe('Thu 26 · all day');
  // Planned an hour further east.
  expect(formatWhen(at('2026-11-25', '23:00'), true, today)).toBe('Thu 26 · all day');
  expect(formatWhen(at('2026-11-27'), false, today)).toBe('Fri 27');
  expect(formatWhen(at('2026-12-02'), false, today)).toBe('2 Dec');
  expect(formatWhen(at('2026-11-20'), false, today)).toBe('20 Nov');
});

test('the words of a near day begin with a capital in every language', async () => {
  await changeLanguage('fr');
  expect(formatWhen(new Date('2026-11-24T15:00:00').toISOString(), false, '2026-11-24')).toBe(
    'Aujourd’hui 15:00',
  );
});

test('counts of days, also the Romanian "de"', async () => {
  expect(formatDays(1)).toBe('1 day');
  expect(formatDays(21)).toBe('21 days');
  await changeLanguage('ro');
  expect(formatDays(21)).toBe('21 de zile');
});

test('lengths of time', () => {
  // Some Unicode data says "secs", "mins" and "hrs".
  expect(formatDuration(0)).toMatch(/^0 secs?$/);
  expect(formatDuration(40)).toMatch(/^40 secs?$/);
  expect(formatDuration(100)).toMatch(/^1 min 40 secs?$/);
  expect(formatDuration(120)).toMatch(/^2 mins?$/);
  expect(formatDuration(7500)).toMatch(/^2 hrs? 5 mins?$/);
  expect(formatElapsed(38 * 60 + 59)).toBe('0:38');
  expect(formatElapsed(3900)).toBe('1:05');
});

test('numbers and lists follow the language', async () => {
  expect(formatNumber(1234.56)).toBe('1,234.6');
  await changeLanguage('it');
  expect(formatList(['Betasoloin', 'Konex', 'Isdom'])).toBe('Betasoloin, Konex e Isdom');
});

test('a long time is told in months and years, not in hundreds of days', async () => {
  expect([1, 60, 61, 120, 365, 729, 730, 758].map(formatSpan)).toEqual([
    '1 day',
    '60 days',
    '2 months',
    '3 months',
    '12 months',
    '23 months',
    '2 years',
    '2 years',
  ]);
  await changeLanguage('ro');
  expect(formatSpan(45)).toBe('45 de zile');
});
