import { expect, test } from 'vitest';
import { askShare, byMonth, lastMonths, sumOf } from './ask-tell-rules.ts';

test('the share of asking; where nothing was counted there is none', () => {
  expect(askShare({ asks: 3, tells: 1 })).toBe(0.75);
  expect(askShare({ asks: 0, tells: 2 })).toBe(0);
  expect(askShare({ asks: 0, tells: 0 })).toBeNull();
});

test('adds up', () => {
  expect(sumOf([])).toEqual({ asks: 0, tells: 0 });
  expect(
    sumOf([
      { asks: 2, tells: 1 },
      { asks: 3, tells: 0 },
    ]),
  ).toEqual({ asks: 5, tells: 1 });
});

test('months begin at midnight of the manager, over the turn of the year and of the clock', () => {
  expect(lastMonths(new Date('2026-01-31T23:30:00.000Z'), 'Europe/Budapest', 3)).toEqual([
    '2025-11-30T23:00:00.000Z',
    '2025-12-31T23:00:00.000Z',
    '2026-01-31T23:00:00.000Z',
  ]);
  expect(lastMonths(new Date('2026-04-10T12:00:00.000Z'), 'Europe/Budapest', 2)).toEqual([
    '2026-02-28T23:00:00.000Z',
    '2026-03-31T22:00:00.000Z',
  ]);
});

test('a session belongs to the month it began in; an empty month keeps its place', () => {
  const months = lastMonths(new Date('2026-03-15T12:00:00.000Z'), 'UTC', 3);
  const point = (startsAt: string, asks: number, tells: number) => ({ startsAt, asks, tells });
  expect(
    byMonth(
      [
        point('2025-12-31T23:59:59.999Z', 9, 9),
        point('2026-01-01T00:00:00.000Z', 1, 0),
        point('2026-01-31T23:59:59.999Z', 2, 1),
        point('2026-03-01T00:00:00.000Z', 4, 0),
      ],
      months,
    ),
  ).toEqual([point(months[0] ?? '', 3, 1), point(months[1] ?? '', 0, 0), point(months[2] ?? '', 4, 0)]);
});
