import type { Failure } from '#shared/lib/result.ts';
import type { Observation, ObservationKind } from './observation.ts';
import { isLevel, type RatingLevel, type RatingValue } from './rating-levels.ts';
import { takesNotes } from './session-rules.ts';
import type { Session } from './session.ts';

/** What is wrong with rating in this session: it must be about one person, begun, and its report not yet final. */
export function ratingProblem({ status, repId }: Pick<Session, 'status' | 'repId'>): Failure | null {
  if (!takesNotes(status)) return { code: 'session_not_editable' };
  if (repId === null) return { code: 'rep_required' };
  return null;
}

/** A level that no note shows yet: allowed, and said. What gives no level needs none. */
export function lacksEvidence(value: RatingValue, evidenceCount: number): boolean {
  return isLevel(value) && evidenceCount === 0;
}

/** How a level stands to the one before it. */
export function levelChange({
  level,
  before,
}: {
  level: RatingLevel;
  before: RatingLevel | null;
}): 'first' | 'up' | 'same' | 'down' {
  if (before === null) return 'first';
  if (level === before) return 'same';
  return level > before ? 'up' : 'down';
}

const tellingKinds = [
  'strength',
  'growth',
  'customer_voice',
  'question',
] as const satisfies ObservationKind[];

/** Whether such a note tells what somebody did; an idea or a question tells what was thought or asked. */
export function showsBehaviour(kind: ObservationKind): boolean {
  return kind === 'strength' || kind === 'growth' || kind === 'customer_voice';
}

/** Notes as evidence for a competency: those about it first, then by how much their kind tells, then the newest. */
export function orderEvidence<Note extends Pick<Observation, 'kind' | 'competencyName' | 'observedAt'>>(
  notes: readonly Note[],
  competencyName: string,
): Note[] {
  const place = ({ kind, competencyName: name }: Note): number => {
    if (name === competencyName) return -1;
    const index = tellingKinds.findIndex((each) => each === kind);
    return index < 0 ? tellingKinds.length : index;
  };
  return notes.toSorted((a, b) => place(a) - place(b) || (a.observedAt < b.observedAt ? 1 : -1));
}
