import { v7 } from 'uuid';
import type { Db } from '#electron/db/open.ts';
import { inTransaction } from '#electron/db/prepared.ts';
import * as drafts from '#electron/db/repositories/draft.ts';
import * as observations from '#electron/db/repositories/observation.ts';
import { getSessionStatus } from '#electron/db/repositories/session.ts';
import { getVisit } from '#electron/db/repositories/visit.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { observationIdSchema, type ObservationId, type SessionId, type VisitId } from '#shared/domain/ids.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import { isEditable, takesNotes } from '#shared/domain/session-rules.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type ById = { id: ObservationId };
type Saved = { observation: Observation; savedAt: string };

/**
 * Stores a line and clears the draft it came from, in one transaction: after a kill there is either the draft or the
 * note. `savedAt` is taken after the commit, when the row is on disk (`synchronous=FULL`).
 */
export function addObservation(
  { db, now }: Context,
  { sessionId, observation }: { sessionId: SessionId; observation: ObservationInput },
): Outcome<Saved> {
  const outcome = inTransaction(db, (): Outcome<Observation> => {
    const problem = noteProblem(db, sessionId);
    if (problem !== null) return fail(problem);
    if (!isOfSession(db, observation.visitId, sessionId)) return fail('invalid_input', 'observation.visitId');
    const id = observationIdSchema.parse(v7());
    drafts.clearDraft(db, sessionId);
    return ok(
      observations.insertObservation(db, {
        ...observation,
        id,
        sessionId,
        updatedAt: now().toISOString(),
      }),
    );
  });
  return outcome.ok ? ok({ observation: outcome.value, savedAt: now().toISOString() }) : outcome;
}

/** Stores several lines at once, all or none, in their order; clears the draft they came from. */
export function addObservations(
  { db, now }: Context,
  { sessionId, observations: lines }: { sessionId: SessionId; observations: ObservationInput[] },
): Outcome<{ observations: Observation[]; savedAt: string }> {
  const updatedAt = now().toISOString();
  const outcome = db.transaction((): Outcome<Observation[]> => {
    const problem = noteProblem(db, sessionId);
    if (problem !== null) return fail(problem);
    if (!lines.every(({ visitId }) => isOfSession(db, visitId, sessionId)))
      return fail('invalid_input', 'observations');
    drafts.clearDraft(db, sessionId);
    return ok(
      lines.map((line) => {
        const id = observationIdSchema.parse(v7());
        return observations.insertObservation(db, { ...line, id, sessionId, updatedAt });
      }),
    );
  });
  return outcome.ok ? ok({ observations: outcome.value, savedAt: now().toISOString() }) : outcome;
}

export function updateObservation(
  { db, now }: Context,
  { id, changes }: ById & { changes: Changes<ObservationInput> },
): Outcome<Saved> {
  const outcome = db.transaction((): Outcome<Observation> => {
    const { sessionId } = observations.getObservation(db, id);
    const problem = noteProblem(db, sessionId);
    if (problem !== null) return fail(problem);
    if (!isOfSession(db, changes.visitId ?? null, sessionId)) return fail('invalid_input', 'changes.visitId');
    return ok(observations.updateObservation(db, id, { ...changes, updatedAt: now().toISOString() }));
  });
  return outcome.ok ? ok({ observation: outcome.value, savedAt: now().toISOString() }) : outcome;
}

export function archiveObservation({ db, now }: Context, { id }: ById): Outcome<void> {
  return setArchived(db, id, now().toISOString());
}

export function restoreObservation({ db }: Context, { id }: ById): Outcome<void> {
  return setArchived(db, id, null);
}

export function getDraft(
  { db }: Context,
  { sessionId }: { sessionId: SessionId },
): Outcome<{ text: string }> {
  return ok({ text: drafts.getDraft(db, sessionId) });
}

/** Kept in any state of the session: what is being typed is never refused. An empty line leaves none. */
export function saveDraft(
  { db, now }: Context,
  { sessionId, text }: { sessionId: SessionId; text: string },
): Outcome<{ savedAt: string }> {
  getSessionStatus(db, sessionId);
  if (text === '') drafts.clearDraft(db, sessionId);
  else drafts.saveDraft(db, { sessionId, text, at: now().toISOString() });
  return ok({ savedAt: now().toISOString() });
}

function setArchived(db: Db, id: ObservationId, archivedAt: string | null): Outcome<void> {
  return db.transaction(() => {
    const problem = noteProblem(db, observations.getObservation(db, id).sessionId);
    if (problem !== null) return fail(problem);
    observations.setObservationArchived(db, id, archivedAt);
    return ok(undefined);
  });
}

/** Not begun is another thing to be told than final. */
function noteProblem(db: Db, sessionId: SessionId): ErrorCode | null {
  const status = getSessionStatus(db, sessionId);
  if (takesNotes(status)) return null;
  return isEditable(status) ? 'session_wrong_state' : 'session_not_editable';
}

function isOfSession(db: Db, visitId: VisitId | null, sessionId: SessionId): boolean {
  return visitId === null || getVisit(db, visitId).sessionId === sessionId;
}
