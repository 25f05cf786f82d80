import { and, asc, eq, isNotNull, isNull, max, ne, notExists, or } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { debriefQuestion, sessionQuestion } from '#electron/db/schema.ts';
import type { QuestionId, SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';

const columns = {
  id: sessionQuestion.id,
  questionId: sessionQuestion.questionId,
  text: sessionQuestion.text,
  stage: sessionQuestion.stage,
  followUpOf: sessionQuestion.followUpOf,
  askedAt: sessionQuestion.askedAt,
  answer: sessionQuestion.answer,
};

/**
 * In their order, without those of a visit's debrief. One of a script that was asked on the spot by mistake leaves the
 * list, and stays in the file for whoever takes that back.
 */
export function listSessionQuestions(db: Db, sessionId: SessionId): SessionQuestion[] {
  return db
    .select(columns)
    .from(sessionQuestion)
    .where(
      and(
        eq(sessionQuestion.sessionId, sessionId),
        notOfDebrief(db),
        or(
          eq(sessionQuestion.planned, true),
          isNull(sessionQuestion.questionId),
          isNotNull(sessionQuestion.askedAt),
          ne(sessionQuestion.answer, ''),
        ),
      ),
    )
    .orderBy(asc(sessionQuestion.position))
    .all();
}

/** Of this session, from this question of a script; null where it was neither planned nor asked. */
export function findFromScript(
  db: Db,
  { sessionId, questionId }: { sessionId: SessionId; questionId: QuestionId },
): SessionQuestion | null {
  const row = db
    .select(columns)
    .from(sessionQuestion)
    .where(
      and(
        eq(sessionQuestion.sessionId, sessionId),
        eq(sessionQuestion.questionId, questionId),
        notOfDebrief(db),
      ),
    )
    .orderBy(asc(sessionQuestion.position))
    .limit(1)
    .get();
  return row ?? null;
}

/** With the session it belongs to. */
export function getSessionQuestion(
  db: Db,
  id: SessionQuestionId,
): SessionQuestion & { sessionId: SessionId } {
  const row = db
    .select({ ...columns, sessionId: sessionQuestion.sessionId })
    .from(sessionQuestion)
    .where(eq(sessionQuestion.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Placed after the last one when no position is given. */
export function insertSessionQuestion(
  db: Db,
  question: {
    id: SessionQuestionId;
    sessionId: SessionId;
    questionId: QuestionId | null;
    text: string;
    stage?: string;
    position?: number;
    planned?: boolean;
    followUpOf?: SessionQuestionId;
    askedAt?: string | null;
  },
): SessionQuestion {
  const position = question.position ?? nextPosition(db, question.sessionId);
  return db
    .insert(sessionQuestion)
    .values({ ...question, position })
    .returning(columns)
    .get();
}

export function updateSessionQuestion(
  db: Db,
  id: SessionQuestionId,
  changes: { position?: number; askedAt?: string | null; answer?: string },
): SessionQuestion {
  const row = db
    .update(sessionQuestion)
    .set(changes)
    .where(eq(sessionQuestion.id, id))
    .returning(columns)
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function deleteSessionQuestion(db: Db, id: SessionQuestionId): void {
  const { changes } = db.delete(sessionQuestion).where(eq(sessionQuestion.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}

function notOfDebrief(db: Db) {
  return notExists(
    db
      .select({ id: debriefQuestion.sessionQuestionId })
      .from(debriefQuestion)
      .where(eq(debriefQuestion.sessionQuestionId, sessionQuestion.id)),
  );
}

function nextPosition(db: Db, sessionId: SessionId): number {
  const row = db
    .select({ last: max(sessionQuestion.position) })
    .from(sessionQuestion)
    .where(eq(sessionQuestion.sessionId, sessionId))
    .get();
  return (row?.last ?? -1) + 1;
}
