import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { QuestionId, ScriptId, StageId } from '#shared/domain/ids.ts';
import type { ScriptFramework } from '#shared/domain/question.ts';
import { instant, uuid } from '../columns.ts';

export const questionScript = sqliteTable('question_script', {
  id: uuid<ScriptId>().primaryKey(),
  builtinKey: text('builtin_key').unique(),
  framework: text().$type<ScriptFramework>().notNull(),
  name: text().notNull(),
  about: text().notNull().default(''),
  position: integer().notNull(),
  editedAt: instant('edited_at'),
  archivedAt: instant('archived_at'),
});

export const scriptStage = sqliteTable(
  'script_stage',
  {
    id: uuid<StageId>().primaryKey(),
    scriptId: uuid<ScriptId>('script_id')
      .notNull()
      .references(() => questionScript.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key'),
    name: text().notNull(),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [index('script_stage_script').on(t.scriptId, t.position)],
);

export const question = sqliteTable(
  'question',
  {
    id: uuid<QuestionId>().primaryKey(),
    stageId: uuid<StageId>('stage_id')
      .notNull()
      .references(() => scriptStage.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key').unique(),
    text: text().notNull(),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [index('question_stage').on(t.stageId, t.position)],
);
