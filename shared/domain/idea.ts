import { z } from 'zod';
import { daySchema, instantSchema, lineSchema, requiredText, textSchema } from './fields.ts';
import { ideaIdSchema, observationIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

export const ideaStatuses = ['heard', 'tried', 'adopted', 'declined'] as const;
export const ideaStatusSchema = z.enum(ideaStatuses);
export type IdeaStatus = z.infer<typeof ideaStatusSchema>;

/** Credit given in public: when, where, in front of whom. */
export const ideaCreditSchema = z.object({ day: daySchema, place: lineSchema, audience: lineSchema });
export type IdeaCredit = z.infer<typeof ideaCreditSchema>;

/** Source: S12. Ask for ideas, carry them out, give the credit in public; who declines one says why. */
export const ideaInputSchema = z.object({
  repId: repIdSchema,
  text: requiredText('text_required'),
  heardDay: daySchema,
  status: ideaStatusSchema,
  /** Since when it stands as it stands. */
  statusDay: daySchema,
  /** Required where it is declined. */
  declineReason: textSchema.trim(),
  credit: ideaCreditSchema.nullable(),
});
export type IdeaInput = z.infer<typeof ideaInputSchema>;

export const ideaSchema = ideaInputSchema.extend({
  id: ideaIdSchema,
  repName: z.string(),
  observationId: observationIdSchema.nullable(),
  /** Where it was heard; null for one that came outside of a session. */
  sessionId: sessionIdSchema.nullable(),
  createdAt: instantSchema,
});
export type Idea = z.infer<typeof ideaSchema>;

export const ideaPrivacy = {
  id: 'shared',
  repId: 'shared',
  repName: 'shared',
  observationId: 'shared',
  sessionId: 'shared',
  text: 'shared',
  heardDay: 'shared',
  status: 'shared',
  statusDay: 'shared',
  declineReason: 'shared',
  credit: 'shared',
  createdAt: 'private',
} as const satisfies Record<keyof Idea, PrivacyClass>;

/** A note of kind `idea` that nobody has taken up yet. */
export const heardIdeaSchema = z.object({
  observationId: observationIdSchema,
  sessionId: sessionIdSchema,
  repId: repIdSchema,
  repName: z.string(),
  text: z.string(),
  observedAt: instantSchema,
});
export type HeardIdea = z.infer<typeof heardIdeaSchema>;
