import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { rep, session, sessionQuestion } from '#electron/db/schema.ts';
import type { QuestionId, RepId } from '#shared/domain/ids.ts';
import type { Asking } from '#shared/domain/question.ts';

/** To how many people one question is shown to have been asked. */
const askingsShown = 100;

/**
 * Commitments that followed one asked question: agreed in the same session after it was asked. The report is written
 * after the talk, so what is agreed there counts too; that one led to the other is for the manager to judge. Source: S1.
 */
const followed = sql<number>`(select count(*) from commitment c where c.session_id = ${sessionQuestion.sessionId}
  and c.created_at >= ${sessionQuestion.askedAt} and c.archived_at is null)`;

/** How often each question was asked, when last, and what followed; of one rep when named. Keys are question ids. */
export function askedByQuestion(db: Db, repId: RepId | null) {
  return db
    .select({
      questionId: sessionQuestion.questionId,
      times: sql<number>`count(*)`.as('times'),
      last: sql<number>`max(${sessionQuestion.askedAt})`.as('last'),
      followed: sql<number>`sum(${followed})`.as('followed'),
    })
    .from(sessionQuestion)
    .innerJoin(session, eq(session.id, sessionQuestion.sessionId))
    .where(
      and(
        isNotNull(sessionQuestion.questionId),
        isNotNull(sessionQuestion.askedAt),
        isNull(session.archivedAt),
        repId === null ? undefined : eq(session.repId, repId),
      ),
    )
    .groupBy(sessionQuestion.questionId)
    .as('asked');
}

/** To whom this question was asked, newest first. */
export function listAskingsOf(db: Db, questionId: QuestionId): Asking[] {
  return askingsQuery(db, questionId)
    .all()
    .flatMap(({ askedAt, ...asking }) => (askedAt === null ? [] : [{ ...asking, askedAt }]));
}

/** The query itself, so that a test can ask for its plan. */
export function askingsQuery(db: Db, questionId: QuestionId) {
  return db
    .select({
      id: sessionQuestion.id,
      sessionId: sessionQuestion.sessionId,
      rep: { id: rep.id, name: rep.name },
      askedAt: sessionQuestion.askedAt,
      answer: sessionQuestion.answer,
      followed,
    })
    .from(sessionQuestion)
    .innerJoin(session, eq(session.id, sessionQuestion.sessionId))
    .leftJoin(rep, eq(rep.id, session.repId))
    .where(
      and(
        eq(sessionQuestion.questionId, questionId),
        isNotNull(sessionQuestion.askedAt),
        isNull(session.archivedAt),
      ),
    )
    .orderBy(desc(sessionQuestion.askedAt))
    .limit(askingsShown);
}
