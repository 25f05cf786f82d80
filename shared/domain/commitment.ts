import { z } from 'zod';
import { daySchema, instantSchema, lineSchema, requiredText } from './fields.ts';
import { commitmentIdSchema, observationIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import { visibilitySchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';

export const commitmentOwners = ['rep', 'manager', 'other'] as const;
export const commitmentOwnerSchema = z.enum(commitmentOwners);
export type CommitmentOwner = z.infer<typeof commitmentOwnerSchema>;

export const commitmentStatuses = ['open', 'kept', 'missed', 'dropped'] as const;
export const commitmentStatusSchema = z.enum(commitmentStatuses);
export type CommitmentStatus = z.infer<typeof commitmentStatusSchema>;

/** What a later session showed of a behaviour: it was there, it was not, or there was no occasion for it. */
export const sightings = ['seen', 'not_yet', 'no_opportunity'] as const;
export const sightingSchema = z.enum(sightings);
export type Sighting = z.infer<typeof sightingSchema>;

/** An agreed next step with owner and due day. `ownerName` is required when the owner is `other`. */
export const commitmentInputSchema = z.object({
  owner: commitmentOwnerSchema,
  ownerName: lineSchema,
  text: requiredText('text_required'),
  dueDay: daySchema.nullable(),
  /** About a behaviour: closes only by a later observation. */
  behavioural: z.boolean(),
});
export type CommitmentInput = z.infer<typeof commitmentInputSchema>;

export const commitmentSchema = commitmentInputSchema.extend({
  id: commitmentIdSchema,
  repId: repIdSchema,
  repName: z.string(),
  sessionId: sessionIdSchema.nullable(),
  status: commitmentStatusSchema,
  closedAt: instantSchema.nullable(),
  /** The latest sighting of a behavioural one; null until a later session has answered. */
  sighting: sightingSchema.nullable(),
  createdAt: instantSchema,
});
export type Commitment = z.infer<typeof commitmentSchema>;

export const commitmentPrivacy = {
  id: 'shared',
  repId: 'shared',
  repName: 'shared',
  sessionId: 'shared',
  owner: 'shared',
  ownerName: 'shared',
  text: 'shared',
  dueDay: 'shared',
  behavioural: 'private',
  status: 'shared',
  closedAt: 'shared',
  sighting: 'private',
  createdAt: 'private',
} as const satisfies Record<keyof Commitment, PrivacyClass>;

/** One line of a behavioural commitment's history. */
export const commitmentSightingSchema = z.object({
  commitmentId: commitmentIdSchema,
  sessionId: sessionIdSchema,
  sighting: sightingSchema,
  sightedAt: instantSchema,
  observationId: observationIdSchema.nullable(),
  /** What was noted; null when nothing was cited, or the note was deleted. */
  observationText: z.string().nullable(),
  observationVisibility: visibilitySchema.nullable(),
});
export type CommitmentSighting = z.infer<typeof commitmentSightingSchema>;
