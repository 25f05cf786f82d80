import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, startOfDay } from '#shared/lib/dates.ts';
import { strengthGap, strengthGapDays } from './strength-gap.ts';

const zone = 'Europe/Budapest';
const long = '2020-01-01T00:00:00.000Z';
const gapOf = (lastStrengthAt: string | null, today: string, createdAt = long) =>
  strengthGap({ lastStrengthAt, createdAt }, today, zone);

describe('days without a recorded strength', () => {
  it('are none of anybody’s concern up to the sixtieth, and said from the next on', () => {
    expect(gapOf('2026-09-22T10:00:00.000Z', '2026-11-21')).toBeNull();
    expect(gapOf('2026-09-21T10:00:00.000Z', '2026-11-21')).toBe(61);
  });

  it.each([
    ['over months of 31 days', '2026-07-01T10:00:00.000Z', '2026-08-31', 61],
    ['over February', '2026-01-31T10:00:00.000Z', '2026-04-01', null],
    ['over a leap day', '2028-01-31T10:00:00.000Z', '2028-04-01', 61],
    ['over the turn of the year', '2026-12-01T10:00:00.000Z', '2027-01-31', 61],
    ['over the change to summer time', '2026-03-01T10:00:00.000Z', '2026-04-30', null],
    ['over the change to winter time', '2026-09-30T10:00:00.000Z', '2026-11-30', 61],
  ])('are counted %s', (_name, last, today, gap) => {
    expect(gapOf(last, today)).toBe(gap);
  });

  it('are days of the manager’s zone: late in the evening is still that day', () => {
    const lastStrengthAt = '2026-09-21T22:30:00.000Z';
    const record = { lastStrengthAt, createdAt: long };
    expect(strengthGap(record, '2026-11-21', 'Europe/Budapest')).toBeNull();
    expect(strengthGap(record, '2026-11-21', 'America/New_York')).toBe(61);
  });

  it('count from the day the rep came into the file until there is a first one', () => {
    expect(gapOf(null, '2026-11-21', '2026-11-01T08:00:00.000Z')).toBeNull();
    expect(gapOf(null, '2026-11-21', '2026-08-01T08:00:00.000Z')).toBe(112);
  });
});

test('whatever the day and the zone, a strength noted at its start is a gap from the 61st day on', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1995-01-01', count));
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Budapest',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
  );
  fc.assert(
    fc.property(day, zones, fc.integer({ min: 0, max: 130 }), (noted, timeZone, later) => {
      const record = { lastStrengthAt: startOfDay(noted, timeZone), createdAt: long };
      expect(strengthGap(record, addDays(noted, later), timeZone)).toBe(
        later > strengthGapDays ? later : null,
      );
    }),
  );
});
