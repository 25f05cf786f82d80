import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { competency, observation, rep, session, sessionQuestion, visit } from '#electron/db/schema.ts';
import type { SharedBrief } from '#shared/domain/brief-rules.ts';
import type { CompetencyId, QuestionId, RepId, SessionId } from '#shared/domain/ids.ts';
import { sameCompetency } from './competency.ts';
import { fromDay } from './session-day.ts';
import { heldBefore } from './session.ts';

/** Who and when. Nothing in this file reads a private column or a private row. */
export function readHead(
  db: Db,
  id: SessionId,
): Pick<SharedBrief, 'session' | 'rep' | 'focus'> & { focusCompetencyId: CompetencyId | null } {
  const row = db
    .select({
      session: {
        id: session.id,
        kind: session.kind,
        status: session.status,
        rideFormat: session.rideFormat,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        allDay: session.allDay,
        place: session.place,
      },
      rep: { id: rep.id, name: rep.name, region: rep.region },
      focus: competency.name,
      focusCompetencyId: session.focusCompetencyId,
    })
    .from(session)
    .leftJoin(rep, eq(rep.id, session.repId))
    .leftJoin(competency, eq(competency.id, session.focusCompetencyId))
    .where(eq(session.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

interface Before {
  repId: RepId;
  startsAt: string;
}

/** The rep's last held session that began before this instant. */
export function readLast(db: Db, before: Before): SharedBrief['last'] {
  const row = lastQuery(db, before).get();
  if (row === undefined) return null;
  const { startedAt, startsAt, ...last } = row;
  return { ...last, heldAt: startedAt ?? startsAt };
}

/** The query itself, so that a test can ask for its plan; so are the others that end on `Query`. */
export function lastQuery(db: Db, { repId, startsAt }: Before) {
  return db
    .select({
      sessionId: session.id,
      kind: session.kind,
      startedAt: session.startedAt,
      startsAt: session.startsAt,
      whatWorked: session.whatWorked,
      workOn: session.workOn,
      focus: competency.name,
    })
    .from(session)
    .leftJoin(competency, eq(competency.id, session.focusCompetencyId))
    .where(heldBefore({ repId, startsAt }))
    .orderBy(desc(session.startsAt))
    .limit(1);
}

/** Shared notes in the order they were seen; plain ones are the manager's working memory and stay out. */
export function seenQuery(db: Db, sessionId: SessionId) {
  return db
    .select({
      id: observation.id,
      kind: observation.kind,
      text: observation.text,
      customer: visit.customer,
      competency: competency.name,
    })
    .from(observation)
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .leftJoin(competency, eq(competency.id, observation.competencyId))
    .where(
      and(
        eq(observation.sessionId, sessionId),
        isNull(observation.archivedAt),
        eq(observation.visibility, 'shared'),
        notInArray(observation.kind, ['note', 'question']),
      ),
    )
    .orderBy(asc(observation.observedAt), asc(observation.seq));
}

/** What was promised to customers on the rep's earlier visits, the latest first. */
export function promisesQuery(db: Db, { repId, startsAt, limit }: Before & { limit: number }) {
  return db
    .select({ customer: visit.customer, text: observation.text, observedAt: observation.observedAt })
    .from(session)
    .innerJoin(visit, and(eq(visit.sessionId, session.id), isNull(visit.archivedAt)))
    .innerJoin(observation, eq(observation.visitId, visit.id))
    .where(
      and(
        eq(session.repId, repId),
        lt(session.startsAt, startsAt),
        isNull(session.archivedAt),
        isNull(observation.archivedAt),
        eq(observation.kind, 'promise'),
        eq(observation.visibility, 'shared'),
      ),
    )
    .orderBy(desc(observation.observedAt))
    .limit(limit);
}

/** Questions of the scripts asked of anybody in sessions of this focus, whichever version of it: `from` inclusive, `to` exclusive. */
export function askedWithFocusQuery(
  db: Db,
  { focus, from, to }: { focus: CompetencyId; from: string; to: string },
) {
  return db
    .selectDistinct({ questionId: sessionQuestion.questionId })
    .from(session)
    .innerJoin(sessionQuestion, eq(sessionQuestion.sessionId, session.id))
    .where(
      and(
        fromDay(from),
        lt(session.startsAt, to),
        inArray(session.focusCompetencyId, sameCompetency(db, focus)),
        isNotNull(sessionQuestion.askedAt),
        isNotNull(sessionQuestion.questionId),
      ),
    );
}

export function readAskedWithFocus(
  db: Db,
  bounds: { focus: CompetencyId; from: string; to: string },
): Set<QuestionId> {
  return new Set(
    askedWithFocusQuery(db, bounds)
      .all()
      .flatMap(({ questionId }) => questionId ?? []),
  );
}
