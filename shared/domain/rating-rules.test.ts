import { describe, expect, it, test } from 'vitest';
import { repIdSchema } from './ids.ts';
import type { ObservationKind } from './observation.ts';
import { lacksEvidence, levelChange, orderEvidence, ratingProblem } from './rating-rules.ts';
import { sessionStatuses } from './session.ts';

const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');

test('a rating is given while the session is written, of one person', () => {
  const allowed = sessionStatuses.filter((status) => ratingProblem({ status, repId }) === null);
  expect(allowed).toEqual(['in_progress', 'draft']);
  expect(ratingProblem({ status: 'draft', repId: null })).toEqual({ code: 'rep_required' });
});

test('only a level is asked for what shows it', () => {
  expect(lacksEvidence(3, 0)).toBe(true);
  expect(lacksEvidence(3, 1)).toBe(false);
  expect(lacksEvidence('na', 0)).toBe(false);
  expect(lacksEvidence('too_early', 0)).toBe(false);
});

test.each([
  [3, null, 'first'],
  [3, 2, 'up'],
  [3, 3, 'same'],
  [2, 3, 'down'],
] as const)('level %s after %s is %s', (level, before, change) => {
  expect(levelChange({ level, before })).toBe(change);
});

describe('the notes to cite', () => {
  const note = (kind: ObservationKind, competencyName: string | null, hour: number) => ({
    kind,
    competencyName,
    observedAt: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
  });

  it('begin with those about the competency, then go by kind, the newest first', () => {
    const [plain, growth, late, early, tagged] = [
      note('note', null, 12),
      note('growth', 'Closing', 11),
      note('strength', null, 10),
      note('strength', null, 9),
      note('note', 'Listening', 8),
    ];
    const given = [plain, early, growth, late, tagged];
    expect(orderEvidence(given, 'Listening')).toEqual([tagged, late, early, growth, plain]);
    expect(given[0]).toBe(plain);
  });
});
