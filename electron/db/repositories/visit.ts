import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  sql,
} from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import {
  attachmentLink,
  commitment,
  debrief,
  debriefQuestion,
  intervention,
  observation,
  session,
  sessionQuestion,
  visit,
} from '#electron/db/schema.ts';
import type { ObservationId, RepId, SessionId, VisitId } from '#shared/domain/ids.ts';
import type { SessionStatus } from '#shared/domain/session.ts';
import type { Visit, VisitInput, VisitTarget } from '#shared/domain/visit.ts';
import type { Changes } from '#shared/lib/changes.ts';

const { seq: _seq, archivedAt: _archivedAt, ...columns } = getTableColumns(visit);

export function listVisits(db: Db, sessionId: SessionId): Visit[] {
  return db
    .select(columns)
    .from(visit)
    .where(and(eq(visit.sessionId, sessionId), isNull(visit.archivedAt)))
    .orderBy(asc(visit.position))
    .all();
}

export function getVisit(db: Db, id: VisitId): Visit {
  const row = db.select(columns).from(visit).where(eq(visit.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Stands after the last visit of the session. */
export function insertVisit(
  db: Db,
  values: Changes<VisitInput> & { id: VisitId; sessionId: SessionId; customer: string },
): Visit {
  return db
    .insert(visit)
    .values({ ...values, position: nextPosition(db, values.sessionId) })
    .returning(columns)
    .get();
}

export function updateVisit(db: Db, id: VisitId, changes: Changes<VisitInput>): Visit {
  // SQL has no update of nothing.
  if (Object.values(changes).every((value) => value === undefined)) return getVisit(db, id);
  const row = db.update(visit).set(changes).where(eq(visit.id, id)).returning(columns).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Leaves every visit of the session that was arrived at and not left, except one. */
export function leaveOpenVisits(
  db: Db,
  { sessionId, at, except }: { sessionId: SessionId; at: string; except?: VisitId },
): void {
  db.update(visit)
    .set({ leftAt: at })
    .where(
      and(
        eq(visit.sessionId, sessionId),
        isNotNull(visit.arrivedAt),
        isNull(visit.leftAt),
        except === undefined ? undefined : ne(visit.id, except),
      ),
    )
    .run();
}

export function setVisitArchived(db: Db, id: VisitId, archivedAt: string | null): void {
  const { changes } = db.update(visit).set({ archivedAt }).where(eq(visit.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}

/** These are the visits of their session in this order. Archived ones keep their place for whoever brings them back. */
export function orderVisits(db: Db, ids: readonly VisitId[]): void {
  for (const [position, id] of ids.entries())
    db.update(visit).set({ position }).where(eq(visit.id, id)).run();
}

/** Whether something was written down there: then it cannot go to a day that has not begun. */
export function hasNotes(db: Db, id: VisitId): boolean {
  const row = db.select({ n: count() }).from(observation).where(eq(observation.visitId, id)).get();
  return row !== undefined && row.n > 0;
}

/** Puts the visit last in another session, with everything that was written about it. */
export function putInSession(
  db: Db,
  id: VisitId,
  { sessionId, plannedAt }: { sessionId: SessionId; plannedAt: string | null },
): Visit {
  const position = nextPosition(db, sessionId);
  db.update(observation).set({ sessionId }).where(eq(observation.visitId, id)).run();
  db.update(intervention).set({ sessionId }).where(eq(intervention.visitId, id)).run();
  db.update(attachmentLink).set({ sessionId }).where(eq(attachmentLink.visitId, id)).run();
  db.update(sessionQuestion)
    .set({ sessionId })
    .where(
      inArray(
        sessionQuestion.id,
        db
          .select({ id: debriefQuestion.sessionQuestionId })
          .from(debriefQuestion)
          .where(eq(debriefQuestion.visitId, id)),
      ),
    )
    .run();
  db.update(commitment)
    .set({ sessionId })
    .where(
      inArray(
        commitment.id,
        db.select({ id: debrief.nextStepId }).from(debrief).where(eq(debrief.visitId, id)),
      ),
    )
    .run();
  const row = db
    .update(visit)
    .set({ sessionId, plannedAt, position })
    .where(eq(visit.id, id))
    .returning(columns)
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Ride-alongs of a rep in these states, the latest day first, other than one. */
export function listTargets(
  db: Db,
  { repId, statuses, except }: { repId: RepId; statuses: readonly SessionStatus[]; except: SessionId },
): VisitTarget[] {
  return db
    .select({
      sessionId: session.id,
      startsAt: session.startsAt,
      allDay: session.allDay,
      status: session.status,
    })
    .from(session)
    .where(
      and(
        eq(session.repId, repId),
        eq(session.kind, 'ride_along'),
        inArray(session.status, statuses),
        isNull(session.archivedAt),
        ne(session.id, except),
      ),
    )
    .orderBy(desc(session.startsAt))
    .limit(20)
    .all();
}

/** Segments in use, the most used first. */
export function listSegments(db: Db): string[] {
  return (
    db
      .select({ segment: visit.segment })
      .from(visit)
      // As the index says it.
      .where(sql`segment <> ''`)
      .groupBy(visit.segment)
      .orderBy(desc(count()), asc(visit.segment))
      .limit(50)
      .all()
      .map(({ segment }) => segment)
  );
}

/** Moves notes of one visit to another: all of them, or those named. */
export function moveNotes(
  db: Db,
  { from, to, only }: { from: VisitId; to: VisitId; only?: readonly ObservationId[] },
): void {
  db.update(observation)
    .set({ visitId: to })
    .where(
      and(eq(observation.visitId, from), only === undefined ? undefined : inArray(observation.id, [...only])),
    )
    .run();
}

function nextPosition(db: Db, sessionId: SessionId): number {
  const row = db
    .select({ last: max(visit.position) })
    .from(visit)
    .where(eq(visit.sessionId, sessionId))
    .get();
  return (row?.last ?? -1) + 1;
}
