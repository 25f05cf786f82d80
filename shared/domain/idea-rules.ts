import type { Failure } from '#shared/lib/result.ts';
import { daysBetween } from '#shared/lib/dates.ts';
import type { Day } from './fields.ts';
import type { IdeaInput } from './idea.ts';
import type { RepId } from './ids.ts';
import type { Visibility } from './observation.ts';
import type { LastRecognised } from './recognition.ts';

/** What is wrong with an idea, at its field: whoever declines one owes its author the reason. Source: S12. */
export function ideaProblem({
  status,
  declineReason,
}: Pick<IdeaInput, 'status' | 'declineReason'>): Failure | null {
  return status === 'declined' && declineReason.trim() === ''
    ? { code: 'decline_reason_required', field: 'declineReason' }
    : null;
}

/** What is wrong with citing a note for this rep. What is private cannot become something others may read. */
export function citedNoteProblem(
  note: { repId: RepId | null; visibility: Visibility },
  repId: RepId,
): Failure | null {
  if (note.repId !== repId) return { code: 'evidence_other_rep', field: 'observationId' };
  if (note.visibility === 'private') return { code: 'note_private', field: 'observationId' };
  return null;
}

/** A quarter without a word of recognition is long. */
export const quietDays = 90;

/**
 * Days since a rep was last recognised or credited for an idea, counted from when they came into the file until the
 * first time; null while that is no longer ago than ninety days. Source: S12.
 */
export function recognitionGap(
  { lastDay, since }: Pick<LastRecognised, 'lastDay' | 'since'>,
  today: Day,
): number | null {
  const days = daysBetween(lastDay ?? since, today);
  return days > quietDays ? days : null;
}
