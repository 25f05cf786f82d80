import { and, asc, desc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyLevel,
  question,
  questionScript,
  scriptStage,
} from '#electron/db/schema.ts';
import type { CompetencyId, FrameworkId, QuestionId } from '#shared/domain/ids.ts';

/* Rows that came with the app carry a `builtinKey`; those the user has not touched have no `editedAt`. */

export interface ScriptRows {
  script: Omit<typeof questionScript.$inferInsert, 'position'>;
  stages: (typeof scriptStage.$inferInsert)[];
  questions: (typeof question.$inferInsert)[];
}

export interface FrameworkRows {
  framework: Omit<typeof competencyFramework.$inferInsert, 'position'>;
  competencies: (typeof competency.$inferInsert)[];
  levels: (typeof competencyLevel.$inferInsert)[];
}

export function hasBuiltinScript(db: Db, builtinKey: string): boolean {
  const row = db
    .select({ id: questionScript.id })
    .from(questionScript)
    .where(eq(questionScript.builtinKey, builtinKey))
    .get();
  return row !== undefined;
}

export function hasBuiltinFramework(db: Db, builtinKey: string): boolean {
  const row = db
    .select({ id: competencyFramework.id })
    .from(competencyFramework)
    .where(eq(competencyFramework.builtinKey, builtinKey))
    .get();
  return row !== undefined;
}

/** Stands after the last script. */
export function insertScriptRows(db: Db, { script, stages, questions }: ScriptRows): void {
  const last = db
    .select({ position: max(questionScript.position) })
    .from(questionScript)
    .get();
  db.insert(questionScript)
    .values({ ...script, position: (last?.position ?? -1) + 1 })
    .run();
  db.insert(scriptStage).values(stages).run();
  db.insert(question).values(questions).run();
}

/** Stands after the last framework. */
export function insertFrameworkRows(db: Db, { framework, competencies, levels }: FrameworkRows): void {
  const last = db
    .select({ position: max(competencyFramework.position) })
    .from(competencyFramework)
    .get();
  db.insert(competencyFramework)
    .values({ ...framework, position: (last?.position ?? -1) + 1 })
    .run();
  db.insert(competency).values(competencies).run();
  db.insert(competencyLevel).values(levels).run();
}

export function relabelScript(db: Db, builtinKey: string, texts: { name: string; about: string }): void {
  db.update(questionScript)
    .set(texts)
    .where(and(eq(questionScript.builtinKey, builtinKey), isNull(questionScript.editedAt)))
    .run();
}

export function relabelStage(db: Db, builtinKey: string, name: string): void {
  db.update(scriptStage)
    .set({ name })
    .where(and(eq(scriptStage.builtinKey, builtinKey), isNull(scriptStage.editedAt)))
    .run();
}

export function relabelQuestion(db: Db, builtinKey: string, text: string): void {
  db.update(question)
    .set({ text })
    .where(and(eq(question.builtinKey, builtinKey), isNull(question.editedAt)))
    .run();
}

export function relabelFramework(db: Db, builtinKey: string, texts: { name: string; about: string }): void {
  db.update(competencyFramework)
    .set(texts)
    .where(and(eq(competencyFramework.builtinKey, builtinKey), isNull(competencyFramework.editedAt)))
    .run();
}

/** In every version of its framework, with its levels, which are edited together with it. */
export function relabelCompetency(
  db: Db,
  builtinKey: string,
  texts: { name: string; description: string },
  behaviours: readonly { level: number; behaviour: string }[],
): void {
  const rows = db
    .update(competency)
    .set(texts)
    .where(and(eq(competency.builtinKey, builtinKey), isNull(competency.editedAt)))
    .returning({ id: competency.id })
    .all();
  const ids = rows.map(({ id }) => id);
  for (const { level, behaviour } of behaviours) {
    db.update(competencyLevel)
      .set({ behaviour })
      .where(and(inArray(competencyLevel.competencyId, ids), eq(competencyLevel.level, level)))
      .run();
  }
}

/** A heading follows the language as long as it still is one of its translations. */
export function relabelGroup(
  db: Db,
  frameworkKey: string,
  { names, name }: { names: string[]; name: string },
): void {
  db.update(competency)
    .set({ groupName: name })
    .where(
      and(
        inArray(competency.groupName, names),
        inArray(
          competency.frameworkId,
          db
            .select({ id: competencyFramework.id })
            .from(competencyFramework)
            .where(eq(competencyFramework.builtinKey, frameworkKey)),
        ),
      ),
    )
    .run();
}

/** Question by built-in key, in the words it has now, with its stage. */
export function builtinQuestions(db: Db): Map<string, { id: QuestionId; text: string; stage: string }> {
  const rows = db
    .select({ key: question.builtinKey, id: question.id, text: question.text, stage: scriptStage.name })
    .from(question)
    .innerJoin(scriptStage, eq(scriptStage.id, question.stageId))
    .where(isNotNull(question.builtinKey))
    .all();
  return new Map(rows.map(({ key, ...rest }) => [key ?? '', rest]));
}

/** The newest version published. */
export function builtinFramework(db: Db, builtinKey: string): FrameworkId | null {
  const row = db
    .select({ id: competencyFramework.id })
    .from(competencyFramework)
    .where(and(eq(competencyFramework.builtinKey, builtinKey), isNotNull(competencyFramework.publishedAt)))
    .orderBy(desc(competencyFramework.version))
    .get();
  return row?.id ?? null;
}

/** Competency by built-in key, of the newest version published. */
export function builtinCompetencies(db: Db): Map<string, CompetencyId> {
  const rows = db
    .select({ key: competency.builtinKey, id: competency.id })
    .from(competency)
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .where(and(isNotNull(competency.builtinKey), isNotNull(competencyFramework.publishedAt)))
    .orderBy(asc(competencyFramework.version))
    .all();
  return new Map(rows.map(({ key, id }) => [key ?? '', id]));
}
