import { getCommitment, updateCommitment } from '#electron/db/repositories/commitment.ts';
import {
  deleteSighting,
  latestSighting,
  listSightings,
  putSighting,
} from '#electron/db/repositories/commitment-sighting.ts';
import { getCitedNote } from '#electron/db/repositories/observation.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { sightingProblem, statusAfter } from '#shared/domain/commitment-rules.ts';
import type { Commitment, CommitmentSighting, Sighting } from '#shared/domain/commitment.ts';
import type { CommitmentId, ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { reportedProblem } from './reported.ts';

interface InSession {
  id: CommitmentId;
  sessionId: SessionId;
}

export function sightingsOfRep({ db }: Context, { repId }: { repId: RepId }): Outcome<CommitmentSighting[]> {
  return ok(listSightings(db, repId));
}

/** What this session showed of a behaviour agreed earlier. `seen` closes it as kept; anything else leaves it open. */
export function sightCommitment(
  { db, now }: Context,
  {
    id,
    sessionId,
    sighting,
    observationId,
  }: InSession & {
    sighting: Sighting;
    observationId: ObservationId | null;
  },
): Outcome<Commitment> {
  return db.transaction(() => {
    const commitment = getCommitment(db, id);
    const session = getSession(db, sessionId);
    const evidence = observationId === null ? null : getCitedNote(db, observationId);
    const agreedAt = commitment.sessionId === null ? null : getSession(db, commitment.sessionId).startsAt;
    const problem = sightingProblem({ commitment: { ...commitment, agreedAt }, session, sighting, evidence });
    if (problem !== null) return { ok: false, failure: problem };
    const at = now().toISOString();
    const sightedAt = evidence?.observedAt ?? session.startedAt ?? session.startsAt;
    putSighting(db, { commitmentId: id, sessionId, observationId, sighting, sightedAt });
    const status = statusAfter(sighting);
    const isOpen = status === 'open';
    return ok(
      updateCommitment(db, id, {
        status,
        closedAt: isOpen ? null : at,
        closedByObservationId: isOpen ? null : observationId,
        sighting: latestSighting(db, id),
        updatedAt: at,
      }),
    );
  });
}

/** Takes the answer of this session back, and with it the closing it brought. */
export function unsightCommitment({ db, now }: Context, { id, sessionId }: InSession): Outcome<Commitment> {
  return db.transaction(() => {
    const final = reportedProblem(db, sessionId);
    if (final !== null) return { ok: false, failure: final };
    const { status } = getCommitment(db, id);
    const removed = deleteSighting(db, id, sessionId);
    const reopens = status === 'kept' && statusAfter(removed) === 'kept';
    return ok(
      updateCommitment(db, id, {
        ...(reopens && { status: 'open', closedAt: null, closedByObservationId: null }),
        sighting: latestSighting(db, id),
        updatedAt: now().toISOString(),
      }),
    );
  });
}
