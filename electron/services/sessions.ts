import { v7 } from 'uuid';
import * as sessions from '#electron/db/repositories/session.ts';
import { leaveOpenVisits } from '#electron/db/repositories/visit.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import { sessionIdSchema, type SessionId } from '#shared/domain/ids.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { isEditable, planProblem, replanProblem, timesProblem } from '#shared/domain/session-rules.ts';
import {
  canMove,
  isDeletable,
  type Session,
  type SessionListItem,
  type SessionPlan,
  type SessionStatus,
  type SessionSummary,
} from '#shared/domain/session.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { atTime, dayOf, startOfDay, timeOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { setQuestions } from './session-questions.ts';

type ById = { id: SessionId };

export function listSessions({ db }: Context, filter: sessions.SessionFilter): Outcome<SessionListItem[]> {
  return ok(sessions.listSessions(db, filter));
}

export function planSession(context: Context, { questions, ...plan }: SessionPlan): Outcome<Session> {
  const now = context.now();
  const problem = planProblem({ questions, ...plan }, { now, timeZone: context.timeZone });
  if (problem !== null) return { ok: false, failure: problem };
  return context.db.transaction(() => {
    const at = now.toISOString();
    const id = sessionIdSchema.parse(v7());
    const session = sessions.insertSession(context.db, { id, ...plan, createdAt: at, updatedAt: at });
    setQuestions(context.db, session.id, questions);
    return ok(session);
  });
}

export function updateSession(
  context: Context,
  { id, plan: { questions, ...plan } }: ById & { plan: SessionPlan },
): Outcome<Session> {
  const now = context.now();
  return context.db.transaction(() => {
    const before = sessions.getSession(context.db, id);
    const problem = replanProblem(before, { questions, ...plan }, { now, timeZone: context.timeZone });
    if (problem !== null) return { ok: false, failure: problem };
    // One that was called off and planned again may hold what was noted: that is about this rep.
    if (plan.repId !== before.repId && sessions.holdsCoaching(context.db, id))
      return fail('session_wrong_state', 'repId');
    setQuestions(context.db, id, questions);
    return ok(sessions.updateSession(context.db, id, { ...plan, updatedAt: now.toISOString() }));
  });
}

/** To another time, as long as before. Undoing a move may lead back to a time that has passed. */
export function moveSession(
  context: Context,
  { id, startsAt, isUndo }: ById & { startsAt: string; isUndo: boolean },
): Outcome<Session> {
  const now = context.now();
  const before = sessions.getSession(context.db, id);
  if (before.status !== 'planned') return fail('session_not_editable', 'startsAt');
  const times = movedTo(before, startsAt);
  const problem = isUndo
    ? null
    : timesProblem({ ...times, allDay: before.allDay }, { now, timeZone: context.timeZone });
  if (problem !== null) return { ok: false, failure: problem };
  return ok(sessions.updateSession(context.db, id, { ...times, updatedAt: now.toISOString() }));
}

/**
 * Arrives at no visit yet: the first one may be an hour's drive away. Begun on another day than planned, the session
 * moves to that day, its hours kept: lists, figures and the report count it where it was held.
 */
export function startSession({ db, now, timeZone }: Context, { id }: ById): Outcome<Session> {
  const at = now().toISOString();
  const before = sessions.getSession(db, id);
  // A draft goes back to `in_progress` by reopening, which keeps the time it began.
  if (before.status !== 'planned') return fail('session_wrong_state');
  const today = dayOf(at, timeZone);
  const times =
    sessionDay(before, timeZone) === today ? {} : movedTo(before, startOn(today, before, timeZone));
  return ok(
    sessions.updateSession(db, id, { ...times, status: 'in_progress', startedAt: at, updatedAt: at }),
  );
}

/** Ends the notes; the report is written from here on. Leaves the visit that was still open. */
export function concludeSession(context: Context, { id }: ById): Outcome<Session> {
  const at = context.now().toISOString();
  return context.db.transaction(() => {
    const before = sessions.getSession(context.db, id);
    // A finalised session also goes back to `draft`, by a recall.
    if (before.status !== 'in_progress') return fail('session_wrong_state');
    leaveOpenVisits(context.db, { sessionId: id, at });
    return ok(sessions.updateSession(context.db, id, { status: 'draft', concludedAt: at, updatedAt: at }));
  });
}

/** Back from the report to the notes. */
export function reopenSession(context: Context, { id }: ById): Outcome<Session> {
  const before = sessions.getSession(context.db, id);
  if (before.status !== 'draft') return fail('session_wrong_state');
  return move(context, id, 'in_progress', { concludedAt: null });
}

export function cancelSession(context: Context, { id }: ById): Outcome<Session> {
  return move(context, id, 'cancelled');
}

/** Undoes a cancellation; the session is to be held, so it has not begun. */
export function restoreSession(context: Context, { id }: ById): Outcome<Session> {
  return move(context, id, 'planned', { startedAt: null });
}

/** For good, and only while nothing has begun: what began, or holds notes, answers or next steps, is archived instead. */
export function removeSession({ db }: Context, { id }: ById): Outcome<void> {
  const { status, startedAt } = sessions.getSession(db, id);
  if (!isDeletable(status) || startedAt !== null || sessions.holdsCoaching(db, id))
    return fail('session_not_deletable');
  sessions.deleteSession(db, id);
  return ok(undefined);
}

export function archiveSession(context: Context, { id }: ById): Outcome<Session> {
  const at = context.now().toISOString();
  return ok(sessions.updateSession(context.db, id, { archivedAt: at, updatedAt: at }));
}

export function unarchiveSession(context: Context, { id }: ById): Outcome<Session> {
  return ok(
    sessions.updateSession(context.db, id, {
      archivedAt: null,
      updatedAt: context.now().toISOString(),
    }),
  );
}

export function saveSummary(
  context: Context,
  { id, summary }: ById & { summary: Changes<SessionSummary> },
): Outcome<Session> {
  const { status } = sessions.getSession(context.db, id);
  if (!isEditable(status)) return fail('session_not_editable');
  return ok(sessions.updateSession(context.db, id, { ...summary, updatedAt: context.now().toISOString() }));
}

/** Its hour on that day; a whole day has none. */
function startOn(day: Day, { startsAt, allDay }: Session, timeZone: string): Instant {
  return allDay ? startOfDay(day, timeZone) : atTime(day, timeOf(startsAt, timeZone), timeZone);
}

function movedTo(before: Session, startsAt: string): Pick<Session, 'startsAt' | 'endsAt'> {
  const shift = Date.parse(startsAt) - Date.parse(before.startsAt);
  const endsAt = before.endsAt === null ? null : new Date(Date.parse(before.endsAt) + shift).toISOString();
  return { startsAt, endsAt };
}

function move(
  context: Context,
  id: SessionId,
  to: SessionStatus,
  changes: { startedAt?: null; concludedAt?: null } = {},
): Outcome<Session> {
  const { status } = sessions.getSession(context.db, id);
  if (!canMove(status, to)) return fail('session_wrong_state');
  return ok(
    sessions.updateSession(context.db, id, {
      status: to,
      ...changes,
      updatedAt: context.now().toISOString(),
    }),
  );
}
