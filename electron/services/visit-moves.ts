import { v7 } from 'uuid';
import { listObservations } from '#electron/db/repositories/observation.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import * as visits from '#electron/db/repositories/visit.ts';
import type { Day } from '#shared/domain/fields.ts';
import { visitIdSchema, type ObservationId, type SessionId, type VisitId } from '#shared/domain/ids.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { isEditable, takesNotes } from '#shared/domain/session-rules.ts';
import { sessionStatuses, type Session } from '#shared/domain/session.ts';
import type { Visit, VisitTarget } from '#shared/domain/visit.ts';
import { atTime, startOfDay, timeOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { planSession } from './sessions.ts';

type ById = { id: VisitId };

/** Puts a visit before another one of its day; `before` null puts it last. */
export function reorderVisit(
  { db }: Context,
  { id, before }: ById & { before: VisitId | null },
): Outcome<void> {
  return db.transaction(() => {
    const { sessionId } = visits.getVisit(db, id);
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    const others = visits.listVisits(db, sessionId).flatMap((one) => (one.id === id ? [] : [one.id]));
    const at = before === null ? others.length : others.indexOf(before);
    if (at === -1) return fail('invalid_input', 'before');
    visits.orderVisits(db, others.toSpliced(at, 0, id));
    return ok(undefined);
  });
}

/**
 * Makes two visits of one: notes from `from` on belong to a new visit right behind it. The first was left and the second
 * arrived at when that note was taken.
 */
export function splitVisit(
  { db }: Context,
  { id, from, customer }: ById & { from: ObservationId; customer: string },
): Outcome<Visit> {
  return db.transaction(() => {
    const { sessionId, arrivedAt, leftAt } = visits.getVisit(db, id);
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    const notes = listObservations(db, sessionId).filter(({ visitId }) => visitId === id);
    const at = notes.findIndex((note) => note.id === from);
    const first = notes[at];
    if (first === undefined) return fail('invalid_input', 'from');
    const newId = visitIdSchema.parse(v7());
    const turn = first.observedAt;
    // A note added afterwards may be of another hour than the visit.
    const isWithin = arrivedAt !== null && turn >= arrivedAt && (leftAt === null || turn <= leftAt);
    const times = { arrivedAt: isWithin ? turn : arrivedAt, leftAt };
    visits.insertVisit(db, { id: newId, sessionId, customer, ...times });
    if (isWithin) visits.updateVisit(db, id, { leftAt: turn });
    const order = visits.listVisits(db, sessionId).flatMap((one) => (one.id === newId ? [] : [one.id]));
    visits.orderVisits(db, order.toSpliced(order.indexOf(id) + 1, 0, newId));
    visits.moveNotes(db, { from: id, to: newId, only: notes.slice(at).map((note) => note.id) });
    return ok(visits.getVisit(db, newId));
  });
}

/** Takes a split back: all notes of `id` return to `into`, which ends when `id` did, and `id` leaves the day. */
export function joinVisits({ db, now }: Context, { id, into }: ById & { into: VisitId }): Outcome<void> {
  return db.transaction(() => {
    const { sessionId, leftAt } = visits.getVisit(db, id);
    if (visits.getVisit(db, into).sessionId !== sessionId) return fail('invalid_input', 'into');
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    visits.moveNotes(db, { from: id, to: into });
    visits.updateVisit(db, into, { leftAt });
    visits.setVisitArchived(db, id, now().toISOString());
    return ok(undefined);
  });
}

/** The days with the same rep this visit can go to, the latest first. */
export function listTargets({ db }: Context, { id }: ById): Outcome<VisitTarget[]> {
  return db.transaction(() => {
    const visit = visits.getVisit(db, id);
    const { repId } = getSession(db, visit.sessionId);
    if (repId === null) return ok([]);
    const statuses = sessionStatuses.filter(wasHeld(db, visit) ? takesNotes : isEditable);
    return ok(visits.listTargets(db, { repId, statuses, except: visit.sessionId }));
  });
}

/** An existing session of the same rep, or a day on which one is planned for it. */
export type MoveTo = { sessionId: SessionId } | { day: Day };

/**
 * Moves a visit to another day, with all that was written about it; one that was held cannot go to a day still ahead.
 * `planned` is the session that was planned for it, so that an undo can take that back too.
 */
export function moveVisit(
  context: Context,
  { id, to }: ById & { to: MoveTo },
): Outcome<{ sessionId: SessionId; planned: SessionId | null }> {
  const { db, timeZone } = context;
  return db.transaction(() => {
    const visit = visits.getVisit(db, id);
    const from = getSession(db, visit.sessionId);
    const held = wasHeld(db, visit);
    if (!isEditable(from.status)) return fail('session_not_editable');
    if (held && 'day' in to) return fail('session_wrong_state', 'to');
    const found = 'day' in to ? planDay(context, from, to.day) : ok(getSession(db, to.sessionId));
    if (!found.ok) return found;
    const target = found.value;
    if (target.repId !== from.repId || target.kind !== 'ride_along') return fail('invalid_input', 'to');
    if (!isEditable(target.status)) return fail('session_not_editable', 'to');
    if (held && !takesNotes(target.status)) return fail('session_wrong_state', 'to');
    const plannedAt =
      visit.plannedAt === null
        ? null
        : atTime(sessionDay(target, timeZone), timeOf(visit.plannedAt, timeZone), timeZone);
    visits.putInSession(db, id, { sessionId: target.id, plannedAt });
    return ok({ sessionId: target.id, planned: 'day' in to ? target.id : null });
  });
}

/** A ride-along like the one the visit comes from. */
function planDay(context: Context, like: Session, day: Day): Outcome<Session> {
  const { place, focusCompetencyId, rideFormat, repId } = like;
  return planSession(context, {
    kind: 'ride_along',
    repId,
    startsAt: startOfDay(day, context.timeZone),
    endsAt: null,
    allDay: true,
    place,
    goal: '',
    focusCompetencyId,
    rideFormat,
    questions: [],
  });
}

function wasHeld(db: Context['db'], { id, arrivedAt }: Visit): boolean {
  return arrivedAt !== null || visits.hasNotes(db, id);
}
