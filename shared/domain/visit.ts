import { z } from 'zod';
import { instantSchema, requiredLine, textSchema } from './fields.ts';
import { sessionIdSchema, visitIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

/** `advance`: the customer agreed to a step forward; `continuation`: nothing was agreed; `none`: no contact took place. */
export const visitOutcomes = ['advance', 'continuation', 'none'] as const;
export const visitOutcomeSchema = z.enum(visitOutcomes);
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>;

/** The pre-call plan and the result of one customer call inside a ride-along. */
export const visitInputSchema = z.object({
  customer: requiredLine('name_required'),
  objective: textSchema,
  advanceSought: textSchema,
  questionsToAsk: textSchema,
  questionsExpected: textSchema,
  points: textSchema,
  objections: textSchema,
  outcome: visitOutcomeSchema.nullable(),
  outcomeNote: textSchema,
  plannedAt: instantSchema.nullable(),
  arrivedAt: instantSchema.nullable(),
  leftAt: instantSchema.nullable(),
});
export type VisitInput = z.infer<typeof visitInputSchema>;

export const visitSchema = visitInputSchema.extend({
  id: visitIdSchema,
  sessionId: sessionIdSchema,
  position: z.number().int(),
});
export type Visit = z.infer<typeof visitSchema>;

export const visitPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  position: 'shared',
  customer: 'shared',
  objective: 'shared',
  advanceSought: 'shared',
  questionsToAsk: 'shared',
  questionsExpected: 'shared',
  points: 'shared',
  objections: 'shared',
  outcome: 'shared',
  outcomeNote: 'shared',
  plannedAt: 'shared',
  arrivedAt: 'shared',
  leftAt: 'shared',
} as const satisfies Record<keyof Visit, PrivacyClass>;
