import type { Failure } from '#shared/lib/result.ts';
import type { CommitmentInput } from './commitment.ts';
import type { Day } from './fields.ts';

/** What is wrong with a commitment, at its field; `sessionDay` is null for one that came from no session. */
export function commitmentProblem(
  { owner, ownerName, dueDay }: Pick<CommitmentInput, 'owner' | 'ownerName' | 'dueDay'>,
  sessionDay: Day | null,
): Failure | null {
  if (owner === 'other' && ownerName === '') return { code: 'owner_name_required', field: 'ownerName' };
  if (dueDay !== null && sessionDay !== null && dueDay < sessionDay)
    return { code: 'due_before_session', field: 'dueDay' };
  return null;
}
