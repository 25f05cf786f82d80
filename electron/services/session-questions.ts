import { v7 } from 'uuid';
import type { Db } from '#electron/db/open.ts';
import { getQuestion, stageNames } from '#electron/db/repositories/script.ts';
import * as drafts from '#electron/db/repositories/question-draft.ts';
import * as questions from '#electron/db/repositories/session-question.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import {
  sessionQuestionIdSchema,
  type QuestionId,
  type SessionId,
  type SessionQuestionId,
} from '#shared/domain/ids.ts';
import { isEditable, takesNotes } from '#shared/domain/session-rules.ts';
import type { QuestionDraft, SessionPlan, SessionQuestion } from '#shared/domain/session.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/**
 * Makes these the questions of a session, in this order. One that stays keeps its answer; one that was asked or
 * answered stays at the end even if the plan no longer names it: the ledger of what was asked is never rewritten (S1).
 * The caller owns the transaction.
 */
export function setQuestions(db: Db, sessionId: SessionId, planned: SessionPlan['questions']): void {
  const left = questions.listSessionQuestions(db, sessionId);
  const stages = stageNames(
    db,
    planned.flatMap(({ questionId }) => questionId ?? []),
  );
  for (const [position, { questionId, text }] of planned.entries()) {
    const index = left.findIndex((one) => one.questionId === questionId && one.text === text);
    const [kept] = index === -1 ? [] : left.splice(index, 1);
    if (kept === undefined) {
      const id = sessionQuestionIdSchema.parse(v7());
      const stage = questionId === null ? '' : stages.get(questionId);
      questions.insertSessionQuestion(db, { id, sessionId, questionId, text, stage, position });
    } else {
      questions.updateSessionQuestion(db, kept.id, { position });
    }
  }
  let position = planned.length;
  for (const { id, askedAt, answer } of left) {
    if (askedAt === null && answer === '') questions.deleteSessionQuestion(db, id);
    else questions.updateSessionQuestion(db, id, { position: position++ });
  }
}

/** A question that came up on the spot. Its draft is gone with it. */
export function addQuestion(
  { db }: Context,
  { sessionId, text }: { sessionId: SessionId; text: string },
): Outcome<SessionQuestion> {
  return db.transaction(() => {
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    const id = sessionQuestionIdSchema.parse(v7());
    drafts.clearQuestionDraft(db, { sessionId, followUpOf: null });
    return ok(questions.insertSessionQuestion(db, { id, sessionId, questionId: null, text, planned: false }));
  });
}

/** What is half typed in a session. */
export function getQuestionDrafts(
  { db }: Context,
  { sessionId }: { sessionId: SessionId },
): Outcome<QuestionDraft[]> {
  return ok(drafts.listQuestionDrafts(db, sessionId));
}

/** Kept in any state of the session: what is being typed is never refused. */
export function saveQuestionDraft(
  { db, now }: Context,
  { sessionId, followUpOf, text }: QuestionDraft & { sessionId: SessionId },
): Outcome<void> {
  return db.transaction(() => {
    getSession(db, sessionId);
    drafts.setQuestionDraft(db, { sessionId, followUpOf, text, at: now().toISOString() });
    return ok(undefined);
  });
}

/** Asks a question of a script: the planned one if it was planned, otherwise with the stage it stands in now. */
export function askFromScript(
  { db, now }: Context,
  { sessionId, questionId }: { sessionId: SessionId; questionId: QuestionId },
): Outcome<SessionQuestion> {
  return db.transaction(() => {
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    const at = now().toISOString();
    const known = questions.findFromScript(db, { sessionId, questionId });
    if (known !== null)
      return ok(questions.updateSessionQuestion(db, known.id, { askedAt: known.askedAt ?? at }));
    const id = sessionQuestionIdSchema.parse(v7());
    const { text, stage } = getQuestion(db, questionId);
    return ok(
      questions.insertSessionQuestion(db, {
        id,
        sessionId,
        questionId,
        text,
        stage,
        planned: false,
        askedAt: at,
      }),
    );
  });
}

/** What an answer made one ask. It is written down because it was asked, unless the session is still ahead. Its draft is gone with it. */
export function addFollowUp(
  { db, now }: Context,
  { id: followUpOf, text }: { id: SessionQuestionId; text: string },
): Outcome<SessionQuestion> {
  return db.transaction(() => {
    const { sessionId, stage } = questions.getSessionQuestion(db, followUpOf);
    const { status } = getSession(db, sessionId);
    if (!isEditable(status)) return fail('session_not_editable');
    const id = sessionQuestionIdSchema.parse(v7());
    drafts.clearQuestionDraft(db, { sessionId, followUpOf });
    return ok(
      questions.insertSessionQuestion(db, {
        id,
        sessionId,
        questionId: null,
        text,
        stage,
        planned: false,
        followUpOf,
        askedAt: takesNotes(status) ? now().toISOString() : null,
      }),
    );
  });
}

interface AskedQuestion {
  id: SessionQuestionId;
  asked: boolean;
  answer?: string | undefined;
  /** For an undo: when it had been asked. */
  askedAt?: string | undefined;
}

/** Marks a question as asked (the first time counts) or not; the answer in the rep's words stays where none is given. */
export function askQuestion(
  { db, now }: Context,
  { id, asked, answer, askedAt: given }: AskedQuestion,
): Outcome<SessionQuestion> {
  return db.transaction(() => {
    const { sessionId, askedAt } = questions.getSessionQuestion(db, id);
    if (!isEditable(getSession(db, sessionId).status)) return fail('session_not_editable');
    const at = asked ? (askedAt ?? given ?? now().toISOString()) : null;
    return ok(questions.updateSessionQuestion(db, id, { askedAt: at, answer }));
  });
}
