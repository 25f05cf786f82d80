import { and, asc, count, eq, isNotNull, isNull, ne, or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { SessionId } from '#shared/domain/ids.ts';
import type { Withheld, WithheldCounts } from '#shared/domain/report.ts';
import type { SharedSession } from '#shared/domain/report-document.ts';
import { NotFoundError } from '../errors.ts';
import type { Db } from '../open.ts';
import {
  attachmentLink,
  commitment,
  commitmentSighting,
  competency,
  debriefQuestion,
  observation,
  rep,
  session,
  sessionQuestion,
  visit,
} from '../schema.ts';
import { listSharedFiles } from './attachment.ts';
import { findExchange, listGuests, listLoveAnswers } from './exchange.ts';
import { readSharedRatings } from './report-ratings.ts';

/** The part of a session that may reach the rep. Private columns and private rows are never read. */
export function readSharedSession(db: Db, id: SessionId): SharedSession {
  const head = db
    .select({
      sessionId: session.id,
      kind: session.kind,
      rideFormat: session.rideFormat,
      startsAt: session.startsAt,
      place: session.place,
      whatWorked: session.whatWorked,
      workOn: session.workOn,
      repId: session.repId,
      repName: rep.name,
      focus: competency.name,
    })
    .from(session)
    .leftJoin(rep, eq(rep.id, session.repId))
    .leftJoin(competency, eq(competency.id, session.focusCompetencyId))
    .where(eq(session.id, id))
    .get();
  if (head === undefined) throw new NotFoundError();
  const { repId, ...shared } = head;
  return {
    ...shared,
    repName: head.repName ?? '',
    visits: db
      .select({ customer: visit.customer, objective: visit.objective, outcome: visit.outcome })
      .from(visit)
      .where(and(eq(visit.sessionId, id), isNull(visit.archivedAt)))
      .orderBy(asc(visit.position))
      .all(),
    observations: db
      .select({
        kind: observation.kind,
        text: observation.text,
        answer: observation.answer,
        customer: visit.customer,
        competency: competency.name,
      })
      .from(observation)
      .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
      .leftJoin(competency, eq(competency.id, observation.competencyId))
      .where(isShared(id))
      .orderBy(asc(observation.observedAt), asc(observation.seq))
      .all(),
    questions: db
      .select({ question: sessionQuestion.text, answer: sessionQuestion.answer })
      .from(sessionQuestion)
      .where(
        and(
          eq(sessionQuestion.sessionId, id),
          isNotNull(sessionQuestion.askedAt),
          ne(sessionQuestion.answer, ''),
        ),
      )
      .orderBy(asc(sessionQuestion.askedAt), asc(sessionQuestion.position))
      .all(),
    kept: db
      .select({ text: commitment.text, shownBy: observation.text })
      .from(commitmentSighting)
      .innerJoin(commitment, eq(commitment.id, commitmentSighting.commitmentId))
      .leftJoin(
        observation,
        and(eq(observation.id, commitmentSighting.observationId), isShared(id), ne(observation.kind, 'note')),
      )
      .where(
        and(
          eq(commitmentSighting.sessionId, id),
          eq(commitmentSighting.sighting, 'seen'),
          isNull(commitment.archivedAt),
        ),
      )
      .orderBy(asc(commitmentSighting.sightedAt), asc(commitment.id))
      .all(),
    // A team session is about nobody alone, and rates nobody.
    ratings: repId === null ? [] : readSharedRatings(db, { sessionId: id, repId, startsAt: head.startsAt }),
    nextSteps: db
      .select({
        text: commitment.text,
        owner: commitment.owner,
        ownerName: commitment.ownerName,
        dueDay: commitment.dueDay,
      })
      .from(commitment)
      .where(and(eq(commitment.sessionId, id), isNull(commitment.archivedAt)))
      .orderBy(asc(commitment.createdAt), asc(commitment.id))
      .all(),
    guests: listGuests(db, id).map(({ name, department, learnt }) => ({ name, department, learnt })),
    exchange: findExchange(db, id),
    loveAnswers: listLoveAnswers(db, id).map(({ customer, saidBy, text }) => ({ customer, saidBy, text })),
    files: listSharedFiles(db, id),
  };
}

function isShared(id: SessionId) {
  return and(
    eq(observation.sessionId, id),
    eq(observation.visibility, 'shared'),
    isNull(observation.archivedAt),
  );
}

/** What of the session stays on this computer: whether and how much, never the text. */
export function readWithheld(db: Db, id: SessionId): Withheld {
  const row = db
    .select({ privateNote: ne(session.privateNote, ''), goal: ne(session.goal, '') })
    .from(session)
    .where(eq(session.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return { privateNote: Boolean(row.privateNote), goal: Boolean(row.goal), ...heldBack(db, [id]) };
}

/** The same of many sessions together. */
export function countWithheld(db: Db, ids: readonly SessionId[]): WithheldCounts {
  const countOf = (text: typeof session.goal | typeof session.privateNote) =>
    countRows(
      db
        .select({ n: count() })
        .from(session)
        .where(and(isOneOf(session.id, ids), ne(text, '')))
        .get(),
    );
  return { privateNotes: countOf(session.privateNote), goals: countOf(session.goal), ...heldBack(db, ids) };
}

function heldBack(db: Db, ids: readonly SessionId[]): Omit<Withheld, 'privateNote' | 'goal'> {
  const held = db
    .select({ visibility: observation.visibility, n: count() })
    .from(observation)
    .where(
      and(
        isOneOf(observation.sessionId, ids),
        isNull(observation.archivedAt),
        or(eq(observation.visibility, 'private'), eq(observation.kind, 'note')),
      ),
    )
    .groupBy(observation.visibility)
    .all();
  const countOf = (visibility: 'shared' | 'private') =>
    held.find((entry) => entry.visibility === visibility)?.n ?? 0;
  return {
    privateObservations: countOf('private'),
    plainNotes: countOf('shared'),
    debriefWords: countRows(
      db
        .select({ n: count() })
        .from(debriefQuestion)
        .innerJoin(sessionQuestion, eq(sessionQuestion.id, debriefQuestion.sessionQuestionId))
        .innerJoin(visit, eq(visit.id, debriefQuestion.visitId))
        .where(
          and(
            isOneOf(sessionQuestion.sessionId, ids),
            isNull(visit.archivedAt),
            ne(debriefQuestion.managerWords, ''),
          ),
        )
        .get(),
    ),
    privateFiles: countRows(
      db
        .select({ n: count() })
        .from(attachmentLink)
        .where(
          and(
            isOneOf(attachmentLink.sessionId, ids),
            eq(attachmentLink.visibility, 'private'),
            isNull(attachmentLink.archivedAt),
          ),
        )
        .get(),
    ),
  };
}

/** One parameter however many there are: SQLite takes only so many. */
function isOneOf(column: AnyColumn, ids: readonly SessionId[]): SQL {
  return sql`${column} in (select unhex(value, '-') from json_each(${JSON.stringify(ids)}))`;
}

function countRows(row: { n: number } | undefined): number {
  return row?.n ?? 0;
}
