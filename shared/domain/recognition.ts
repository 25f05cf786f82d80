import { z } from 'zod';
import { daySchema, instantSchema, requiredText } from './fields.ts';
import { observationIdSchema, recognitionIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

/** Source: S12. A moment of recognition: who, when, what for, and whether others heard it. */
export const recognitionInputSchema = z.object({
  repId: repIdSchema,
  day: daySchema,
  text: requiredText('text_required'),
  isPublic: z.boolean(),
  /** The note that shows it, of the same rep. */
  observationId: observationIdSchema.nullable(),
});
export type RecognitionInput = z.infer<typeof recognitionInputSchema>;

export const recognitionSchema = recognitionInputSchema.extend({
  id: recognitionIdSchema,
  repName: z.string(),
  sessionId: sessionIdSchema.nullable(),
  createdAt: instantSchema,
});
export type Recognition = z.infer<typeof recognitionSchema>;

export const recognitionPrivacy = {
  id: 'shared',
  repId: 'shared',
  repName: 'shared',
  observationId: 'shared',
  sessionId: 'shared',
  day: 'shared',
  text: 'shared',
  isPublic: 'shared',
  createdAt: 'private',
} as const satisfies Record<keyof Recognition, PrivacyClass>;

/** When a rep was last recognised, or credited for an idea; null for never. */
export const lastRecognisedSchema = z.object({
  repId: repIdSchema,
  repName: z.string(),
  since: daySchema,
  lastDay: daySchema.nullable(),
});
export type LastRecognised = z.infer<typeof lastRecognisedSchema>;
