import { z } from 'zod';
import { daySchema, instantSchema, lineSchema, requiredLine, textSchema } from './fields.ts';
import { competencyIdSchema, profileEntryIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';
import { sessionKindSchema } from './session.ts';
import { needSchema } from './today.ts';

export const repStatuses = ['active', 'on_leave', 'left'] as const;
export const repStatusSchema = z.enum(repStatuses);
export type RepStatus = z.infer<typeof repStatusSchema>;

/** What a manager types about a rep. Empty strings mean "not known". */
export const repInputSchema = z.object({
  name: requiredLine('name_required'),
  role: lineSchema,
  email: z.union([z.literal(''), z.string().trim().pipe(z.email('email_invalid'))]),
  phone: lineSchema,
  region: lineSchema,
  hireDay: daySchema.nullable(),
  managerName: lineSchema,
  status: repStatusSchema,
  notes: textSchema,
});
export type RepInput = z.infer<typeof repInputSchema>;

export const repSchema = repInputSchema.extend({
  id: repIdSchema,
  isSample: z.boolean(),
  archivedAt: instantSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Rep = z.infer<typeof repSchema>;

/**
 * The class of each field.
 * @public
 */
export const repPrivacy = {
  id: 'shared',
  name: 'shared',
  role: 'shared',
  email: 'shared',
  phone: 'shared',
  region: 'shared',
  hireDay: 'shared',
  managerName: 'shared',
  status: 'private',
  notes: 'private',
  isSample: 'private',
  archivedAt: 'private',
  createdAt: 'private',
  updatedAt: 'private',
} as const satisfies Record<keyof Rep, PrivacyClass>;

/** The first session from today on that is planned or running. */
export const nextSessionSchema = z.object({
  sessionId: sessionIdSchema,
  kind: sessionKindSchema,
  startsAt: instantSchema,
  allDay: z.boolean(),
});
export type NextSession = z.infer<typeof nextSessionSchema>;

/** One row of the Team board: everything it shows, from one query. */
export const boardRowSchema = z.object({
  id: repIdSchema,
  name: z.string(),
  role: z.string(),
  region: z.string(),
  status: repStatusSchema,
  isSample: z.boolean(),
  archivedAt: instantSchema.nullable(),
  hireDay: daySchema.nullable(),
  /** Held ride-alongs of the current calendar year, and the policy they are read against. */
  rideAlongsThisYear: z.number().int(),
  rideAlongsPolicy: z.number().int(),
  lastCoachedAt: instantSchema.nullable(),
  next: nextSessionSchema.nullable(),
  /** Of the latest session that names one, within the last twelve months. */
  focus: z.object({ competencyId: competencyIdSchema, name: z.string() }).nullable(),
  /** The running one: `week` is 0 or less before it starts, and more than `weeks` once its review is due. */
  programme: z.object({ week: z.number().int(), weeks: z.number().int() }).nullable(),
  openCommitments: z.number().int(),
  /** Of the last 90 days: what was missed long ago says little about today. */
  missedCommitments: z.number().int(),
  /** Titles of the newest confirmed or emerging entries, at most two of each. */
  strengths: z.array(z.object({ id: profileEntryIdSchema, title: z.string() })),
  developments: z.array(z.object({ id: profileEntryIdSchema, title: z.string() })),
  /** Days without a recorded strength, once they are too many; null for who is not active. */
  strengthGap: z.number().int().nullable(),
  /** Where the rep stands among those to coach next, 1 first, and why; null for who is not in the ranking. */
  need: needSchema.pick({ reason: true, count: true }).extend({ rank: z.number().int() }).nullable(),
  /** Coaching sessions held in each of the last twelve months, oldest first. */
  sessionsByMonth: z.array(z.number().int()),
});
export type BoardRow = z.infer<typeof boardRowSchema>;
