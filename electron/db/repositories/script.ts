import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { msToInstant } from '#electron/db/columns.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { question, questionScript, scriptStage } from '#electron/db/schema.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { QuestionId, RepId, ScriptId, StageId } from '#shared/domain/ids.ts';
import type { Question, Script, Stage } from '#shared/domain/question.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { askedByQuestion } from './ledger.ts';

/** Everything that is not archived, in its order; how often each question was asked is of one rep when named. */
export function listScripts(db: Db, { repId }: { repId: RepId | null }): Script[] {
  const questions = groupBy(listQuestions(db, repId), ({ stageId }) => stageId);
  const stages = groupBy(listStages(db), ({ scriptId }) => scriptId);
  return db
    .select({
      id: questionScript.id,
      framework: questionScript.framework,
      name: questionScript.name,
      about: questionScript.about,
      builtinKey: questionScript.builtinKey,
    })
    .from(questionScript)
    .where(isNull(questionScript.archivedAt))
    .orderBy(asc(questionScript.position), asc(questionScript.id))
    .all()
    .map(({ builtinKey, ...script }) => ({
      ...script,
      isBuiltin: builtinKey !== null,
      stages: (stages.get(script.id) ?? []).map(({ id, name }): Stage => ({
        id,
        name,
        questions: (questions.get(id) ?? []).map(toQuestion),
      })),
    }));
}

/** Without the stage it was read with. */
function toQuestion({ id, text, timesAsked, lastAskedAt, followed }: Question): Question {
  return { id, text, timesAsked, lastAskedAt, followed };
}

function listStages(db: Db): { id: StageId; scriptId: ScriptId; name: string }[] {
  return db
    .select({ id: scriptStage.id, scriptId: scriptStage.scriptId, name: scriptStage.name })
    .from(scriptStage)
    .where(isNull(scriptStage.archivedAt))
    .orderBy(asc(scriptStage.position), asc(scriptStage.id))
    .all();
}

function listQuestions(db: Db, repId: RepId | null): (Question & { stageId: StageId })[] {
  return questionsQuery(db, repId)
    .all()
    .map(({ lastAskedMs, timesAsked, followed, ...rest }) => ({
      ...rest,
      timesAsked: timesAsked ?? 0,
      followed: followed ?? 0,
      lastAskedAt: lastAskedMs === null ? null : msToInstant(lastAskedMs),
    }));
}

/** The questions and the ledger of what was asked, in one query. Exported for the test of its plan. */
export function questionsQuery(db: Db, repId: RepId | null) {
  const asked = askedByQuestion(db, repId);
  return db
    .select({
      id: question.id,
      stageId: question.stageId,
      text: question.text,
      timesAsked: sql<number | null>`${asked.times}`,
      lastAskedMs: sql<number | null>`${asked.last}`,
      followed: sql<number | null>`${asked.followed}`,
    })
    .from(question)
    .leftJoin(asked, eq(asked.questionId, question.id))
    .where(isNull(question.archivedAt))
    .orderBy(asc(question.position), asc(question.id));
}

/** The names of the stages these questions stand in. */
export function stageNames(db: Db, ids: readonly QuestionId[]): ReadonlyMap<QuestionId, string> {
  const rows = db
    .select({ id: question.id, stage: scriptStage.name })
    .from(question)
    .innerJoin(scriptStage, eq(scriptStage.id, question.stageId))
    .where(inArray(question.id, ids))
    .all();
  return new Map(rows.map(({ id, stage }) => [id, stage]));
}

/** What it says, and in which stage. */
export function getQuestion(db: Db, id: QuestionId): { text: string; stage: string } {
  const row = db
    .select({ text: question.text, stage: scriptStage.name })
    .from(question)
    .innerJoin(scriptStage, eq(scriptStage.id, question.stageId))
    .where(eq(question.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertScript(db: Db, { id, name }: { id: ScriptId; name: string }): void {
  const last = db
    .select({ position: max(questionScript.position) })
    .from(questionScript)
    .get();
  db.insert(questionScript)
    .values({ id, name, framework: 'own', position: after(last) })
    .run();
}

/** `editedAt` keeps a built-in text from being replaced by its translation when the language changes. */
export function updateScript(
  db: Db,
  id: ScriptId,
  changes: { name?: string; about?: string; editedAt?: Instant; archivedAt?: Instant | null },
): void {
  assertOne(db.update(questionScript).set(changes).where(eq(questionScript.id, id)).run());
}

export function insertStage(
  db: Db,
  { id, scriptId, name }: { id: StageId; scriptId: ScriptId; name: string },
): void {
  const last = db
    .select({ position: max(scriptStage.position) })
    .from(scriptStage)
    .where(eq(scriptStage.scriptId, scriptId))
    .get();
  db.insert(scriptStage)
    .values({ id, scriptId, name, position: after(last) })
    .run();
}

export function updateStage(
  db: Db,
  id: StageId,
  changes: { name?: string; editedAt?: Instant; archivedAt?: Instant | null },
): void {
  assertOne(db.update(scriptStage).set(changes).where(eq(scriptStage.id, id)).run());
}

export function insertQuestion(
  db: Db,
  { id, stageId, text }: { id: QuestionId; stageId: StageId; text: string },
): void {
  const last = db
    .select({ position: max(question.position) })
    .from(question)
    .where(eq(question.stageId, stageId))
    .get();
  db.insert(question)
    .values({ id, stageId, text, position: after(last) })
    .run();
}

export function updateQuestion(
  db: Db,
  id: QuestionId,
  changes: {
    text?: string;
    stageId?: StageId;
    position?: number;
    editedAt?: Instant;
    archivedAt?: Instant | null;
  },
): void {
  assertOne(db.update(question).set(changes).where(eq(question.id, id)).run());
}

/** In their order, without archived ones. */
export function questionIdsOf(db: Db, stageId: StageId): QuestionId[] {
  return db
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.stageId, stageId), isNull(question.archivedAt)))
    .orderBy(asc(question.position), asc(question.id))
    .all()
    .map(({ id }) => id);
}

function after(last: { position: number | null } | undefined): number {
  return (last?.position ?? -1) + 1;
}

function assertOne({ changes }: { changes: number }): void {
  if (changes !== 1) throw new NotFoundError();
}
