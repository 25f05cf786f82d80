import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { commitment, guest, observation, session, sessionQuestion, visit } from '#electron/db/schema.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import type { TimelineItem } from '#shared/ipc/reps.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { linksOfSessions } from './observation-link.ts';
import { answersOfSessions } from './report-answer.ts';
import { selectSessionItems } from './session.ts';

export interface TimelinePage {
  repId: RepId;
  before: { startsAt: Instant; sessionId: SessionId } | null;
  limit: number;
}

const highlightsPerSession = 4;
const answersPerSession = 2;

/** The sessions of one page, newest first. Exported for the test of its plan. */
export function timelineSessions(db: Db, { repId, before, limit }: TimelinePage) {
  const older =
    before === null
      ? undefined
      : or(
          lt(session.startsAt, before.startsAt),
          and(eq(session.startsAt, before.startsAt), lt(session.id, before.sessionId)),
        );
  return selectSessionItems(db)
    .where(
      and(
        eq(session.repId, repId),
        isNull(session.archivedAt),
        ne(session.status, 'cancelled'),
        // Alone the pair above would not bound the index.
        before === null
          ? undefined
          : sql`${session.startsAt} <= ${session.startsAt.mapToDriverValue(before.startsAt)}`,
        older,
      ),
    )
    .orderBy(desc(session.startsAt), desc(session.id))
    .limit(limit);
}

/** A page of the rep's timeline in eight statements, however many sessions are on it. */
export function readTimeline(db: Db, page: TimelinePage): TimelineItem[] {
  const sessions = timelineSessions(db, page).all();
  const ids = sessions.map(({ id }) => id);
  const visits = groupBy(visitsOf(db, ids), ({ sessionId }) => sessionId);
  const guests = groupBy(guestsOf(db, ids), ({ sessionId }) => sessionId);
  const notes = groupBy(highlightsOf(db, ids), ({ sessionId }) => sessionId);
  const answers = groupBy(answersOf(db, ids), ({ sessionId }) => sessionId);
  const commitments = groupBy(commitmentsOf(db, ids), ({ sessionId }) => sessionId);
  const replies = new Map(answersOfSessions(db, ids).map(({ sessionId, answer }) => [sessionId, answer]));
  const links = groupBy(linksOfSessions(db, ids), ({ sessionId }) => sessionId);
  return sessions.map((item) => {
    const reply = replies.get(item.id);
    return {
      session: item,
      reply: reply === undefined ? null : { agrees: reply.agrees, ownView: reply.ownView },
      customers: (visits.get(item.id) ?? []).map(({ customer }) => customer),
      guests: (guests.get(item.id) ?? []).map(({ name, department }) => ({ name, department })),
      highlights: (notes.get(item.id) ?? []).map(({ id, kind, text, visibility }) => ({
        id,
        kind,
        text,
        visibility,
      })),
      answers: (answers.get(item.id) ?? [])
        .slice(0, answersPerSession)
        .map(({ id, text, answer }) => ({ id, text, answer })),
      links: (links.get(item.id) ?? []).map(({ observationId, type, label }) => ({
        observationId,
        type,
        label,
      })),
      commitments: (commitments.get(item.id) ?? []).map(({ id, text, status, owner, dueDay }) => ({
        id,
        text,
        status,
        owner,
        dueDay,
      })),
    };
  });
}

function visitsOf(db: Db, ids: SessionId[]) {
  return db
    .select({ sessionId: visit.sessionId, customer: visit.customer })
    .from(visit)
    .where(and(inArray(visit.sessionId, ids), isNull(visit.archivedAt)))
    .orderBy(asc(visit.sessionId), asc(visit.position))
    .all();
}

function guestsOf(db: Db, ids: SessionId[]) {
  return db
    .select({ sessionId: guest.sessionId, name: guest.name, department: guest.department })
    .from(guest)
    .where(and(inArray(guest.sessionId, ids), isNull(guest.archivedAt)))
    .orderBy(asc(guest.id))
    .all();
}

/** First the newest of each telling kind, then the second of each: variety says more than four of one kind. */
function highlightsOf(db: Db, ids: SessionId[]) {
  const weight = sql<number>`CASE ${observation.kind} WHEN 'strength' THEN 1 WHEN 'growth' THEN 2 WHEN 'idea' THEN 3
    WHEN 'customer_voice' THEN 4 WHEN 'promise' THEN 5 WHEN 'question' THEN 6 ELSE 7 END`;
  const turn = db.$with('turn').as(
    db
      .select({
        id: observation.id,
        sessionId: observation.sessionId,
        kind: observation.kind,
        text: observation.text,
        visibility: observation.visibility,
        weight: weight.as('weight'),
        turn: sql<number>`row_number() OVER (PARTITION BY ${observation.sessionId}, ${observation.kind} ORDER BY ${observation.observedAt} DESC)`.as(
          'turn',
        ),
      })
      .from(observation)
      .where(and(inArray(observation.sessionId, ids), isNull(observation.archivedAt))),
  );
  const ranked = db.$with('ranked').as(
    db
      .select({
        id: turn.id,
        sessionId: turn.sessionId,
        kind: turn.kind,
        text: turn.text,
        visibility: turn.visibility,
        weight: turn.weight,
        place:
          sql<number>`row_number() OVER (PARTITION BY ${turn.sessionId} ORDER BY ${turn.weight} > 5, ${turn.turn}, ${turn.weight})`.as(
            'place',
          ),
      })
      .from(turn),
  );
  return db
    .with(turn, ranked)
    .select()
    .from(ranked)
    .where(sql`${ranked.place} <= ${highlightsPerSession}`)
    .orderBy(sql`${ranked.weight}, ${ranked.place}`)
    .all();
}

function answersOf(db: Db, ids: SessionId[]) {
  return db
    .select({
      sessionId: sessionQuestion.sessionId,
      id: sessionQuestion.id,
      text: sessionQuestion.text,
      answer: sessionQuestion.answer,
    })
    .from(sessionQuestion)
    .where(
      and(
        inArray(sessionQuestion.sessionId, ids),
        isNotNull(sessionQuestion.askedAt),
        ne(sessionQuestion.answer, ''),
      ),
    )
    .orderBy(desc(sessionQuestion.askedAt))
    .all();
}

function commitmentsOf(db: Db, ids: SessionId[]) {
  return db
    .select({
      sessionId: commitment.sessionId,
      id: commitment.id,
      text: commitment.text,
      status: commitment.status,
      owner: commitment.owner,
      dueDay: commitment.dueDay,
    })
    .from(commitment)
    .where(and(inArray(commitment.sessionId, ids), isNull(commitment.archivedAt)))
    .orderBy(asc(commitment.createdAt))
    .all();
}
