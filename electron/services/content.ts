import { v7 } from 'uuid';
import type { Db } from '#electron/db/open.ts';
import * as repository from '#electron/db/repositories/content.ts';
import { chooseFirstFramework } from '#electron/db/repositories/framework.ts';
import {
  frameworkFileSchema,
  scriptFileSchema,
  type FrameworkFile,
  type ScriptFile,
} from '#shared/domain/content.ts';
import {
  competencyIdSchema,
  competencyLineageIdSchema,
  frameworkIdSchema,
  questionIdSchema,
  scriptIdSchema,
  stageIdSchema,
} from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';

/** What comes with the app: question scripts and competency frameworks, each text in every language. */
export interface Content {
  scripts: ScriptFile[];
  frameworks: FrameworkFile[];
}

/** Read when it is needed: a start-up does not pay for it. The order here is the order on the screen. */
export async function readContent(): Promise<Content> {
  const scripts = await Promise.all([
    import('#resources/question-scripts/debrief.json'),
    import('#resources/question-scripts/grow.json'),
    import('#resources/question-scripts/oskar.json'),
    import('#resources/question-scripts/spin.json'),
  ]);
  const frameworks = await Promise.all([
    import('#resources/competency-frameworks/field-sales-b2b.json'),
    import('#resources/competency-frameworks/inside-sales.json'),
  ]);
  return {
    scripts: scripts.map((file) => scriptFileSchema.parse(file.default)),
    frameworks: frameworks.map((file) => frameworkFileSchema.parse(file.default)),
  };
}

/** Adds what the file does not hold yet; what is there, edited or archived, stays as it is. */
export function installContent(
  db: Db,
  { scripts, frameworks }: Content,
  { language, at }: { language: Language; at: string },
): void {
  for (const file of scripts) {
    if (!repository.hasBuiltinScript(db, file.key))
      repository.insertScriptRows(db, scriptRows(file, language));
  }
  for (const file of frameworks) {
    if (!repository.hasBuiltinFramework(db, file.key))
      repository.insertFrameworkRows(db, frameworkRows(file, language, at));
  }
  chooseFirstFramework(db);
}

/** Puts built-in texts into another language. What the user has edited keeps the user's words. */
export function relabelBuiltins(db: Db, { scripts, frameworks }: Content, language: Language): void {
  for (const script of scripts) {
    repository.relabelScript(db, script.key, { name: script.name[language], about: script.about[language] });
    for (const stage of script.stages) {
      repository.relabelStage(db, stageKey(script, stage), stage.name[language]);
      for (const { key, text } of stage.questions) repository.relabelQuestion(db, key, text[language]);
    }
  }
  for (const { key, name, about, groups } of frameworks) {
    repository.relabelFramework(db, key, { name: name[language], about: about[language] });
    for (const group of groups) {
      repository.relabelGroup(db, key, { names: Object.values(group.name), name: group.name[language] });
      for (const competency of group.competencies) {
        repository.relabelCompetency(
          db,
          competency.key,
          {
            name: competency.name[language],
            description: competency.description[language],
          },
          competency.levels.map(({ level, behaviour }) => ({ level, behaviour: behaviour[language] })),
        );
      }
    }
  }
}

/** Two scripts may have stages of the same name. */
function stageKey(script: { key: string }, stage: { key: string }): string {
  return `${script.key}.${stage.key}`;
}

function scriptRows(file: ScriptFile, language: Language): repository.ScriptRows {
  const scriptId = scriptIdSchema.parse(v7());
  const stages = file.stages.map((stage, position) => ({
    stage,
    row: {
      id: stageIdSchema.parse(v7()),
      scriptId,
      builtinKey: stageKey(file, stage),
      name: stage.name[language],
      position,
    },
  }));
  return {
    script: {
      id: scriptId,
      builtinKey: file.key,
      framework: file.framework,
      name: file.name[language],
      about: file.about[language],
    },
    stages: stages.map(({ row }) => row),
    questions: stages.flatMap(({ stage, row }) =>
      stage.questions.map(({ key, text }, position) => ({
        id: questionIdSchema.parse(v7()),
        stageId: row.id,
        builtinKey: key,
        text: text[language],
        position,
      })),
    ),
  };
}

function frameworkRows(file: FrameworkFile, language: Language, at: string): repository.FrameworkRows {
  const frameworkId = frameworkIdSchema.parse(v7());
  const competencies = file.groups
    .flatMap((group) => group.competencies.map((competency) => ({ group, competency })))
    .map(({ group, competency }, position) => ({ id: v7(), group, competency, position }))
    .map(({ id, group, competency, position }) => ({
      levels: competency.levels,
      row: {
        id: competencyIdSchema.parse(id),
        lineageId: competencyLineageIdSchema.parse(id),
        frameworkId,
        builtinKey: competency.key,
        groupName: group.name[language],
        name: competency.name[language],
        description: competency.description[language],
        weight: competency.weight,
        position,
      },
    }));
  return {
    framework: {
      id: frameworkId,
      lineageId: frameworkId,
      builtinKey: file.key,
      name: file.name[language],
      about: file.about[language],
      version: file.version,
      publishedAt: at,
    },
    competencies: competencies.map(({ row }) => row),
    levels: competencies.flatMap(({ levels, row }) =>
      levels.map(({ level, behaviour }) => ({
        competencyId: row.id,
        level,
        behaviour: behaviour[language],
      })),
    ),
  };
}
