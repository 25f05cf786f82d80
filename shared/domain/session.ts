import { z } from 'zod';
import { instantSchema, lineSchema, textSchema } from './fields.ts';
import {
  competencyIdSchema,
  questionIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
} from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

export const sessionKinds = [
  'one_to_one',
  'ride_along',
  'call_review',
  'curbside',
  'exchange',
  'team',
] as const;
export const sessionKindSchema = z.enum(sessionKinds);
export type SessionKind = z.infer<typeof sessionKindSchema>;

export const rideFormats = ['observe_only', 'co_sell', 'reverse'] as const;
export const rideFormatSchema = z.enum(rideFormats);
export type RideFormat = z.infer<typeof rideFormatSchema>;

export const sessionStatuses = [
  'planned',
  'in_progress',
  'draft',
  'finalised',
  'acknowledged',
  'closed',
  'cancelled',
] as const;
export const sessionStatusSchema = z.enum(sessionStatuses);
export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** A session counts as held once it has been concluded. */
export const heldStatuses = [
  'draft',
  'finalised',
  'acknowledged',
  'closed',
] as const satisfies SessionStatus[];

const nextStates: Record<SessionStatus, readonly SessionStatus[]> = {
  planned: ['in_progress', 'cancelled'],
  in_progress: ['draft', 'cancelled'],
  draft: ['finalised', 'in_progress'],
  finalised: ['draft', 'acknowledged'],
  acknowledged: ['closed'],
  closed: [],
  cancelled: ['planned'],
};

/** Source: domain.md, "Session life"; `finalised → draft` is a recall, `draft → in_progress` reopens the notes. */
export function canMove(from: SessionStatus, to: SessionStatus): boolean {
  return nextStates[from].includes(to);
}

/** Only these can be deleted; anything later is archived. */
export function isDeletable(status: SessionStatus): boolean {
  return status === 'planned' || status === 'cancelled';
}

/** What the plan panel asks. `questions` hold the texts to ask, in order; `questionId` where one came from a script. */
export const sessionPlanSchema = z.object({
  kind: sessionKindSchema,
  /** Null only for a `team` session. */
  repId: repIdSchema.nullable(),
  startsAt: instantSchema,
  endsAt: instantSchema.nullable(),
  allDay: z.boolean(),
  place: lineSchema,
  goal: textSchema,
  focusCompetencyId: competencyIdSchema.nullable(),
  rideFormat: rideFormatSchema.nullable(),
  questions: z.array(z.object({ questionId: questionIdSchema.nullable(), text: lineSchema })).max(50),
});
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

export const sessionSchema = sessionPlanSchema.omit({ questions: true }).extend({
  id: sessionIdSchema,
  status: sessionStatusSchema,
  startedAt: instantSchema.nullable(),
  concludedAt: instantSchema.nullable(),
  whatWorked: z.string(),
  workOn: z.string(),
  privateNote: z.string(),
  archivedAt: instantSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionPrivacy = {
  id: 'shared',
  kind: 'shared',
  repId: 'shared',
  startsAt: 'shared',
  endsAt: 'shared',
  allDay: 'shared',
  place: 'shared',
  goal: 'private',
  focusCompetencyId: 'shared',
  rideFormat: 'shared',
  status: 'shared',
  startedAt: 'shared',
  concludedAt: 'shared',
  whatWorked: 'shared',
  workOn: 'shared',
  privateNote: 'private',
  archivedAt: 'private',
  createdAt: 'private',
  updatedAt: 'private',
} as const satisfies Record<keyof Session, PrivacyClass>;

/** A question set for a session: planned, then perhaps asked and answered in the rep's own words (S1). */
export const sessionQuestionSchema = z.object({
  id: sessionQuestionIdSchema,
  questionId: questionIdSchema.nullable(),
  text: z.string(),
  /** The name of its stage when it was set; empty for one that is in no script. */
  stage: z.string(),
  /** The question of this session whose answer led to it. */
  followUpOf: sessionQuestionIdSchema.nullable(),
  askedAt: instantSchema.nullable(),
  answer: z.string(),
});
export type SessionQuestion = z.infer<typeof sessionQuestionSchema>;

/**
 * The class of each field.
 * @public
 */
export const sessionQuestionPrivacy = {
  id: 'shared',
  questionId: 'shared',
  text: 'shared',
  stage: 'shared',
  followUpOf: 'shared',
  askedAt: 'shared',
  answer: 'shared',
} as const satisfies Record<keyof SessionQuestion, PrivacyClass>;

/** A question that is half typed; nobody has asked it yet. */
export const questionDraftSchema = z.object({
  /** The question whose answer led to it; null for one that came up by itself. */
  followUpOf: sessionQuestionIdSchema.nullable(),
  text: textSchema,
});
export type QuestionDraft = z.infer<typeof questionDraftSchema>;

/**
 * The class of each field.
 * @public
 */
export const questionDraftPrivacy = {
  followUpOf: 'private',
  text: 'private',
} as const satisfies Record<keyof QuestionDraft, PrivacyClass>;

/** One line of the Planner and of Today. */
export const sessionListItemSchema = sessionSchema
  .pick({
    id: true,
    kind: true,
    status: true,
    startsAt: true,
    endsAt: true,
    allDay: true,
    place: true,
    rideFormat: true,
  })
  .extend({
    rep: z.object({ id: repIdSchema, name: z.string(), region: z.string() }).nullable(),
    focusName: z.string().nullable(),
    /** A draft again: its report was final before, and was recalled. */
    isRecalled: z.boolean(),
    visitCount: z.number().int(),
    observationCount: z.number().int(),
  });
export type SessionListItem = z.infer<typeof sessionListItemSchema>;

/** The manager's part of the report. All of it is editable until the session is finalised. */
export const sessionSummarySchema = z.object({
  whatWorked: textSchema,
  workOn: textSchema,
  privateNote: textSchema,
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
