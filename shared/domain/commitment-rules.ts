import type { Failure } from '#shared/lib/result.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Commitment, CommitmentInput, CommitmentStatus, Sighting } from './commitment.ts';
import type { Day, Instant } from './fields.ts';
import type { Observation } from './observation.ts';
import { takesNotes } from './session-rules.ts';
import type { Session } from './session.ts';

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

/** What is wrong with setting a status by hand: nobody can call a behaviour kept, or missed, whom no sighting tells. */
export function statusProblem(
  { behavioural, sighting }: Pick<Commitment, 'behavioural' | 'sighting'>,
  status: CommitmentStatus,
): Failure | null {
  // What was seen once may be given back after it was reopened.
  const unseen = (status === 'kept' && sighting !== 'seen') || status === 'missed';
  return behavioural && unseen ? { code: 'observation_required', field: 'status' } : null;
}

/**
 * Whether a commitment stands in a session as still open from before: of the same rep, open, and agreed in an earlier
 * session (`agreedAt` is the start of that one) or in none.
 */
export function rollsForward(
  { repId, sessionId, status, agreedAt }: Pick<Commitment, 'repId' | 'sessionId' | 'status'> & AgreedAt,
  session: Pick<Session, 'id' | 'repId' | 'startsAt'>,
): boolean {
  if (status !== 'open' || repId !== session.repId || sessionId === session.id) return false;
  return agreedAt === null || agreedAt < session.startsAt;
}

interface AgreedAt {
  agreedAt: Instant | null;
}

interface SightingCase {
  commitment: Pick<Commitment, 'repId' | 'sessionId' | 'status' | 'behavioural'> & AgreedAt;
  session: Pick<Session, 'id' | 'repId' | 'startsAt' | 'status'>;
  sighting: Sighting;
  evidence: Pick<Observation, 'sessionId'> | null;
}

/** What is wrong with this answer. `seen` needs an observation; whatever is cited must be of that very session. */
export function sightingProblem({ commitment, session, sighting, evidence }: SightingCase): Failure | null {
  if (!commitment.behavioural) return { code: 'commitment_not_behavioural' };
  if (commitment.status !== 'open') return { code: 'commitment_not_open' };
  if (!takesNotes(session.status)) return { code: 'session_not_editable' };
  if (!rollsForward(commitment, session)) return { code: 'later_session_required' };
  if (sighting === 'seen' && evidence === null)
    return { code: 'observation_required', field: 'observationId' };
  if (evidence !== null && evidence.sessionId !== session.id)
    return { code: 'observation_of_session_required', field: 'observationId' };
  return null;
}

/** What an answer makes of an open behavioural commitment: only `seen` closes it, the others let it roll forward. */
export function statusAfter(sighting: Sighting): CommitmentStatus {
  switch (sighting) {
    case 'seen':
      return 'kept';
    case 'not_yet':
    case 'no_opportunity':
      return 'open';
    default:
      return assertNever(sighting);
  }
}

/** Which kinds of note most likely show a behaviour; the first that there is stands chosen. */
const likelyKinds = ['strength', 'growth', 'note'] as const;

/**
 * The note most likely meant as evidence: the newest of those that share most words with what was agreed, then by kind.
 * Null when the session has none yet. `observations` in the order they were seen.
 */
export function likelyEvidence<Note extends Pick<Observation, 'kind' | 'text'>>(
  text: string,
  observations: readonly Note[],
): Note | null {
  const agreed = wordsOf(text);
  const score = (note: Note): number => {
    const shared = [...wordsOf(note.text)].filter((word) => agreed.has(word)).length;
    const place = likelyKinds.findIndex((kind) => kind === note.kind);
    return shared * 10 + (place < 0 ? 0 : likelyKinds.length - place);
  };
  return observations.reduce<Note | null>(
    (best, note) => (best === null || score(note) >= score(best) ? note : best),
    null,
  );
}

/** Words long enough to mean something, by their stem's first letters: "asks" and "asked" are one. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 4)));
}

/** Where a commitment stands in the list of open ones. */
export type DueGroup = 'overdue' | 'this_week' | 'later' | 'no_day';

/** `sunday` is the last day of the week of `today`. */
export function dueGroup(dueDay: Day | null, today: Day, sunday: Day): DueGroup {
  if (dueDay === null) return 'no_day';
  if (dueDay < today) return 'overdue';
  return dueDay <= sunday ? 'this_week' : 'later';
}
