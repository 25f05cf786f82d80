import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, dayOf, daysBetween, startOfDay } from '#shared/lib/dates.ts';
import { dueOf, expectedIn, oneToOneDueDay, rideAlongDueDay, soonDays } from './cadence-rules.ts';
import { cadencePolicySchema, defaultCadence } from './cadence.ts';
import type { Day } from './fields.ts';

const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date): Day => date.toISOString().slice(0, 10));
const weeks = fc.integer({ min: 1, max: 26 });
const rideAlongs = fc.integer({ min: 0, max: 52 });
const policy = fc
  .record({ weeks, rideAlongs })
  .map((chosen) => ({ oneToOneEveryDays: chosen.weeks * 7, rideAlongsPerYear: chosen.rideAlongs }));
/* Summer time on both halves of the globe, half hours, a day skipped at midnight, and the ends of the day line. */
const zone = fc.constantFrom(
  'Europe/Budapest',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
);

describe('the one-to-one', () => {
  test.each([
    ['2026-01-31', '2026-02-14'],
    ['2026-02-15', '2026-03-01'],
    ['2028-02-15', '2028-02-29'],
    ['2028-02-29', '2028-03-14'],
    ['2026-12-24', '2027-01-07'],
  ])('after %s is due on %s, over the end of a month, of February and of the year', (last, due) => {
    expect(oneToOneDueDay(defaultCadence, last)).toBe(due);
  });

  it('is due on the same weekday, whole weeks later, whatever lies between', () => {
    fc.assert(
      fc.property(policy, day, (rhythm, last) => {
        const due = oneToOneDueDay(rhythm, last);
        expect(daysBetween(last, due)).toBe(rhythm.oneToOneEveryDays);
        expect(new Date(due).getUTCDay()).toBe(new Date(last).getUTCDay());
      }),
    );
  });

  it('becomes overdue at midnight where the manager is, not an hour before or after', () => {
    fc.assert(
      fc.property(policy, day, zone, fc.integer({ min: 0, max: 86_399 }), (rhythm, first, place, second) => {
        // Held at any time of that day; a day with the change to summer or winter time is no exception.
        const held = Date.parse(startOfDay(first, place)) + Math.min(second, 82_799) * 1000;
        const last = dayOf(new Date(held), place);
        const dueDay = oneToOneDueDay(rhythm, last);
        const midnight = Date.parse(startOfDay(addDays(dueDay, 1), place));
        const stateAt = (ms: number) =>
          dueOf({ dueDay, plannedDay: null, today: dayOf(new Date(ms), place) }).state;
        expect(last).toBe(first);
        expect(stateAt(midnight - 1)).toBe('due');
        expect(stateAt(midnight)).toBe('overdue');
      }),
    );
  });
});

describe('the ride-along', () => {
  test.each([
    ['2026-01-31', 0, '2026-08-01'],
    ['2027-08-30', 1, '2028-02-28'],
    ['2028-02-29', 1, '2028-08-29'],
    ['2026-03-10', 2, '2027-01-01'],
    ['2026-11-02', 2, '2027-05-03'],
  ])('after %s, with %i this year, keeps two a year until %s', (last, doneThisYear, due) => {
    const today = last.startsWith('2028')
      ? '2028-11-21'
      : last.startsWith('2027')
        ? '2027-11-21'
        : '2026-11-21';
    expect(rideAlongDueDay(defaultCadence, { last, doneThisYear, today })).toBe(due);
  });

  it('of once a year comes back on the day of the year before, a leap day apart', () => {
    const yearly = { oneToOneEveryDays: 14, rideAlongsPerYear: 1 };
    fc.assert(
      fc.property(day, (last) => {
        const due = rideAlongDueDay(yearly, { last, doneThisYear: 0, today: last }) ?? '';
        const sameDay = `${Number(last.slice(0, 4)) + 1}${last.slice(4).replace('02-29', '02-28')}`;
        expect(daysBetween(due, sameDay)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(due, sameDay)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never due in a year that has as many as agreed, else as long after the last as an even spread asks', () => {
    fc.assert(
      fc.property(policy, day, fc.nat(400), fc.nat(60), (rhythm, last, age, doneThisYear) => {
        const today = addDays(last, age);
        const due = rideAlongDueDay(rhythm, { last, doneThisYear, today });
        if (rhythm.rideAlongsPerYear === 0) {
          expect(due).toBeNull();
          return;
        }
        expect(due).not.toBeNull();
        if (doneThisYear >= rhythm.rideAlongsPerYear)
          expect((due ?? '').slice(0, 4) > today.slice(0, 4)).toBe(true);
        else expect(age * rhythm.rideAlongsPerYear > 365).toBe((due ?? '') < today);
      }),
    );
  });

  it('is not asked for where none are agreed', () => {
    const none = { oneToOneEveryDays: 14, rideAlongsPerYear: 0 };
    expect(rideAlongDueDay(none, { last: '2020-01-01', doneThisYear: 0, today: '2026-11-21' })).toBeNull();
  });
});

describe('the state', () => {
  const today = '2026-11-21';

  test.each([
    ['2026-11-20', null, 'overdue', '2026-11-20'],
    ['2026-11-21', null, 'due', '2026-11-21'],
    ['2026-11-28', null, 'due', '2026-11-28'],
    ['2026-11-29', null, 'later', '2026-11-29'],
    ['2026-11-20', '2026-11-28', 'planned', '2026-11-28'],
    ['2026-11-20', '2026-11-29', 'overdue', '2026-11-20'],
    ['2026-12-24', '2026-12-24', 'planned', '2026-12-24'],
    ['2026-12-24', '2026-12-25', 'later', '2026-12-24'],
    [null, null, 'none', null],
    [null, '2027-06-01', 'planned', '2027-06-01'],
  ] as const)('due %s, planned %s, is %s', (dueDay, plannedDay, state, shown) => {
    expect(dueOf({ dueDay, plannedDay, today })).toEqual({ state, day: shown });
  });

  it('only ever gets worse with time, until something is planned or held', () => {
    const order = ['later', 'due', 'overdue'];
    fc.assert(
      fc.property(day, fc.array(fc.nat(20), { maxLength: 12 }), (first, steps) => {
        const dueDay = addDays(first, 60);
        let now = first;
        let before = 0;
        for (const step of steps) {
          now = addDays(now, step);
          const place = order.indexOf(dueOf({ dueDay, plannedDay: null, today: now }).state);
          expect(place).toBeGreaterThanOrEqual(before);
          before = place;
        }
      }),
    );
  });

  it('is planned whenever something is planned within the days ahead', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -100, max: 100 }), fc.nat(soonDays), (now, due, ahead) => {
        const plannedDay = addDays(now, ahead);
        expect(dueOf({ dueDay: addDays(now, due), plannedDay, today: now })).toEqual({
          state: 'planned',
          day: plannedDay,
        });
      }),
    );
  });
});

describe('a policy', () => {
  const issue = (values: Partial<typeof defaultCadence>) =>
    cadencePolicySchema.safeParse({ ...defaultCadence, ...values }).error?.issues[0];

  it('has whole weeks from 1 to 26 and 0 to 52 ride-alongs, and says at the field what is wrong', () => {
    fc.assert(
      fc.property(policy, (rhythm) => {
        expect(cadencePolicySchema.parse(rhythm)).toEqual(rhythm);
      }),
    );
    for (const oneToOneEveryDays of [0, 6, 8, 189, 13.5])
      expect(issue({ oneToOneEveryDays })).toMatchObject({
        message: 'weeks_out_of_range',
        path: ['oneToOneEveryDays'],
      });
    for (const rideAlongsPerYear of [-1, 53, 1.5])
      expect(issue({ rideAlongsPerYear })).toMatchObject({
        message: 'ride_alongs_out_of_range',
        path: ['rideAlongsPerYear'],
      });
  });

  it('asks for as much in a year as it says', () => {
    expect(expectedIn(defaultCadence, 365).rideAlongs).toBe(2);
    expect(expectedIn(defaultCadence, 14).oneToOnes).toBe(1);
  });
});
