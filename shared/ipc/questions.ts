import { z } from 'zod';
import { askTellTrendSchema } from '#shared/domain/ask-tell.ts';
import { lineSchema } from '#shared/domain/fields.ts';
import {
  competencyIdSchema,
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  stageIdSchema,
} from '#shared/domain/ids.ts';
import { askingSchema, questionTextSchema, scriptNameSchema, scriptSchema } from '#shared/domain/question.ts';
import { channel, nothing } from './define.ts';

const script = z.object({ id: scriptIdSchema });
const stage = z.object({ id: stageIdSchema });
const question = z.object({ id: questionIdSchema });

export const questionsContract = {
  /** All scripts with stages and questions; counts are of this rep when one is named. */
  scripts: channel(z.object({ repId: repIdSchema.nullable() }), z.array(scriptSchema)),
  /** To whom it was asked and what they said, newest first. */
  asked: channel(question, z.array(askingSchema)),
  /** Questions asked of anybody in the last year in sessions of this focus; none without one. */
  askedWithFocus: channel(
    z.object({ focusCompetencyId: competencyIdSchema.nullable() }),
    z.array(questionIdSchema),
  ),
  /** What was asked and told, with one rep or with everybody. */
  balance: channel(z.object({ repId: repIdSchema.nullable() }), askTellTrendSchema),
  createScript: channel(z.object({ name: scriptNameSchema }), script),
  updateScript: channel(script.extend({ name: scriptNameSchema, about: lineSchema }), nothing),
  archiveScript: channel(script, nothing),
  restoreScript: channel(script, nothing),
  addStage: channel(z.object({ scriptId: scriptIdSchema, name: scriptNameSchema }), stage),
  renameStage: channel(stage.extend({ name: scriptNameSchema }), nothing),
  archiveStage: channel(stage, nothing),
  restoreStage: channel(stage, nothing),
  addQuestion: channel(z.object({ stageId: stageIdSchema, text: questionTextSchema }), question),
  updateQuestion: channel(question.extend({ text: questionTextSchema }), nothing),
  /** `position` counts from 0 within the stage moved to. */
  moveQuestion: channel(
    question.extend({ stageId: stageIdSchema, position: z.number().int().min(0) }),
    nothing,
  ),
  archiveQuestion: channel(question, nothing),
  restoreQuestion: channel(question, nothing),
};
