import { z } from 'zod';
import { daySchema, instantSchema } from './fields.ts';
import { observationIdSchema, sessionIdSchema } from './ids.ts';
import { visibilitySchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';

/** Source: S15. Who keeps what the customer was promised; null until it is settled between the two. */
export const promiseOwners = ['sales', 'operations'] as const;
export const promiseOwnerSchema = z.enum(promiseOwners);
export type PromiseOwner = z.infer<typeof promiseOwnerSchema>;

export const promiseStates = ['open', 'kept', 'broken'] as const;
export const promiseStateSchema = z.enum(promiseStates);
export type PromiseState = z.infer<typeof promiseStateSchema>;

/** What is decided about a promise after it was written down as a note. */
export const promiseChangesSchema = z.object({
  owner: promiseOwnerSchema.nullable(),
  dueDay: daySchema.nullable(),
  state: promiseStateSchema,
});

export type PromiseChanges = z.infer<typeof promiseChangesSchema>;

/** An observation of kind `promise`, with what became of it. */
export const customerPromiseSchema = promiseChangesSchema.extend({
  observationId: observationIdSchema,
  sessionId: sessionIdSchema,
  text: z.string(),
  /** Null where it was given outside a visit. */
  customer: z.string().nullable(),
  visibility: visibilitySchema,
  observedAt: instantSchema,
  settledAt: instantSchema.nullable(),
});
export type CustomerPromise = z.infer<typeof customerPromiseSchema>;

export const customerPromisePrivacy = {
  observationId: 'shared',
  sessionId: 'shared',
  text: 'shared',
  customer: 'shared',
  visibility: 'private',
  observedAt: 'shared',
  owner: 'shared',
  dueDay: 'shared',
  state: 'shared',
  settledAt: 'shared',
} as const satisfies Record<keyof CustomerPromise, PrivacyClass>;
