import { listCommitmentsOfSession, listOpenBefore } from '#electron/db/repositories/commitment.ts';
import { debriefsOfSession } from '#electron/db/repositories/debrief.ts';
import { listInterventions } from '#electron/db/repositories/intervention.ts';
import { linksOfSessions } from '#electron/db/repositories/observation-link.ts';
import { listObservations } from '#electron/db/repositories/observation.ts';
import { listSessionQuestions } from '#electron/db/repositories/session-question.ts';
import { getSessionWithNames, lastHeldBefore } from '#electron/db/repositories/session.ts';
import { listVisits } from '#electron/db/repositories/visit.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { Session } from '#shared/domain/session.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Everything one session holds, in at most eleven queries however long the day was. */
export function getSessionDetail({ db }: Context, { id }: { id: SessionId }): Outcome<SessionDetail> {
  return db.transaction(() => {
    const head = getSessionWithNames(db, id);
    return ok({
      ...head,
      questions: listSessionQuestions(db, id),
      visits: listVisits(db, id),
      debriefs: debriefsOfSession(db, id),
      interventions: listInterventions(db, id),
      observations: listObservations(db, id),
      links: linksOfSessions(db, [id]).map(({ observationId, type, label }) => ({
        observationId,
        type,
        label,
      })),
      commitments: listCommitmentsOfSession(db, id),
      ...historyOf(db, head.session),
    });
  });
}

/** What the session inherits from the rep's earlier ones; a team session has no rep. */
function historyOf(
  db: Context['db'],
  { id, repId, startsAt }: Session,
): Pick<SessionDetail, 'openBefore' | 'lastTime'> {
  if (repId === null) return { openBefore: [], lastTime: null };
  const last = lastHeldBefore(db, { repId, startsAt });
  return {
    openBefore: listOpenBefore(db, { repId, sessionId: id, startsAt }),
    lastTime: last === null ? null : { ...last, observations: listObservations(db, last.sessionId) },
  };
}
