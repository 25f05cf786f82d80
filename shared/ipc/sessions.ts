import { z } from 'zod';
import { askTellSchema } from '#shared/domain/ask-tell.ts';
import {
  commitmentInputSchema,
  commitmentSchema,
  commitmentSightingSchema,
  commitmentStatusSchema,
  sightingSchema,
} from '#shared/domain/commitment.ts';
import { debriefSchema, interventionSchema } from '#shared/domain/debrief.ts';
import { daySchema, instantSchema, requiredLine, textSchema } from '#shared/domain/fields.ts';
import {
  commitmentIdSchema,
  observationIdSchema,
  questionIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  tellIdSchema,
  visitIdSchema,
} from '#shared/domain/ids.ts';
import { observationLinkSchema } from '#shared/domain/observation-link.ts';
import { observationInputSchema, observationSchema } from '#shared/domain/observation.ts';
import {
  questionDraftSchema,
  sessionListItemSchema,
  sessionPlanSchema,
  sessionQuestionSchema,
  sessionSchema,
  sessionStatusSchema,
  sessionSummarySchema,
} from '#shared/domain/session.ts';
import { visitInputSchema, visitSchema, visitTargetSchema } from '#shared/domain/visit.ts';
import { visitMixPartSchema } from '#shared/domain/visit-mix.ts';
import { channel, nothing } from './define.ts';

const byId = z.object({ id: sessionIdSchema });

/** Everything one session holds; the ride-along and the report are drawn from it. */
export const sessionDetailSchema = z.object({
  session: sessionSchema,
  rep: z.object({ id: repIdSchema, name: z.string(), region: z.string() }).nullable(),
  focusName: z.string().nullable(),
  questions: z.array(sessionQuestionSchema),
  visits: z.array(visitSchema),
  /** Visits whose debrief was begun, and what was asked in it. */
  debriefs: z.array(
    debriefSchema
      .pick({ visitId: true, endedAt: true })
      .extend({ questionIds: z.array(sessionQuestionIdSchema) }),
  ),
  /** Moments in which the manager stepped in, for the manager only. */
  interventions: z.array(interventionSchema),
  /** In the order they were seen. */
  observations: z.array(observationSchema),
  /** What stands on them: entries of the profile, commitments, ratings, ideas, recognition. */
  links: z.array(observationLinkSchema),
  /** Agreed in this session. */
  commitments: z.array(commitmentSchema),
  /** Still open from earlier sessions of the same rep: they roll forward by themselves. */
  openBefore: z.array(commitmentSchema),
  /** What was seen in the rep's last held session before this one. */
  lastTime: z
    .object({ sessionId: sessionIdSchema, heldAt: instantSchema, observations: z.array(observationSchema) })
    .nullable(),
});
export type SessionDetail = z.infer<typeof sessionDetailSchema>;

export const sessionsContract = {
  /** By start, the oldest first unless asked otherwise; `from` inclusive, `to` exclusive. Cancelled ones are left out unless asked for by status. */
  list: channel(
    z.object({
      from: instantSchema.nullable(),
      to: instantSchema.nullable(),
      repId: repIdSchema.nullable(),
      statuses: z.array(sessionStatusSchema).nullable(),
      newestFirst: z.boolean().optional(),
      /** Those in the archive instead of the others. */
      archived: z.boolean().optional(),
      limit: z.number().int().min(1).max(1000),
    }),
    z.array(sessionListItemSchema),
  ),
  get: channel(byId, sessionDetailSchema),
  plan: channel(sessionPlanSchema, sessionSchema),
  update: channel(byId.extend({ plan: sessionPlanSchema }), sessionSchema),
  /** Drag in the planner: keeps the length. `isUndo` takes a move back, also to a time that has passed meanwhile. */
  move: channel(byId.extend({ startsAt: instantSchema, isUndo: z.boolean().default(false) }), sessionSchema),
  /** On another day than planned it also moves there. */
  start: channel(byId, sessionSchema),
  conclude: channel(byId, sessionSchema),
  reopen: channel(byId, sessionSchema),
  cancel: channel(byId, sessionSchema),
  /** Undoes a cancellation. */
  restore: channel(byId, sessionSchema),
  /** Only planned and cancelled sessions; later ones are archived. */
  remove: channel(byId, nothing),
  archive: channel(byId, sessionSchema),
  unarchive: channel(byId, sessionSchema),
  saveSummary: channel(byId.extend({ summary: sessionSummarySchema.partial() }), sessionSchema),
  /**
   * Marks a question as asked (or not) and writes down the answer in the rep's words; what is left out stays.
   * `askedAt` lets an undo give back the time at which it was asked.
   */
  askQuestion: channel(
    z.object({
      id: sessionQuestionIdSchema,
      asked: z.boolean(),
      answer: textSchema.optional(),
      askedAt: instantSchema.optional(),
    }),
    sessionQuestionSchema,
  ),
  addQuestion: channel(
    z.object({ sessionId: sessionIdSchema, text: requiredLine('text_required') }),
    sessionQuestionSchema,
  ),
  /** Asks a question of a script, planned or not. */
  askFromScript: channel(
    z.object({ sessionId: sessionIdSchema, questionId: questionIdSchema }),
    sessionQuestionSchema,
  ),
  /** What an answer made one ask; in a running session it was asked by then. */
  addFollowUp: channel(
    z.object({ id: sessionQuestionIdSchema, text: requiredLine('text_required') }),
    sessionQuestionSchema,
  ),
  /** Questions of a session that are half typed, the latest first. */
  questionDrafts: channel(z.object({ sessionId: sessionIdSchema }), z.array(questionDraftSchema)),
  /** An empty text leaves none. */
  saveQuestionDraft: channel(questionDraftSchema.extend({ sessionId: sessionIdSchema }), nothing),
  /** What was asked and told in this session. */
  balance: channel(byId, askTellSchema),
  /** Advice was given instead of a question. */
  tell: channel(byId, z.object({ id: tellIdSchema })),
  untell: channel(z.object({ id: tellIdSchema }), nothing),
};

const visitId = z.object({ id: visitIdSchema });

export const visitsContract = {
  /** Of the last twelve months. */
  mix: channel(z.object({ repId: repIdSchema }), z.array(visitMixPartSchema)),
  add: channel(
    z.object({ sessionId: sessionIdSchema, visit: visitInputSchema.partial().required({ customer: true }) }),
    visitSchema,
  ),
  update: channel(visitId.extend({ changes: visitInputSchema.partial() }), visitSchema),
  /** Arrives at this visit now and leaves the one before it. */
  arrive: channel(visitId, visitSchema),
  /** Sets off to this visit now and leaves the one that was open. */
  drive: channel(visitId, visitSchema),
  /** Puts it before another one of the day; null puts it last. */
  reorder: channel(visitId.extend({ before: visitIdSchema.nullable() }), nothing),
  /** Notes from `from` on go to a new visit right behind it. */
  split: channel(
    visitId.extend({ from: observationIdSchema, customer: requiredLine('name_required') }),
    visitSchema,
  ),
  /** Takes a split back: the notes of `id` go to `into`. */
  join: channel(visitId.extend({ into: visitIdSchema }), nothing),
  /** Days with the same rep it can be moved to. */
  targets: channel(visitId, z.array(visitTargetSchema)),
  /** To an existing session or to a day on which one is planned for it; `planned` names that one. */
  move: channel(
    visitId.extend({
      to: z.union([z.object({ sessionId: sessionIdSchema }), z.object({ day: daySchema })]),
    }),
    z.object({ sessionId: sessionIdSchema, planned: sessionIdSchema.nullable() }),
  ),
  /** Segments used before, the most used first. */
  segments: channel(nothing, z.array(z.string())),
  archive: channel(visitId, nothing),
  restore: channel(visitId, nothing),
};

const observationId = z.object({ id: observationIdSchema });

export const observationsContract = {
  /** The row is on disk (fsync) when this answers; `savedAt` is what "Saved 14:03:12" shows. */
  add: channel(
    z.object({ sessionId: sessionIdSchema, observation: observationInputSchema }),
    z.object({ observation: observationSchema, savedAt: instantSchema }),
  ),
  /** Several lines at once: all of them or none. */
  addAll: channel(
    z.object({ sessionId: sessionIdSchema, observations: z.array(observationInputSchema).min(1).max(200) }),
    z.object({ observations: z.array(observationSchema), savedAt: instantSchema }),
  ),
  update: channel(
    observationId.extend({ changes: observationInputSchema.partial() }),
    z.object({ observation: observationSchema, savedAt: instantSchema }),
  ),
  archive: channel(observationId, nothing),
  restore: channel(observationId, nothing),
  /** The unfinished line of a session. */
  draft: channel(z.object({ sessionId: sessionIdSchema }), z.object({ text: z.string() })),
  saveDraft: channel(
    z.object({ sessionId: sessionIdSchema, text: textSchema }),
    z.object({ savedAt: instantSchema }),
  ),
};

const commitmentId = z.object({ id: commitmentIdSchema });

export const commitmentsContract = {
  /** Open first, by due day. */
  list: channel(
    z.object({ repId: repIdSchema.nullable(), statuses: z.array(commitmentStatusSchema).nullable() }),
    z.array(commitmentSchema),
  ),
  add: channel(z.object({ sessionId: sessionIdSchema, commitment: commitmentInputSchema }), commitmentSchema),
  update: channel(commitmentId.extend({ changes: commitmentInputSchema.partial() }), commitmentSchema),
  /** Closed now; `closedAt` lets an undo give back the time at which it was closed before. */
  setStatus: channel(
    commitmentId.extend({ status: commitmentStatusSchema, closedAt: instantSchema.nullable().optional() }),
    commitmentSchema,
  ),
  /** The history of a rep's behavioural commitments, newest first. */
  sightings: channel(z.object({ repId: repIdSchema }), z.array(commitmentSightingSchema)),
  /** What this session showed of a behaviour agreed earlier; `seen` cites an observation and closes it. */
  sight: channel(
    commitmentId.extend({
      sessionId: sessionIdSchema,
      sighting: sightingSchema,
      observationId: observationIdSchema.nullable(),
    }),
    commitmentSchema,
  ),
  /** Takes the answer of this session back. */
  unsight: channel(commitmentId.extend({ sessionId: sessionIdSchema }), commitmentSchema),
  /** Open ones with a due day, as iCalendar. Asks where to save; `path` is null when the manager closed the dialog. */
  exportCalendar: channel(
    z.object({ repId: repIdSchema.nullable() }),
    z.object({ path: z.string().nullable() }),
  ),
  archive: channel(commitmentId, nothing),
  restore: channel(commitmentId, nothing),
};
