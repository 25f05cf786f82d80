import { z } from 'zod';
import { instantSchema, requiredLine } from './fields.ts';
import { questionIdSchema, scriptIdSchema, stageIdSchema } from './ids.ts';

/** Question frameworks. Source: S1 (GROW: Whitmore; OSKAR: Jackson and McKergow; SPIN: Rackham). */
export const scriptFrameworks = ['grow', 'oskar', 'spin', 'own'] as const;
export const scriptFrameworkSchema = z.enum(scriptFrameworks);
export type ScriptFramework = z.infer<typeof scriptFrameworkSchema>;

export const questionSchema = z.object({
  id: questionIdSchema,
  text: z.string(),
  /** How often it was asked in sessions, and when last. */
  timesAsked: z.number().int(),
  lastAskedAt: instantSchema.nullable(),
});
export type Question = z.infer<typeof questionSchema>;

export const stageSchema = z.object({
  id: stageIdSchema,
  name: z.string(),
  questions: z.array(questionSchema),
});
export type Stage = z.infer<typeof stageSchema>;

export const scriptSchema = z.object({
  id: scriptIdSchema,
  framework: scriptFrameworkSchema,
  name: z.string(),
  about: z.string(),
  isBuiltin: z.boolean(),
  stages: z.array(stageSchema),
});
export type Script = z.infer<typeof scriptSchema>;

export const questionTextSchema = requiredLine('text_required');
export const scriptNameSchema = requiredLine('script_name_required');
