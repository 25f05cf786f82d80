import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionIdSchema } from './ids.ts';
import { mirrorLimits, mirrorNeeds, ratingMirror, type MirrorRow } from './rating-mirror.ts';
import { ratingLevels, type RatingLevel } from './rating-levels.ts';

function sessionId(index: number) {
  return sessionIdSchema.parse(`01a2009c-e784-736c-9363-${index.toString(16).padStart(12, '0')}`);
}

const unsupported = { cited: 0, citedOfSession: 0, noted: 0, notedOfSession: 0 };

/** Each list holds the levels of one session. */
function rowsOf(sessions: readonly (readonly RatingLevel[])[], basis = unsupported): MirrorRow[] {
  return sessions.flatMap((levels, index) =>
    levels.map((level) => ({ sessionId: sessionId(index), level, ...basis })),
  );
}

function repeated<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

const varied = repeated(5, [1, 2, 3, 4, 5] as const);

describe('with few ratings', () => {
  it('nothing is said, only how many are missing', () => {
    const { leniency, centre, halo, recency, ratings } = ratingMirror(rowsOf([[5, 5, 5, 5]]));
    expect(ratings).toBe(4);
    expect(leniency).toEqual({ n: 4, needed: 20, reading: 'too_few' });
    expect(centre).toEqual({ n: 4, needed: 20, reading: 'too_few' });
    expect(halo).toEqual({ n: 1, needed: 5, reading: 'too_few' });
    expect(recency).toEqual({ n: 0, needed: 8, reading: 'too_few' });
  });

  it('not for a single habit, whatever the ratings are', () => {
    const few = fc.array(fc.constantFrom(...ratingLevels), { maxLength: mirrorNeeds.ratings - 1 });
    fc.assert(
      fc.property(few, (levels) => {
        const { leniency, centre } = ratingMirror(rowsOf([levels]));
        expect([leniency.reading, centre.reading]).toEqual(['too_few', 'too_few']);
      }),
    );
  });
});

describe('leniency and severity', () => {
  it('compares the mean with the middle of the scale', () => {
    expect(ratingMirror(rowsOf(repeated(10, [4, 5]))).leniency).toMatchObject({
      reading: 'lenient',
      mean: 4.5,
      highShare: 1,
      lowShare: 0,
    });
    expect(ratingMirror(rowsOf(repeated(10, [1, 3]))).leniency).toMatchObject({
      reading: 'severe',
      mean: 2,
      highShare: 0,
      lowShare: 0.5,
    });
    expect(ratingMirror(rowsOf(varied)).leniency).toMatchObject({ reading: 'even', mean: 3, n: 25 });
  });

  it('begins at its limit', () => {
    expect(ratingMirror(rowsOf(repeated(10, [3, 4, 4, 4]))).leniency.reading).toBe('lenient');
    expect(ratingMirror(rowsOf(repeated(10, [3, 3, 4, 4, 4]))).leniency.reading).toBe('even');
    expect(mirrorLimits.leaning).toBe(0.7);
  });
});

describe('central tendency', () => {
  it('is a crowd of threes with little around it', () => {
    expect(ratingMirror(rowsOf(repeated(10, [3, 3, 4]))).centre).toMatchObject({ reading: 'central' });
    expect(ratingMirror(rowsOf(varied)).centre).toMatchObject({ reading: 'even', middleShare: 0.2 });
  });

  it('is not there where the other half uses the whole scale, nor in a crowd of fours', () => {
    expect(ratingMirror(rowsOf(repeated(10, [3, 3, 1, 5]))).centre.reading).toBe('even');
    expect(ratingMirror(rowsOf(repeated(10, [4, 4, 4]))).centre.reading).toBe('even');
  });
});

describe('halo', () => {
  it('is one impression for all skills of a session', () => {
    const sessions = [
      [2, 2, 2],
      [4, 4, 4],
      [5, 5, 5],
      [3, 3, 3],
      [1, 1, 2],
    ] as const;
    const { halo } = ratingMirror(rowsOf(sessions));
    expect(halo).toMatchObject({ reading: 'halo', n: 5 });
    expect('within' in halo && halo.within < halo.overall / 2).toBe(true);
  });

  it('is not there where each skill is judged on its own', () => {
    expect(ratingMirror(rowsOf(varied)).halo).toMatchObject({ reading: 'even', n: 5 });
  });

  it('leaves out sessions with fewer levels, and cannot be told where nothing differs at all', () => {
    expect(ratingMirror(rowsOf(repeated(12, [2, 2]))).halo).toMatchObject({ reading: 'too_few', n: 0 });
    expect(ratingMirror(rowsOf(repeated(8, [3, 3, 3]))).halo).toMatchObject({ reading: 'even', overall: 0 });
  });
});

describe('recency', () => {
  const choice = { cited: 2, citedOfSession: 2, noted: 4, notedOfSession: 1 };

  it('is the last session cited far beyond its part in what was noted', () => {
    expect(ratingMirror(rowsOf(repeated(8, [3]), choice)).recency).toEqual({
      n: 8,
      needed: 8,
      citedShare: 1,
      notedShare: 0.25,
      reading: 'recent',
    });
    const balanced = { ...choice, citedOfSession: 1, notedOfSession: 2 };
    expect(ratingMirror(rowsOf(repeated(8, [3]), balanced)).recency.reading).toBe('even');
  });

  it('counts only levels that had an earlier note to cite, and cited something', () => {
    const noChoice = { ...choice, noted: 2, notedOfSession: 2 };
    expect(ratingMirror(rowsOf(repeated(30, [3]), noChoice)).recency).toMatchObject({ n: 0 });
    expect(ratingMirror(rowsOf(repeated(30, [3]), { ...choice, cited: 0 })).recency).toMatchObject({ n: 0 });
  });
});

it('keeps every figure on its scale', () => {
  const row = fc.record({
    sessionId: fc.integer({ min: 0, max: 12 }).map(sessionId),
    level: fc.constantFrom(...ratingLevels),
    citedOfSession: fc.nat(4),
    notedOfSession: fc.nat(4),
    earlierCited: fc.nat(4),
    earlierNoted: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 120 }), (drawn) => {
      const mirror = ratingMirror(
        drawn.map(({ earlierCited, earlierNoted, ...one }) => ({
          ...one,
          cited: one.citedOfSession + earlierCited,
          noted: one.notedOfSession + earlierNoted,
        })),
      );
      for (const { n, needed, reading, ...figures } of [
        mirror.leniency,
        mirror.centre,
        mirror.halo,
        mirror.recency,
      ]) {
        expect(reading === 'too_few').toBe(n < needed);
        for (const [name, value] of Object.entries(figures)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(name.endsWith('Share') ? 1 : 5);
        }
      }
    }),
  );
});
