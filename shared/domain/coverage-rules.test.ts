import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coachedMinutes, spreadOf, type SessionTimes } from './coverage-rules.ts';

const planned: SessionTimes = {
  startsAt: '2026-11-23T08:30:00.000Z',
  endsAt: '2026-11-23T10:00:00.000Z',
  allDay: false,
  startedAt: null,
  concludedAt: null,
};

describe('the time a session took', () => {
  test.each<[string, Partial<SessionTimes>, number]>([
    [
      'runs from start to conclusion',
      { startedAt: '2026-11-23T08:40:00.000Z', concludedAt: '2026-11-23T09:25:00.000Z' },
      45,
    ],
    [
      'is as planned when the notes were typed in afterwards',
      { startedAt: '2026-11-23T18:00:00.000Z', concludedAt: '2026-11-23T18:02:00.000Z' },
      90,
    ],
    [
      'is as planned when it stayed open over night',
      { startedAt: '2026-11-23T08:40:00.000Z', concludedAt: '2026-11-24T07:00:00.000Z' },
      90,
    ],
    ['is as planned when it was never started here', {}, 90],
    ['is eight hours for a whole day', { allDay: true, endsAt: null }, 480],
    ['is one hour without an end', { endsAt: null }, 60],
    ['is one hour where the plan lasts for days', { endsAt: '2026-11-25T08:30:00.000Z' }, 60],
  ])('%s', (_name, values, minutes) => {
    expect(coachedMinutes({ ...planned, ...values })).toBe(minutes);
  });

  it('over the change to winter time is what the clock in the pocket measured', () => {
    const startedAt = '2026-10-25T00:30:00.000Z';
    expect(coachedMinutes({ ...planned, startedAt, concludedAt: '2026-10-25T02:30:00.000Z' })).toBe(120);
  });

  it('is never nothing and never more than twelve hours', () => {
    const at = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2020-02-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const maybe = fc.option(at);
    fc.assert(
      fc.property(
        fc.record({
          startsAt: at,
          endsAt: maybe,
          allDay: fc.boolean(),
          startedAt: maybe,
          concludedAt: maybe,
        }),
        (times) => {
          expect(coachedMinutes(times)).toBeGreaterThan(0);
          expect(coachedMinutes(times)).toBeLessThanOrEqual(720);
        },
      ),
    );
  });
});

describe('the spread', () => {
  it('gives each third its heads and its share, the most first', () => {
    const spread = spreadOf([0, 600, 60, 300, 0, 240]);
    expect(spread?.totalMinutes).toBe(1200);
    expect(spread?.thirds).toEqual([
      { heads: 2, share: 0.75 },
      { heads: 2, share: 0.25 },
      { heads: 2, share: 0 },
    ]);
    expect(spread?.isMiddleForgotten).toBe(false);
    expect(spreadOf([900, 900, 60, 60, 30, 30])?.isMiddleForgotten).toBe(true);
    expect(spreadOf([60, 60, 60])?.isMiddleForgotten).toBe(false);
  });

  it('says nothing of two people or of no time', () => {
    expect(spreadOf([600, 60])).toBeNull();
    expect(spreadOf([0, 0, 0, 0])).toBeNull();
  });

  it('always adds up, and the middle never gets more than the top nor less than the bottom of its size', () => {
    const minutes = fc.array(fc.nat(3000), { minLength: 3, maxLength: 300 });
    fc.assert(
      fc.property(minutes, (given) => {
        const spread = spreadOf(given);
        fc.pre(spread !== null);
        const [most, middle, least] = spread.thirds;
        expect(most.heads + middle.heads + least.heads).toBe(given.length);
        expect(most.heads).toBe(least.heads);
        expect(Math.abs(most.heads - middle.heads)).toBeLessThanOrEqual(1);
        expect(most.share + middle.share + least.share).toBeCloseTo(1);
        expect(most.share / most.heads).toBeGreaterThanOrEqual(middle.share / middle.heads - 1e-9);
        expect(middle.share / middle.heads).toBeGreaterThanOrEqual(least.share / least.heads - 1e-9);
      }),
    );
  });
});
