import { v7 } from 'uuid';
import * as interventions from '#electron/db/repositories/intervention.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { getVisit } from '#electron/db/repositories/visit.ts';
import { interventionIdSchema, type SessionId, type VisitId } from '#shared/domain/ids.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

interface Place {
  sessionId: SessionId;
  /** Null between visits. */
  visitId: VisitId | null;
}

/** Counts one moment in which the manager stepped in instead of watching (S3). */
export function countIntervention({ db, now }: Context, { sessionId, visitId }: Place): Outcome<void> {
  return db.transaction(() => {
    if (!takesNotes(getSession(db, sessionId).status)) return fail('session_not_editable');
    if (visitId !== null && getVisit(db, visitId).sessionId !== sessionId)
      return fail('invalid_input', 'visitId');
    const id = interventionIdSchema.parse(v7());
    interventions.insertIntervention(db, { id, sessionId, visitId, happenedAt: now().toISOString() });
    return ok(undefined);
  });
}

/** Takes the latest one there back; there may be none. */
export function takeInterventionBack({ db }: Context, place: Place): Outcome<void> {
  return db.transaction(() => {
    if (!takesNotes(getSession(db, place.sessionId).status)) return fail('session_not_editable');
    const id = interventions.latestIntervention(db, place);
    if (id !== null) interventions.deleteIntervention(db, id);
    return ok(undefined);
  });
}
