import { v7 } from 'uuid';
import { getSession } from '#electron/db/repositories/session.ts';
import * as visits from '#electron/db/repositories/visit.ts';
import { visitIdSchema, type SessionId, type VisitId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import { areTimesInOrder, type Visit, type VisitInput } from '#shared/domain/visit.ts';
import { withChanges, type Changes } from '#shared/lib/changes.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type ById = { id: VisitId };

export function addVisit(
  { db }: Context,
  { sessionId, visit }: { sessionId: SessionId; visit: Changes<VisitInput> & { customer: string } },
): Outcome<Visit> {
  return db.transaction(() => {
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    if (!areTimesInOrder(withChanges<Times>(noTimes, visit))) return fail('end_before_start', 'visit.leftAt');
    const id = visitIdSchema.parse(v7());
    return ok(visits.insertVisit(db, { ...visit, id, sessionId }));
  });
}

export function updateVisit(
  { db }: Context,
  { id, changes }: ById & { changes: Changes<VisitInput> },
): Outcome<Visit> {
  return db.transaction(() => {
    const before = visits.getVisit(db, id);
    if (!isEditable(getSession(db, before.sessionId).status)) return fail('session_not_editable');
    if (!areTimesInOrder(withChanges<VisitInput>(before, changes)))
      return fail('end_before_start', 'changes.leftAt');
    return ok(visits.updateVisit(db, id, changes));
  });
}

/** Arrives now and leaves the visit that was open. Going back to one that was left resumes it. */
export function arriveAtVisit({ db, now }: Context, { id }: ById): Outcome<Visit> {
  const at = now().toISOString();
  return db.transaction(() => {
    const { sessionId, arrivedAt } = visits.getVisit(db, id);
    if (getSession(db, sessionId).status !== 'in_progress') return fail('session_wrong_state');
    visits.leaveOpenVisits(db, { sessionId, at, except: id });
    return ok(visits.updateVisit(db, id, { arrivedAt: arrivedAt ?? at, leftAt: null }));
  });
}

/** Sets off to this visit now and leaves the one that was open. */
export function driveToVisit({ db, now }: Context, { id }: ById): Outcome<Visit> {
  const at = now().toISOString();
  return db.transaction(() => {
    const { sessionId, arrivedAt } = visits.getVisit(db, id);
    if (getSession(db, sessionId).status !== 'in_progress' || arrivedAt !== null)
      return fail('session_wrong_state');
    visits.leaveOpenVisits(db, { sessionId, at });
    return ok(visits.updateVisit(db, id, { droveAt: at }));
  });
}

/** What was typed as a segment before, the most used first. */
export function listSegments({ db }: Context): Outcome<string[]> {
  return ok(visits.listSegments(db));
}

/** Takes a visit off the day. Its notes stay with the session. */
export function archiveVisit({ db, now }: Context, { id }: ById): Outcome<void> {
  return setArchived(db, id, now().toISOString());
}

export function restoreVisit({ db }: Context, { id }: ById): Outcome<void> {
  return setArchived(db, id, null);
}

function setArchived(db: Context['db'], id: VisitId, archivedAt: string | null): Outcome<void> {
  return db.transaction(() => {
    if (!isEditable(getSession(db, visits.getVisit(db, id).sessionId).status))
      return fail('session_not_editable');
    visits.setVisitArchived(db, id, archivedAt);
    return ok(undefined);
  });
}

type Times = Pick<VisitInput, 'droveAt' | 'arrivedAt' | 'leftAt'>;
const noTimes: Times = { droveAt: null, arrivedAt: null, leftAt: null };
