import { z } from 'zod';
import { instantSchema, requiredLine } from './fields.ts';
import {
  competencyIdSchema,
  observationIdSchema,
  profileChangeIdSchema,
  profileEntryIdSchema,
  repIdSchema,
  sessionIdSchema,
} from './ids.ts';
import { observationKindSchema, visibilitySchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';

export const profileEntryTypes = ['strength', 'development'] as const;
export const profileEntryTypeSchema = z.enum(profileEntryTypes);
export type ProfileEntryType = z.infer<typeof profileEntryTypeSchema>;

export const profileStatuses = ['emerging', 'confirmed', 'resolved'] as const;
export const profileStatusSchema = z.enum(profileStatuses);
export type ProfileStatus = z.infer<typeof profileStatusSchema>;

/** Source: S2. An entry stands on at least one dated observation of the same rep. */
export const profileEntryInputSchema = z.object({
  repId: repIdSchema,
  type: profileEntryTypeSchema,
  title: requiredLine('text_required'),
  competencyId: competencyIdSchema.nullable(),
  status: profileStatusSchema,
  observationIds: z.array(observationIdSchema).min(1, 'evidence_required').max(200),
});
export type ProfileEntryInput = z.infer<typeof profileEntryInputSchema>;

export const evidenceSchema = z.object({
  observationId: observationIdSchema,
  sessionId: sessionIdSchema,
  customer: z.string().nullable(),
  kind: observationKindSchema,
  text: z.string(),
  visibility: visibilitySchema,
  observedAt: instantSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const profileEntrySchema = z.object({
  id: profileEntryIdSchema,
  repId: repIdSchema,
  type: profileEntryTypeSchema,
  title: z.string(),
  competencyId: competencyIdSchema.nullable(),
  competencyName: z.string().nullable(),
  status: profileStatusSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Newest first. */
  evidence: z.array(evidenceSchema),
});
export type ProfileEntry = z.infer<typeof profileEntrySchema>;

/** A profile is the manager's own picture of a rep until a report says it to them. */
export const profileEntryPrivacy = {
  id: 'private',
  repId: 'private',
  type: 'private',
  title: 'private',
  competencyId: 'private',
  competencyName: 'private',
  status: 'private',
  createdAt: 'private',
  updatedAt: 'private',
  evidence: 'private',
} as const satisfies Record<keyof ProfileEntry, PrivacyClass>;

export const profileChangeKinds = [
  'status',
  'title',
  'type',
  'evidence_added',
  'evidence_removed',
  'archived',
  'restored',
] as const;
export const profileChangeKindSchema = z.enum(profileChangeKinds);
export type ProfileChangeKind = z.infer<typeof profileChangeKindSchema>;

/** One line of an entry's history. `before` and `after` are empty where the kind has no values. */
export const profileChangeSchema = z.object({
  id: profileChangeIdSchema,
  entryId: profileEntryIdSchema,
  kind: profileChangeKindSchema,
  before: z.string(),
  after: z.string(),
  observationId: observationIdSchema.nullable(),
  /** What the note that came or went says. */
  observationText: z.string().nullable(),
  changedAt: instantSchema,
});
export type ProfileChange = z.infer<typeof profileChangeSchema>;

export const profileChangePrivacy = {
  id: 'private',
  entryId: 'private',
  kind: 'private',
  before: 'private',
  after: 'private',
  observationId: 'private',
  observationText: 'private',
  changedAt: 'private',
} as const satisfies Record<keyof ProfileChange, PrivacyClass>;
