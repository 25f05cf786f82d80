import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween } from '#shared/lib/dates.ts';
import { defaultCadence, type CadencePolicy } from './cadence.ts';
import type { Day, Instant } from './fields.ts';
import type { RepId } from './ids.ts';
import { patienceDays, rankByNeed, type CoachingRecord } from './ranking.ts';

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
    programmeSessionsLeft: 0,
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

  it('names missed commitments, the programme, silence and the missing first talk with their figure', () => {
    expect(reasonOf({ missedCommitments: 2 })).toEqual(['commitment_missed', 2]);
    expect(reasonOf({ programmeSessionsLeft: 1, lastCoachedAt: daysAgo(38) })).toEqual([
      'programme_running',
      1,
    ]);
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
  it('is overdue ride-along, missed commitments, programme, silence, late one-to-one, everyone else', () => {
    const order = rank(
      aRecord('steady'),
      aRecord('late', { lastOneToOneAt: daysAgo(20) }),
      aRecord('silent', { lastCoachedAt: daysAgo(30), lastOneToOneAt: daysAgo(30) }),
      aRecord('programme', { programmeSessionsLeft: 2 }),
      aRecord('missed', { missedCommitments: 1 }),
      aRecord('ride', { rideAlongsThisYear: 0, lastRideAlongAt: daysAgo(365) }),
    );
    expect(order.map(({ repName }) => repName)).toEqual([
      'ride',
      'missed',
      'programme',
      'silent',
      'late',
      'steady',
    ]);
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

/** What the manager makes of one slot: the kind of session, and what it leaves behind. */
interface Choice {
  ride: boolean;
  missed: number;
  /** Sessions the programme of that rep asks for in every week after. */
  programme: number;
}

interface Year {
  policies: readonly CadencePolicy[];
  slotsPerWeek: number;
  /** Weeks without any coaching: holidays, illness, the end of the quarter. */
  weeksOff: readonly number[];
  choices: readonly Choice[];
}

const teamSize = 40;

/** A year of forty reps and a few slots a week, which go to the first of the list each Monday; the longest silence of each rep. */
function longestSilences({ policies, slotsPerWeek, weeksOff, choices }: Year): number[] {
  const team = Array.from({ length: teamSize }, (_, index) =>
    aRecord(`rep ${String(index).padStart(2, '0')}`, {
      since: '2027-01-04',
      lastCoachedAt: null,
      lastOneToOneAt: null,
      lastRideAlongAt: null,
      rideAlongsThisYear: 0,
      policy: policies[index % policies.length] ?? defaultCadence,
    }),
  );
  const longest = new Map<string, number>();
  let turn = 0;
  for (let week = 0; week < 52; week += 1) {
    const monday: Day = addDays('2027-01-04', 7 * week);
    const at: Instant = `${monday}T09:00:00.000Z`;
    for (const { repId, since, lastCoachedAt } of team) {
      const last = lastCoachedAt === null ? since : dayOf(lastCoachedAt, zone);
      longest.set(repId, Math.max(longest.get(repId) ?? 0, daysBetween(last, monday)));
    }
    if (weeksOff.includes(week)) continue;
    for (const { repId } of rankByNeed(team, new Date(at), zone).slice(0, slotsPerWeek)) {
      const choice = choices[turn % choices.length];
      turn += 1;
      const record = team.find((each) => each.repId === repId);
      if (record === undefined || choice === undefined) continue;
      record.lastCoachedAt = at;
      record.missedCommitments = choice.missed;
      record.programmeSessionsLeft = choice.programme;
      if (choice.ride) {
        record.lastRideAlongAt = at;
        record.rideAlongsThisYear += 1;
      } else record.lastOneToOneAt = at;
    }
  }
  return team.map(({ repId }) => longest.get(repId) ?? 0);
}

describe('a year with forty reps', () => {
  const policies = fc.array(
    fc
      .record({ weeks: fc.integer({ min: 1, max: 26 }), rideAlongsPerYear: fc.integer({ min: 0, max: 52 }) })
      .map(({ weeks, rideAlongsPerYear }) => ({ oneToOneEveryDays: 7 * weeks, rideAlongsPerYear })),
    { minLength: 1, maxLength: 5 },
  );
  const choices = fc.array(fc.record({ ride: fc.boolean(), missed: fc.nat(2), programme: fc.nat(2) }), {
    minLength: 1,
    maxLength: 40,
  });

  it('starves nobody, whatever the rhythms, the slots, the holidays and what is done with the slots', () => {
    fc.assert(
      fc.property(
        policies,
        fc.integer({ min: 3, max: 15 }),
        fc.uniqueArray(fc.nat(51), { maxLength: 4 }),
        choices,
        (rhythms, slotsPerWeek, weeksOff, made) => {
          const longest = longestSilences({ policies: rhythms, slotsPerWeek, weeksOff, choices: made });
          // Patience, then at most everybody else first, then the week that has begun and those without coaching.
          const patience = Math.max(...rhythms.map(patienceDays));
          const queue = Math.ceil(teamSize / slotsPerWeek) + 1 + weeksOff.length;
          expect(Math.max(...longest)).toBeLessThanOrEqual(patience + 7 * queue);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('with eight slots a week and the usual rhythm coaches everybody at least every fourteen weeks', () => {
    fc.assert(
      fc.property(choices, (made) => {
        const year = { policies: [defaultCadence], slotsPerWeek: 8, weeksOff: [], choices: made };
        expect(Math.max(...longestSilences(year))).toBeLessThanOrEqual(14 * 7);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('keeps the rhythm of two weeks for everybody where there are slots enough and nobody misbehaves', () => {
    const year = {
      policies: [{ oneToOneEveryDays: 14, rideAlongsPerYear: 0 }],
      slotsPerWeek: 20,
      weeksOff: [],
    };
    const longest = longestSilences({ ...year, choices: [{ ride: false, missed: 0, programme: 0 }] });
    expect(Math.max(...longest)).toBeLessThanOrEqual(14);
  });
});
