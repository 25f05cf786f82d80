import { z } from 'zod';
import { daySchema, instantSchema, lineSchema, textSchema } from './fields.ts';
import {
  interventionIdSchema,
  questionIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

/** A question of the talk right after a visit: the rep's words first, the manager's second. */
export const debriefQuestionSchema = z.object({
  /** Null once its question was deleted from the script. */
  questionId: questionIdSchema.nullable(),
  /** Where the answer stands in the ledger; null until something was said. */
  entryId: sessionQuestionIdSchema.nullable(),
  text: z.string(),
  stage: z.string(),
  repWords: z.string(),
  managerWords: z.string(),
});
export type DebriefQuestion = z.infer<typeof debriefQuestionSchema>;

/** The rep's words are theirs to read again; the manager's are working notes: what is meant for the rep is a note. */
export const debriefQuestionPrivacy = {
  questionId: 'shared',
  entryId: 'shared',
  text: 'shared',
  stage: 'shared',
  repWords: 'shared',
  managerWords: 'private',
} as const satisfies Record<keyof DebriefQuestion, PrivacyClass>;

/** What the talk comes to. Each may stay empty. */
export const debriefResultSchema = z.object({
  strength: textSchema,
  development: textSchema,
  nextStep: lineSchema,
  nextStepDue: daySchema.nullable(),
});
export type DebriefResult = z.infer<typeof debriefResultSchema>;

export const debriefSchema = debriefResultSchema.extend({
  visitId: visitIdSchema,
  startedAt: instantSchema.nullable(),
  /** When it was ended: from then on its result stands among the notes and the next steps. */
  endedAt: instantSchema.nullable(),
});
export type Debrief = z.infer<typeof debriefSchema>;

/** Drafts until the debrief is ended; only the notes and the commitment made of them may reach the rep. */
export const debriefPrivacy = {
  visitId: 'private',
  startedAt: 'private',
  endedAt: 'private',
  strength: 'private',
  development: 'private',
  nextStep: 'private',
  nextStepDue: 'private',
} as const satisfies Record<keyof Debrief, PrivacyClass>;

/** Each time the manager stepped in at the customer's instead of watching. */
export const interventionSchema = z.object({
  id: interventionIdSchema,
  sessionId: sessionIdSchema,
  visitId: visitIdSchema.nullable(),
  happenedAt: instantSchema,
});
export type Intervention = z.infer<typeof interventionSchema>;

/** For the manager's eyes only: no report, preview or export reads it. */
export const interventionPrivacy = {
  id: 'private',
  sessionId: 'private',
  visitId: 'private',
  happenedAt: 'private',
} as const satisfies Record<keyof Intervention, PrivacyClass>;
