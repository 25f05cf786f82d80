import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  atTime,
  dayOf,
  daysBetween,
  firstOfMonth,
  firstOfQuarter,
  mondayOf,
  startOfDay,
  timeOf,
} from './dates.ts';

const zones = [
  'Europe/Budapest',
  'Europe/London',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  // Their clocks change at midnight.
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'UTC',
];
const aZone = fc.constantFrom(...zones);
const aDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const aTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('days of the manager', () => {
  it('follow the zone, not UTC', () => {
    expect(dayOf('2026-11-21T23:30:00.000Z', 'Europe/Budapest')).toBe('2026-11-22');
    expect(dayOf('2026-11-21T03:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
    expect(dayOf('0999-06-01T12:00:00.000Z', 'UTC')).toBe('0999-06-01');
  });

  it('begin at their own midnight, also when the clocks change', () => {
    expect(startOfDay('2026-11-21', 'Europe/Budapest')).toBe('2026-11-20T23:00:00.000Z');
    expect(startOfDay('2026-03-29', 'Europe/Budapest')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Budapest')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-25', 'Europe/London')).toBe('2026-10-24T23:00:00.000Z');
    expect(startOfDay('2026-10-26', 'Europe/London')).toBe('2026-10-26T00:00:00.000Z');
    expect(startOfDay('2026-01-01', 'Pacific/Auckland')).toBe('2025-12-31T11:00:00.000Z');
    // Midnight itself is skipped: the day begins at one.
    expect(startOfDay('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
  });

  it('are counted over clock changes and ends of months', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(firstOfMonth('2026-01-31', -1)).toBe('2025-12-01');
    expect(firstOfMonth('2026-01-31', 1)).toBe('2026-02-01');
  });

  it('make weeks that begin on Monday, and quarters', () => {
    expect(mondayOf('2026-11-21')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(firstOfQuarter('2026-11-21')).toBe('2026-10-01');
    expect(firstOfQuarter('2026-10-01', 1)).toBe('2027-01-01');
    expect(firstOfQuarter('2026-03-31', -1)).toBe('2025-10-01');
  });

  it('read a time on the wall, also where the clocks change', () => {
    expect(atTime('2026-11-23', '09:30', 'Europe/Budapest')).toBe('2026-11-23T08:30:00.000Z');
    // Skipped: 02:30 is the half hour after two, which the clock then calls 03:30.
    expect(atTime('2026-03-29', '02:30', 'Europe/Budapest')).toBe('2026-03-29T01:30:00.000Z');
    // Twice: the first, still in summer time.
    expect(atTime('2026-10-25', '02:30', 'Europe/Budapest')).toBe('2026-10-25T00:30:00.000Z');
    expect(timeOf('2026-11-23T08:30:00.000Z', 'Europe/Budapest')).toBe('09:30');
  });

  it('survive every day of fifty years in every zone', () => {
    fc.assert(
      fc.property(aDay, aZone, (day, zone) => {
        const start = startOfDay(day, zone);
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(new Date(Date.parse(start) - 1), zone)).toBe(addDays(day, -1));
      }),
    );
  });

  it('give back the day and the time they were made of, unless the clocks skip it', () => {
    fc.assert(
      fc.property(aDay, aTime, aZone, (day, time, zone) => {
        const at = atTime(day, time, zone);
        expect(dayOf(at, zone)).toBe(day);
        const later = (Date.parse(`${day}T${timeOf(at, zone)}Z`) - Date.parse(`${day}T${time}Z`)) / 60_000;
        expect([0, 30, 60]).toContain(later);
      }),
    );
  });

  it('count and add as inverses', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(daysBetween(mondayOf(day), day)).toBeLessThan(7);
        expect(firstOfQuarter(day) <= day && day < firstOfQuarter(day, 1)).toBe(true);
      }),
    );
  });
});

it('the last and the first day that can be typed are days like any other', () => {
  for (const timeZone of ['Europe/Budapest', 'America/Toronto', 'Pacific/Kiritimati']) {
    for (const day of ['9999-12-31', '9999-12-30', '0001-01-02']) {
      expect(dayOf(startOfDay(day, timeZone), timeZone)).toBe(day);
      expect(dayOf(atTime(day, '23:30', timeZone), timeZone)).toBe(day);
    }
  }
  expect(addDays('9999-12-31', 7)).toBe('9999-12-31');
  expect(addDays('0000-01-01', -7)).toBe('0000-01-01');
  expect(firstOfMonth('9999-12-31', 3)).toBe('9999-12-31');
});
