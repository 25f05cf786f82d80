import { describe, expect, it } from 'vitest';
import { citedNoteProblem, ideaProblem, recognitionGap } from './idea-rules.ts';
import { ideaStatuses } from './idea.ts';
import { repIdSchema } from './ids.ts';

const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const other = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');

describe('an idea', () => {
  it('is declined with a reason only; every other state needs none', () => {
    const refused = { code: 'decline_reason_required', field: 'declineReason' };
    expect(ideaProblem({ status: 'declined', declineReason: ' ' })).toEqual(refused);
    expect(ideaProblem({ status: 'declined', declineReason: 'Too dear this year' })).toBeNull();
    for (const status of ideaStatuses.filter((each) => each !== 'declined'))
      expect(ideaProblem({ status, declineReason: '' })).toBeNull();
  });

  it('cites a note of its author that is not private', () => {
    expect(citedNoteProblem({ repId, visibility: 'shared' }, repId)).toBeNull();
    expect(citedNoteProblem({ repId: other, visibility: 'shared' }, repId)?.code).toBe('evidence_other_rep');
    expect(citedNoteProblem({ repId: null, visibility: 'shared' }, repId)?.code).toBe('evidence_other_rep');
    expect(citedNoteProblem({ repId, visibility: 'private' }, repId)?.code).toBe('note_private');
  });
});

describe('a long time without recognition', () => {
  it('begins after ninety days, counted from the last time or from the start', () => {
    expect(recognitionGap({ lastDay: '2026-08-23', since: '2020-01-01' }, '2026-11-21')).toBeNull();
    expect(recognitionGap({ lastDay: '2026-08-22', since: '2020-01-01' }, '2026-11-21')).toBe(91);
    expect(recognitionGap({ lastDay: null, since: '2026-11-01' }, '2026-11-21')).toBeNull();
    expect(recognitionGap({ lastDay: null, since: '2026-02-28' }, '2026-11-21')).toBe(266);
  });
});
