import { unendedResults } from '#electron/db/repositories/debrief.ts';
import { listObservations } from '#electron/db/repositories/observation.ts';
import { listOpenPromisesBefore, listPromises } from '#electron/db/repositories/promise.ts';
import { getSession, getSessionWithNames, updateSession } from '#electron/db/repositories/session.ts';
import { listVisits } from '#electron/db/repositories/visit.ts';
import type { SessionSummary } from '#shared/domain/session.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import type { DayEnd } from '#shared/ipc/day-end.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** A list to finish tonight, not an archive. */
const promisesBefore = 10;

/** What is left to do of a session before its report is written, in six queries. */
export function getDayEnd({ db }: Context, { sessionId }: Parsed<'dayEnd', 'get'>): Outcome<DayEnd> {
  return db.transaction(() => {
    const { session, rep, focusName } = getSessionWithNames(db, sessionId);
    const { repId, startsAt } = session;
    return ok({
      session,
      rep,
      focusName,
      visits: listVisits(db, sessionId),
      observations: listObservations(db, sessionId),
      promises: listPromises(db, sessionId),
      unendedDebriefs: unendedResults(db, sessionId),
      openBefore:
        repId === null ? [] : listOpenPromisesBefore(db, { repId, startsAt, limit: promisesBefore }),
    });
  });
}

type Drafted = Pick<SessionSummary, 'whatWorked' | 'workOn'>;

/** Fills the texts of the report that are still empty, and answers which: what somebody wrote is never touched. */
export function draftReport(
  { db, now }: Context,
  { sessionId, ...draft }: Parsed<'dayEnd', 'draft'>,
): Outcome<Drafted> {
  return db.transaction(() => {
    const stored = getSession(db, sessionId);
    if (!isEditable(stored.status)) return fail('session_not_editable');
    const filled = {
      whatWorked: stored.whatWorked.trim() === '' ? draft.whatWorked : '',
      workOn: stored.workOn.trim() === '' ? draft.workOn : '',
    };
    updateSession(db, sessionId, {
      ...(filled.whatWorked !== '' && { whatWorked: filled.whatWorked }),
      ...(filled.workOn !== '' && { workOn: filled.workOn }),
      updatedAt: now().toISOString(),
    });
    return ok(filled);
  });
}

/** Empties the texts that still are exactly what the draft put there. */
export function withdrawDraft(
  { db, now }: Context,
  { sessionId, whatWorked, workOn }: Parsed<'dayEnd', 'withdrawDraft'>,
): Outcome<void> {
  return db.transaction(() => {
    const stored = getSession(db, sessionId);
    if (!isEditable(stored.status)) return fail('session_not_editable');
    updateSession(db, sessionId, {
      ...(whatWorked === stored.whatWorked && { whatWorked: '' }),
      ...(workOn === stored.workOn && { workOn: '' }),
      updatedAt: now().toISOString(),
    });
    return ok(undefined);
  });
}
