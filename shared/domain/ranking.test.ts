import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween } from '#shared/lib/dates.ts';
import { defaultCadence } from './cadence.ts';
import type { Day, Instant } from './fields.ts';
import type { RepId } from './ids.ts';
import { rankByNeed, type CoachingRecord } from './ranking.ts';

const zone = 'Europe/Budapest';
const now = new Date('2026-11-21T08:41:00.000Z');
const rep = (name: string): RepId => name as RepId;
const daysAgo = (count: number): Instant => new Date(now.getTime() - count * 86_400_000).toISOString();

/** Coached five days ago, ridden with twice this year: nothing to do. */
function aRecord(name: string, values: Partial<CoachingRecord> = {}): CoachingRecord {
  return {
    repId: rep(name),
    repName: name,
    since: '2024-01-01',
    lastCoachedAt: daysAgo(5),
    lastOneToOneAt: daysAgo(5),
    lastRideAlongAt: daysAgo(40),
    rideAlongsThisYear: 2,
    missedCommitments: 0,
    policy: defaultCadence,
    ...values,
  };
}

const rank = (...records: CoachingRecord[]) => rankByNeed(records, now, zone);
const reasonOf = (values: Partial<CoachingRecord>) => {
  const [need] = rank(aRecord('A', values));
  return need && [need.reason, need.count];
};

describe('the reason', () => {
  it('is steady when the rhythm is kept', () => {
    expect(reasonOf({})).toEqual(['steady', 5]);
  });

  it('is an overdue ride-along when the year has too few and the last is long ago', () => {
    expect(reasonOf({ rideAlongsThisYear: 0, lastRideAlongAt: null })).toEqual(['ride_along_overdue', 0]);
    expect(reasonOf({ rideAlongsThisYear: 1, lastRideAlongAt: daysAgo(200) })).toEqual([
      'ride_along_overdue',
      1,
    ]);
    expect(reasonOf({ rideAlongsThisYear: 1, lastRideAlongAt: daysAgo(100) })).toEqual(['steady', 5]);
    expect(reasonOf({ rideAlongsThisYear: 2, lastRideAlongAt: daysAgo(300) })).toEqual(['steady', 5]);
    expect(
      reasonOf({
        rideAlongsThisYear: 0,
        lastRideAlongAt: null,
        policy: { oneToOneEveryDays: 14, rideAlongsPerYear: 0 },
      }),
    ).toEqual(['steady', 5]);
  });

  it('gives a new rep time before the first ride-along is overdue', () => {
    expect(reasonOf({ since: '2026-10-01', rideAlongsThisYear: 0, lastRideAlongAt: null })).toEqual([
      'steady',
      5,
    ]);
  });

  it('names missed commitments, silence and the missing first talk with their figure', () => {
    expect(reasonOf({ missedCommitments: 2 })).toEqual(['commitment_missed', 2]);
    expect(reasonOf({ lastCoachedAt: daysAgo(38), lastOneToOneAt: daysAgo(38) })).toEqual([
      'long_silence',
      38,
    ]);
    expect(reasonOf({ lastCoachedAt: daysAgo(6), lastOneToOneAt: daysAgo(16) })).toEqual([
      'one_to_one_overdue',
      16,
    ]);
    expect(
      reasonOf({
        since: '2026-11-11',
        lastCoachedAt: null,
        lastOneToOneAt: null,
        lastRideAlongAt: null,
        rideAlongsThisYear: 0,
      }),
    ).toEqual(['never_coached', 10]);
  });

  it('follows the rhythm of the rep', () => {
    const policy = { oneToOneEveryDays: 5, rideAlongsPerYear: 2 };
    expect(reasonOf({ lastOneToOneAt: daysAgo(6), policy })).toEqual(['one_to_one_overdue', 6]);
  });
});

describe('the order', () => {
  it('is overdue ride-along, missed commitments, silence, late one-to-one, everyone else', () => {
    const order = rank(
      aRecord('steady'),
      aRecord('late', { lastOneToOneAt: daysAgo(20) }),
      aRecord('silent', { lastCoachedAt: daysAgo(30), lastOneToOneAt: daysAgo(30) }),
      aRecord('missed', { missedCommitments: 1 }),
      aRecord('ride', { rideAlongsThisYear: 0, lastRideAlongAt: daysAgo(365) }),
    );
    expect(order.map(({ repName }) => repName)).toEqual(['ride', 'missed', 'silent', 'late', 'steady']);
  });

  it('puts the longest without coaching first among equals, and who waited far too long before all', () => {
    const order = rank(
      aRecord('short', { lastCoachedAt: daysAgo(2), lastOneToOneAt: daysAgo(2) }),
      aRecord('long', { lastCoachedAt: daysAgo(9), lastOneToOneAt: daysAgo(9) }),
      aRecord('ride', { rideAlongsThisYear: 0, lastRideAlongAt: daysAgo(365) }),
      aRecord('forgotten', { lastCoachedAt: daysAgo(57), lastOneToOneAt: daysAgo(57) }),
    );
    expect(order.map(({ repName }) => repName)).toEqual(['forgotten', 'ride', 'long', 'short']);
  });

  it('does not depend on the order of the rows and loses nobody', () => {
    const records = Array.from({ length: 12 }, (_, index) =>
      aRecord(`r${index}`, { lastCoachedAt: daysAgo((index * 7) % 60), missedCommitments: index % 3 }),
    );
    const order = rank(...records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(rank(...shuffled)).toEqual(order);
      }),
    );
    expect(new Set(order.map(({ repId }) => repId)).size).toBe(12);
  });
});

/** A year in which the manager takes the first two of the list each working day and does with them what they like. */
function longestSilence(choices: readonly { ride: boolean; missed: boolean }[]): number {
  const team = Array.from({ length: 40 }, (_, index) =>
    aRecord(`rep ${index}`, {
      since: '2026-01-01',
      lastCoachedAt: null,
      lastOneToOneAt: null,
      lastRideAlongAt: null,
      rideAlongsThisYear: 0,
    }),
  );
  let longest = 0;
  let turn = 0;
  for (let day: Day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const at: Instant = `${day}T09:00:00.000Z`;
    for (const record of team) {
      const last = record.lastCoachedAt === null ? record.since : dayOf(record.lastCoachedAt, zone);
      longest = Math.max(longest, daysBetween(last, day));
    }
    if (new Date(at).getUTCDay() % 6 === 0) continue;
    for (const need of rankByNeed(team, new Date(at), zone).slice(0, 2)) {
      const choice = choices[turn % choices.length];
      turn += 1;
      const record = team.find(({ repId }) => repId === need.repId);
      if (record === undefined || choice === undefined) continue;
      record.lastCoachedAt = at;
      record.missedCommitments = choice.missed ? 1 : 0;
      if (choice.ride) {
        record.lastRideAlongAt = at;
        record.rideAlongsThisYear += 1;
      } else record.lastOneToOneAt = at;
    }
  }
  return longest;
}

describe('a year with forty reps', () => {
  it('starves nobody, whatever the manager does with the first two of each day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ ride: fc.boolean(), missed: fc.boolean() }), { minLength: 1, maxLength: 40 }),
        (choices) => {
          // Four rhythms, then at most the forty others, ten a week.
          expect(longestSilence(choices)).toBeLessThanOrEqual(4 * 14 + 28);
        },
      ),
      { numRuns: 6 },
    );
  }, 20_000);
});
