import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, dayOf, startOfDay } from '#shared/lib/dates.ts';
import {
  endKindOn,
  endProblem,
  lastDayOf,
  openSessions,
  paceOf,
  phaseOf,
  totalWeeks,
  weekNumber,
  weeksOf,
} from './programme-rules.ts';

const sixWeeks = { startDay: '2026-11-02', weeks: 6, extensions: [] };

const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const aSpan = fc.record({
  startDay: aDay,
  weeks: fc.integer({ min: 1, max: 52 }),
  extensions: fc.array(fc.record({ weeks: fc.integer({ min: 1, max: 12 }) }), { maxLength: 4 }),
});

test('weeks follow each other without a gap, seven days each, and every day knows its week', () => {
  fc.assert(
    fc.property(aSpan, fc.nat(700), (span, offset) => {
      const weeks = weeksOf(span);
      expect(weeks[0]?.firstDay).toBe(span.startDay);
      expect(weeks.at(-1)?.lastDay).toBe(lastDayOf(span));
      expect(weeks).toHaveLength(totalWeeks(span));
      for (const [index, { number, firstDay, lastDay }] of weeks.entries()) {
        expect(number).toBe(index + 1);
        expect(daysBetween(firstDay, lastDay)).toBe(6);
        const next = weeks[index + 1];
        if (next !== undefined) expect(next.firstDay).toBe(addDays(lastDay, 1));
      }
      const day = addDays(span.startDay, offset);
      const found = weeks.find(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
      expect(found?.number ?? weeks.length).toBe(Math.min(weekNumber(span.startDay, day), weeks.length));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['over the change to winter time', '2026-10-19', '2026-11-01'],
  ['over the change to summer time', '2026-03-23', '2026-04-05'],
  ['over a leap day', '2028-02-21', '2028-03-05'],
  ['over the turn of the year', '2026-12-28', '2027-01-10'],
])('two weeks stay two weeks %s', (_name, startDay, lastDay) => {
  const span = { startDay, weeks: 2, extensions: [] };
  expect(lastDayOf(span)).toBe(lastDay);
  // The first and the last instant of the last day, on the manager's clock.
  const zone = 'Europe/Budapest';
  const lastInstant = new Date(Date.parse(startOfDay(addDays(lastDay, 1), zone)) - 1);
  expect(weekNumber(startDay, dayOf(lastInstant, zone))).toBe(2);
  expect(weekNumber(startDay, dayOf(startOfDay(lastDay, zone), zone))).toBe(2);
});

test.each([
  ['2026-11-01', 'ahead', 'exited_early'],
  ['2026-11-02', 'under_way', 'exited_early'],
  ['2026-12-06', 'under_way', 'exited_early'],
  ['2026-12-07', 'last_week', 'completed'],
  ['2026-12-13', 'last_week', 'completed'],
  ['2026-12-14', 'over', 'completed'],
])('on %s six weeks from 2 November are %s, and would end as %s', (today, phase, kind) => {
  expect(phaseOf(sixWeeks, today)).toBe(phase);
  expect(endKindOn(sixWeeks, today)).toBe(kind);
});

test('an extension moves the end, and with it what counts as leaving early', () => {
  const extended = { ...sixWeeks, extensions: [{ weeks: 2 }, { weeks: 1 }] };
  expect(lastDayOf(extended)).toBe('2027-01-03');
  expect(endKindOn(extended, '2026-12-14')).toBe('exited_early');
  expect(endKindOn(extended, '2026-12-28')).toBe('completed');
});

test('leaving early needs a reason, reaching the end does not', () => {
  expect(endProblem('exited_early', '  ')).toEqual({ code: 'reason_required', field: 'endReason' });
  expect(endProblem('exited_early', 'Moves to key accounts')).toBeNull();
  expect(endProblem('completed', '')).toBeNull();
});

const today = '2026-11-18';
const week = (lastDay: string, held: number, coming = 0) => ({ lastDay, held, coming });

test('a week lacks what is neither held nor coming; one that has passed cannot be filled any more', () => {
  expect(openSessions(week('2026-11-22', 0), 2, today)).toBe(2);
  expect(openSessions(week('2026-11-22', 1, 1), 2, today)).toBe(0);
  expect(openSessions(week('2026-11-22', 3), 2, today)).toBe(0);
  expect(openSessions(week('2026-11-18', 1), 2, today)).toBe(1);
  expect(openSessions(week('2026-11-17', 0), 2, today)).toBe(0);
});

test('only weeks that have passed can be behind, and a session more in a later one makes up for it', () => {
  const weeks = (last: number) => [week('2026-11-08', 2), week('2026-11-15', 1), week('2026-11-22', last)];
  expect(paceOf(weeks(0), 2, today)).toEqual({ held: 3, wanted: 4, total: 6, behind: 1 });
  expect(paceOf(weeks(1), 2, today)).toMatchObject({ held: 4, behind: 0 });
  expect(paceOf(weeks(3), 2, today)).toMatchObject({ held: 6, behind: 0 });
});
