import { expect, test } from 'vitest';
import { numberInYear, periodAround, periodSchema, unitOf } from './period.ts';

test.each([
  ['quarter', '2026-11-28', 0, '2026-10-01', '2026-12-31', 4],
  ['quarter', '2026-01-01', -1, '2025-10-01', '2025-12-31', 4],
  ['quarter', '2028-02-29', 0, '2028-01-01', '2028-03-31', 1],
  ['half_year', '2026-06-30', 0, '2026-01-01', '2026-06-30', 1],
  ['half_year', '2026-07-01', 1, '2027-01-01', '2027-06-30', 1],
  ['half_year', '2026-07-01', 0, '2026-07-01', '2026-12-31', 2],
] as const)('the %s of %s, moved by %i, is whole', (unit, day, shift, from, to, number) => {
  const period = periodAround(unit, day, shift);
  expect(period).toEqual({ from, to });
  expect(unitOf(period)).toBe(unit);
  expect(numberInYear(unit, period)).toBe(number);
});

test('other days are one’s own, and may not end before they begin', () => {
  expect(unitOf({ from: '2026-10-02', to: '2026-12-31' })).toBe('own');
  expect(periodSchema.safeParse({ from: '2026-10-02', to: '2026-10-01' }).success).toBe(false);
  expect(periodSchema.safeParse({ from: '2026-10-02', to: '2026-10-02' }).success).toBe(true);
});
