import { z } from 'zod';
import { instantSchema, lineSchema, requiredText, textSchema } from './fields.ts';
import { competencyIdSchema, observationIdSchema, sessionIdSchema, visitIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

export const observationKinds = [
  'strength',
  'growth',
  'customer_voice',
  'question',
  'idea',
  'promise',
  'note',
] as const;
export const observationKindSchema = z.enum(observationKinds);
export type ObservationKind = z.infer<typeof observationKindSchema>;

export const visibilitySchema = z.enum(['shared', 'private']);
export type Visibility = z.infer<typeof visibilitySchema>;

export const observationInputSchema = z.object({
  visitId: visitIdSchema.nullable(),
  kind: observationKindSchema,
  text: requiredText('text_required'),
  /** The rep's words; only a `question` has one. */
  answer: textSchema,
  competencyId: competencyIdSchema.nullable(),
  /** A person named with `@name`: a customer's contact, a colleague. */
  person: lineSchema,
  visibility: visibilitySchema,
  observedAt: instantSchema,
});
export type ObservationInput = z.infer<typeof observationInputSchema>;

export const observationSchema = observationInputSchema.extend({
  id: observationIdSchema,
  sessionId: sessionIdSchema,
  competencyName: z.string().nullable(),
  updatedAt: instantSchema,
});
export type Observation = z.infer<typeof observationSchema>;

/** The class of each field; an observation whose `visibility` is `private` is withheld whole. */
export const observationPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  visitId: 'shared',
  kind: 'shared',
  text: 'shared',
  answer: 'shared',
  competencyId: 'shared',
  competencyName: 'shared',
  person: 'shared',
  visibility: 'private',
  observedAt: 'shared',
  updatedAt: 'private',
} as const satisfies Record<keyof Observation, PrivacyClass>;
