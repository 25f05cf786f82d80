import { z } from 'zod';
import { coachabilityAnswers, coachabilityOutcomes } from './coachability-rules.ts';
import { daySchema, instantSchema, requiredText, textSchema } from './fields.ts';
import { coachabilityCheckIdSchema, coachabilityOutcomeIdSchema, repIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

const answerSchema = z.enum(coachabilityAnswers).nullable();

/** How often each of the seven things was seen; null where it could not be told yet. Source: S5. */
export const coachabilityAnswersSchema = z.object({
  ownsResults: answerSchema,
  asksFeedback: answerSchema,
  admitsGaps: answerSchema,
  triesAgreed: answerSchema,
  keepsPromises: answerSchema,
  actsSoon: answerSchema,
  withinReach: answerSchema,
});

export const coachabilityCheckInputSchema = coachabilityAnswersSchema.extend({
  repId: repIdSchema,
  day: daySchema,
  note: textSchema,
});
export type CoachabilityCheckInput = z.infer<typeof coachabilityCheckInputSchema>;

export const coachabilityCheckSchema = coachabilityCheckInputSchema.extend({
  id: coachabilityCheckIdSchema,
  createdAt: instantSchema,
});
export type CoachabilityCheck = z.infer<typeof coachabilityCheckSchema>;

/** Considered by the manager, with its reason; never worked out from the answers. Source: S5. */
export const coachabilityOutcomeInputSchema = z.object({
  repId: repIdSchema,
  day: daySchema,
  outcome: z.enum(coachabilityOutcomes),
  reason: requiredText('reason_required'),
  /** When to look again. */
  reviewDay: daySchema.nullable(),
});
export type CoachabilityOutcomeInput = z.infer<typeof coachabilityOutcomeInputSchema>;

export const coachabilityOutcomeSchema = coachabilityOutcomeInputSchema.extend({
  id: coachabilityOutcomeIdSchema,
  createdAt: instantSchema,
});
export type CoachabilityOutcome = z.infer<typeof coachabilityOutcomeSchema>;

export const coachabilityCheckPrivacy = {
  id: 'private',
  repId: 'private',
  day: 'private',
  ownsResults: 'private',
  asksFeedback: 'private',
  admitsGaps: 'private',
  triesAgreed: 'private',
  keepsPromises: 'private',
  actsSoon: 'private',
  withinReach: 'private',
  note: 'private',
  createdAt: 'private',
} as const satisfies Record<keyof CoachabilityCheck, PrivacyClass>;

export const coachabilityOutcomePrivacy = {
  id: 'private',
  repId: 'private',
  day: 'private',
  outcome: 'private',
  reason: 'private',
  reviewDay: 'private',
  createdAt: 'private',
} as const satisfies Record<keyof CoachabilityOutcome, PrivacyClass>;
