import { z } from 'zod';
import { daySchema, instantSchema, requiredText, textSchema } from './fields.ts';
import { competencyIdSchema, programmeExtensionIdSchema, programmeIdSchema, repIdSchema } from './ids.ts';
import { observationSchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';
import { sessionListItemSchema } from './session.ts';

export const programmeEndKinds = ['completed', 'exited_early'] as const;
export const programmeEndKindSchema = z.enum(programmeEndKinds);
export type ProgrammeEndKind = z.infer<typeof programmeEndKindSchema>;

export const programmeResults = ['reached', 'partly', 'not_reached'] as const;
export const programmeResultSchema = z.enum(programmeResults);
export type ProgrammeResult = z.infer<typeof programmeResultSchema>;

/** A level of the competency's anchored scale. */
const levelSchema = z.number().int().min(1).max(5);
/** What lasts longer than a year is no programme. */
export const mostWeeks = 52;
const weeksSchema = z.number().int().min(1).max(mostWeeks);

/** What is agreed at the start: several weeks, one focus, from where to where. Source: S4. */
export const programmeInputSchema = z.object({
  focusCompetencyId: competencyIdSchema,
  startDay: daySchema,
  weeks: weeksSchema,
  sessionsPerWeek: z.number().int().min(1).max(14),
  baseline: requiredText('text_required'),
  baselineLevel: levelSchema.nullable(),
  target: requiredText('text_required'),
  targetLevel: levelSchema.nullable(),
  why: textSchema,
});
export type ProgrammeInput = z.infer<typeof programmeInputSchema>;

export const extensionInputSchema = z.object({
  weeks: weeksSchema,
  reason: requiredText('reason_required'),
});
export type ExtensionInput = z.infer<typeof extensionInputSchema>;

const programmeExtensionSchema = extensionInputSchema.extend({
  id: programmeExtensionIdSchema,
  extendedAt: instantSchema,
});

/** The exit review. `endReason` is required when it ends before its last week. */
export const exitReviewSchema = z.object({
  result: programmeResultSchema,
  whatChanged: textSchema,
  whatNext: textSchema,
  endReason: textSchema,
});
export type ExitReview = z.infer<typeof exitReviewSchema>;

export const programmeSchema = programmeInputSchema.extend({
  id: programmeIdSchema,
  repId: repIdSchema,
  focusName: z.string(),
  /** Oldest first. */
  extensions: z.array(programmeExtensionSchema),
  /** Null while it runs, as are `endKind` and `result`. */
  endedAt: instantSchema.nullable(),
  endKind: programmeEndKindSchema.nullable(),
  endReason: z.string(),
  result: programmeResultSchema.nullable(),
  whatChanged: z.string(),
  whatNext: z.string(),
});
export type Programme = z.infer<typeof programmeSchema>;

/**
 * The rep knows the programme, its focus, its target and how it ended. What the manager thinks of it, and the words
 * of the review, are the manager's until a report says them.
 */
export const programmePrivacy = {
  id: 'shared',
  repId: 'shared',
  focusCompetencyId: 'shared',
  focusName: 'shared',
  startDay: 'shared',
  weeks: 'shared',
  sessionsPerWeek: 'shared',
  baseline: 'shared',
  baselineLevel: 'shared',
  target: 'shared',
  targetLevel: 'shared',
  why: 'private',
  extensions: 'private',
  endedAt: 'shared',
  endKind: 'shared',
  endReason: 'private',
  result: 'shared',
  whatChanged: 'private',
  whatNext: 'private',
} as const satisfies Record<keyof Programme, PrivacyClass>;

/** One week of a programme and what happened in it. */
export const programmeWeekSchema = z.object({
  /** From 1. */
  number: z.number().int(),
  firstDay: daySchema,
  lastDay: daySchema,
  held: z.number().int(),
  /** Running, or planned for today or later. */
  coming: z.number().int(),
  /** By start, without cancelled ones. */
  sessions: z.array(sessionListItemSchema),
  /** Observations of the focus, in the order they were seen. */
  notes: z.array(
    observationSchema.pick({
      id: true,
      sessionId: true,
      kind: true,
      text: true,
      visibility: true,
      observedAt: true,
    }),
  ),
  /** The last level given to the focus in this week. */
  level: levelSchema.nullable(),
});
export type ProgrammeWeek = z.infer<typeof programmeWeekSchema>;

/** One point on the rep's timeline. */
export const programmeMomentSchema = programmeSchema
  .pick({ focusName: true, target: true, endKind: true, result: true })
  .extend({
    kind: z.enum(['started', 'extended', 'ended']),
    programmeId: programmeIdSchema,
    at: instantSchema,
    /** In all, as it stood then. */
    weeks: z.number().int(),
    /** Why it was extended, or left early. */
    reason: z.string(),
  });
export type ProgrammeMoment = z.infer<typeof programmeMomentSchema>;
