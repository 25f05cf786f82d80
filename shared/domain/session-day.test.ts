import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, atTime, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { sessionDay } from './session-day.ts';

/** From west to east. Any two of them are less than half a day apart. */
const zones = [
  'America/New_York',
  // Its clock changes at midnight.
  'America/Havana',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Paris',
  'Europe/Budapest',
  'Europe/Bucharest',
  'Africa/Cairo',
  'Asia/Kolkata',
];
const aZone = fc.constantFrom(...zones);
const aDay = fc.integer({ min: 0, max: 15_000 }).map((count) => addDays('2000-01-01', count));
const ofWholeDay = (day: string, zone: string) => ({ startsAt: startOfDay(day, zone), allDay: true });

describe('a whole day', () => {
  it('is the same day wherever the computer is by then', () => {
    fc.assert(
      fc.property(aDay, aZone, aZone, (day, planned, read) => {
        expect(sessionDay(ofWholeDay(day, planned), read)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2026-03-29', 'Europe/Bucharest', 'Europe/Budapest'],
    ['2026-10-25', 'Europe/Bucharest', 'Europe/Budapest'],
    ['2026-10-25', 'Europe/Paris', 'America/New_York'],
    ['2026-11-01', 'America/New_York', 'Europe/Paris'],
    ['2026-11-23', 'Europe/Paris', 'Asia/Tokyo'],
    ['2026-11-23', 'Asia/Tokyo', 'Europe/Bucharest'],
    ['2026-11-23', 'Pacific/Auckland', 'Europe/Budapest'],
  ])('%s stays what it was from %s to %s', (day, planned, read) => {
    expect(sessionDay(ofWholeDay(day, planned), read)).toBe(day);
  });
});

it('an hour is on the day it falls on where it is read', () => {
  fc.assert(
    fc.property(aDay, aZone, aZone, fc.integer({ min: 0, max: 23 }), (day, planned, read, hour) => {
      const startsAt = atTime(day, `${String(hour).padStart(2, '0')}:30`, planned);
      expect(sessionDay({ startsAt, allDay: false }, read)).toBe(dayOf(startsAt, read));
    }),
  );
});
