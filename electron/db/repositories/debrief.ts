import { and, asc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  debrief,
  debriefQuestion,
  question,
  questionScript,
  scriptStage,
  sessionQuestion,
  visit,
} from '#electron/db/schema.ts';
import type { Debrief, DebriefQuestion, DebriefResult } from '#shared/domain/debrief.ts';
import type {
  CommitmentId,
  ObservationId,
  QuestionId,
  SessionId,
  SessionQuestionId,
  VisitId,
} from '#shared/domain/ids.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Changes } from '#shared/lib/changes.ts';

/** The notes and the commitment the result became. */
export interface DebriefLinks {
  strengthId: ObservationId | null;
  developmentId: ObservationId | null;
  nextStepId: CommitmentId | null;
}

const columns = {
  visitId: debrief.visitId,
  startedAt: debrief.startedAt,
  endedAt: debrief.endedAt,
  strength: debrief.strength,
  development: debrief.development,
  nextStep: debrief.nextStep,
  nextStepDue: debrief.nextStepDue,
};

/** Null before it was begun. */
export function findDebrief(db: Db, visitId: VisitId): (Debrief & DebriefLinks) | null {
  const row = db
    .select({
      ...columns,
      strengthId: debrief.strengthId,
      developmentId: debrief.developmentId,
      nextStepId: debrief.nextStepId,
    })
    .from(debrief)
    .where(eq(debrief.visitId, visitId))
    .get();
  return row ?? null;
}

/** Of every visit of a session that is not archived. */
export function debriefsOfSession(
  db: Db,
  sessionId: SessionId,
): (Pick<Debrief, 'visitId' | 'endedAt'> & { questionIds: SessionQuestionId[] })[] {
  const rows = db
    .select({
      visitId: debrief.visitId,
      endedAt: debrief.endedAt,
      questionId: debriefQuestion.sessionQuestionId,
    })
    .from(debrief)
    .innerJoin(visit, eq(visit.id, debrief.visitId))
    .leftJoin(debriefQuestion, eq(debriefQuestion.visitId, debrief.visitId))
    .where(and(eq(visit.sessionId, sessionId), isNull(visit.archivedAt)))
    .all();
  return [...groupBy(rows, ({ visitId }) => visitId)].map(([visitId, asked]) => ({
    visitId,
    endedAt: asked[0]?.endedAt ?? null,
    questionIds: asked.flatMap(({ questionId }) => questionId ?? []),
  }));
}

/** What talks of this session came to that were not ended, in the order of the visits. */
export function unendedResults(db: Db, sessionId: SessionId): (DebriefResult & { visitId: VisitId })[] {
  const { startedAt: _startedAt, endedAt: _endedAt, ...result } = columns;
  return db
    .select(result)
    .from(debrief)
    .innerJoin(visit, eq(visit.id, debrief.visitId))
    .where(
      and(
        eq(visit.sessionId, sessionId),
        isNull(visit.archivedAt),
        isNull(debrief.endedAt),
        or(ne(debrief.strength, ''), ne(debrief.development, ''), ne(debrief.nextStep, '')),
      ),
    )
    .orderBy(asc(visit.position), asc(visit.id))
    .all();
}

/** Begun at this instant, unless it was begun before. */
export function startDebrief(db: Db, visitId: VisitId, startedAt: string): void {
  db.insert(debrief).values({ visitId, startedAt }).onConflictDoNothing().run();
}

export function updateDebrief(
  db: Db,
  visitId: VisitId,
  changes: Changes<DebriefResult & DebriefLinks & { endedAt: string | null }>,
): void {
  if (Object.values(changes).every((value) => value === undefined)) return;
  db.update(debrief).set(changes).where(eq(debrief.visitId, visitId)).run();
}

/** What was asked after this visit, in the order of the script it came from. */
export function listDebriefQuestions(
  db: Db,
  visitId: VisitId,
): (DebriefQuestion & { entryId: SessionQuestionId })[] {
  return db
    .select({
      questionId: sessionQuestion.questionId,
      entryId: sessionQuestion.id,
      text: sessionQuestion.text,
      stage: sessionQuestion.stage,
      repWords: sessionQuestion.answer,
      managerWords: debriefQuestion.managerWords,
    })
    .from(debriefQuestion)
    .innerJoin(sessionQuestion, eq(sessionQuestion.id, debriefQuestion.sessionQuestionId))
    .where(eq(debriefQuestion.visitId, visitId))
    .orderBy(asc(sessionQuestion.position))
    .all();
}

/** The first question of each stage of the debrief script, as the manager has it by now. */
export function listScriptQuestions(
  db: Db,
  builtinKey: string,
): { questionId: QuestionId; text: string; stage: string }[] {
  const rows = db
    .select({
      questionId: question.id,
      text: question.text,
      stage: scriptStage.name,
      stageId: scriptStage.id,
    })
    .from(questionScript)
    .innerJoin(scriptStage, eq(scriptStage.scriptId, questionScript.id))
    .innerJoin(question, eq(question.stageId, scriptStage.id))
    .where(
      and(
        eq(questionScript.builtinKey, builtinKey),
        isNull(scriptStage.archivedAt),
        isNull(question.archivedAt),
      ),
    )
    .orderBy(asc(scriptStage.position), asc(scriptStage.id), asc(question.position), asc(question.id))
    .all();
  return rows
    .filter(({ stageId }, index) => rows[index - 1]?.stageId !== stageId)
    .map(({ stageId: _stageId, ...first }) => first);
}

/** Makes a question of the ledger one of the debrief of this visit. */
export function insertDebriefQuestion(db: Db, values: typeof debriefQuestion.$inferInsert): void {
  db.insert(debriefQuestion).values(values).run();
}

export function updateManagerWords(db: Db, id: SessionQuestionId, managerWords: string): void {
  db.update(debriefQuestion).set({ managerWords }).where(eq(debriefQuestion.sessionQuestionId, id)).run();
}
