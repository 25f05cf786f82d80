import { expect, test } from 'vitest';
import { answerChange, coachabilityOutcomes, nextReview, suggestedReview } from './coachability-rules.ts';

test('each outcome but the last is looked at again, the more serious the sooner', () => {
  expect(coachabilityOutcomes.map((outcome) => suggestedReview(outcome, '2026-11-22'))).toEqual([
    '2027-02-21',
    '2027-01-03',
    '2026-12-06',
    null,
  ]);
});

test.each([
  ['rarely', 'often', 'up'],
  ['always', 'often', 'down'],
  ['sometimes', 'sometimes', 'same'],
  [null, 'often', null],
  ['often', null, null],
] as const)('from %s to %s is %s', (before, after, change) => {
  expect(answerChange(before, after)).toBe(change);
});

test('the day to look again is that of the decision, until a later check asks for the next one', () => {
  const outcomes = [{ day: '2026-10-01', reviewDay: '2026-12-01' }];
  expect(nextReview({ checks: [], outcomes: [] })).toBeNull();
  expect(nextReview({ checks: [{ day: '2026-10-01' }], outcomes })).toEqual({
    day: '2026-12-01',
    from: 'outcome',
  });
  expect(nextReview({ checks: [{ day: '2026-11-22' }], outcomes })).toEqual({
    day: '2027-02-21',
    from: 'check',
  });
  expect(nextReview({ checks: [], outcomes: [{ day: '2026-10-01', reviewDay: null }] })).toBeNull();
});
