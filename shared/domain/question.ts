import { z } from 'zod';
import { instantSchema, requiredLine } from './fields.ts';
import {
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  stageIdSchema,
} from './ids.ts';

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
  /** How many commitments followed it: agreed in the same session after it was asked (the report belongs to it). */
  followed: z.number().int(),
});
export type Question = z.infer<typeof questionSchema>;

/** One time a question was asked. `rep` is null for a session with the team. */
export const askingSchema = z.object({
  id: sessionQuestionIdSchema,
  sessionId: sessionIdSchema,
  rep: z.object({ id: repIdSchema, name: z.string() }).nullable(),
  askedAt: instantSchema,
  answer: z.string(),
  followed: z.number().int(),
});
export type Asking = z.infer<typeof askingSchema>;

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
