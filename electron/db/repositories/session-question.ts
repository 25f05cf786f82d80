import { asc, eq, max } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { sessionQuestion } from '#electron/db/schema.ts';
import type { QuestionId, SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';

const columns = {
  id: sessionQuestion.id,
  questionId: sessionQuestion.questionId,
  text: sessionQuestion.text,
  askedAt: sessionQuestion.askedAt,
  answer: sessionQuestion.answer,
};

export function listSessionQuestions(db: Db, sessionId: SessionId): SessionQuestion[] {
  return db
    .select(columns)
    .from(sessionQuestion)
    .where(eq(sessionQuestion.sessionId, sessionId))
    .orderBy(asc(sessionQuestion.position))
    .all();
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
    position?: number;
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

function nextPosition(db: Db, sessionId: SessionId): number {
  const row = db
    .select({ last: max(sessionQuestion.position) })
    .from(sessionQuestion)
    .where(eq(sessionQuestion.sessionId, sessionId))
    .get();
  return (row?.last ?? -1) + 1;
}
