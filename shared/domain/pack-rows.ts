import { z } from 'zod';
import { attachmentMimeSchema } from './attachment.ts';
import { maxAttachmentBytes } from './attachment-kinds.ts';
import { commitmentInputSchema, commitmentStatusSchema } from './commitment.ts';
import { exchangeDirectionSchema, guestInputSchema, loveAnswerInputSchema } from './exchange.ts';
import { daySchema, instantSchema, lineSchema, textSchema } from './fields.ts';
import { ideaInputSchema, ideaStatusSchema } from './idea.ts';
import {
  attachmentLinkIdSchema,
  commitmentIdSchema,
  competencyIdSchema,
  competencyLineageIdSchema,
  frameworkIdSchema,
  guestIdSchema,
  ideaIdSchema,
  loveAnswerIdSchema,
  observationIdSchema,
  programmeIdSchema,
  recognitionIdSchema,
  repIdSchema,
  reportAddendumIdSchema,
  reportIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from './ids.ts';
import { observationInputSchema } from './observation.ts';
import { programmeEndKindSchema, programmeResultSchema } from './programme.ts';
import { promiseOwnerSchema, promiseStateSchema } from './promise.ts';
import { recognitionInputSchema } from './recognition.ts';
import { repInputSchema } from './rep.ts';
import { rideFormatSchema, sessionKindSchema, sessionStatusSchema } from './session.ts';
import { visitInputSchema } from './visit.ts';

const text = z.string().max(200_000);
const sha256 = z.string().regex(/^[\da-f]{64}$/);
/** As `storeAttachment` names a file: a viewer gets it under this name, and it may lead to no other folder. */
const fileName = z.string().regex(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]{1,120}\.(?:jpg|png|webp|heic|pdf)$/u);

/**
 * The rows of a pack. Each is strict and names only what may reach the rep, and the books that hold it together. What no
 * field would take is refused here too: no screen could show it.
 */
export const packRows = {
  frameworks: z.strictObject({
    id: frameworkIdSchema,
    lineageId: frameworkIdSchema,
    builtinKey: text.nullable(),
    name: text,
    about: text,
    version: z.number().int(),
    publishedAt: instantSchema.nullable(),
    editedAt: instantSchema.nullable(),
  }),
  competencies: z.strictObject({
    id: competencyIdSchema,
    frameworkId: frameworkIdSchema,
    lineageId: competencyLineageIdSchema,
    builtinKey: text.nullable(),
    groupName: text,
    name: text,
    description: text,
    weight: z.number(),
    position: z.number().int(),
    editedAt: instantSchema.nullable(),
  }),
  levels: z.strictObject({
    competencyId: competencyIdSchema,
    level: z.number().int().min(1).max(5),
    behaviour: text,
  }),
  reps: z.strictObject({
    id: repIdSchema,
    ...repInputSchema.omit({ status: true, notes: true }).shape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  sessions: z.strictObject({
    id: sessionIdSchema,
    /** Null for a session with the whole team. */
    repId: repIdSchema.nullable(),
    kind: sessionKindSchema,
    status: sessionStatusSchema,
    startsAt: instantSchema,
    endsAt: instantSchema.nullable(),
    allDay: z.boolean(),
    place: lineSchema,
    focusCompetencyId: competencyIdSchema.nullable(),
    rideFormat: rideFormatSchema.nullable(),
    startedAt: instantSchema.nullable(),
    concludedAt: instantSchema.nullable(),
    whatWorked: text,
    workOn: text,
    archivedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  questions: z.strictObject({
    id: sessionQuestionIdSchema,
    sessionId: sessionIdSchema,
    text,
    stage: text,
    position: z.number().int(),
    followUpOf: sessionQuestionIdSchema.nullable(),
    askedAt: instantSchema.nullable(),
    answer: text,
  }),
  visits: z.strictObject({
    id: visitIdSchema,
    sessionId: sessionIdSchema,
    position: z.number().int(),
    ...visitInputSchema.omit({ difficulty: true }).shape,
  }),
  observations: z.strictObject({
    id: observationIdSchema,
    sessionId: sessionIdSchema,
    ...observationInputSchema.omit({ visibility: true }).shape,
    updatedAt: instantSchema,
  }),
  /** The contents of the next, in the order in which they follow the rows. */
  files: z.strictObject({
    sha256,
    bytes: z.number().int().min(1).max(maxAttachmentBytes),
    mime: attachmentMimeSchema,
    name: fileName,
    createdAt: instantSchema,
  }),
  /** Where they hang; only what is shared. */
  fileLinks: z.strictObject({
    id: attachmentLinkIdSchema,
    sha256,
    sessionId: sessionIdSchema,
    visitId: visitIdSchema.nullable(),
    name: fileName,
    addedAt: instantSchema,
  }),
  promises: z.strictObject({
    observationId: observationIdSchema,
    owner: promiseOwnerSchema.nullable(),
    dueDay: daySchema.nullable(),
    state: promiseStateSchema,
    settledAt: instantSchema.nullable(),
    updatedAt: instantSchema,
  }),
  exchanges: z.strictObject({
    sessionId: sessionIdSchema,
    direction: exchangeDirectionSchema,
    repLearnt: textSchema,
    managerLearnt: textSchema,
    updatedAt: instantSchema,
  }),
  guests: z.strictObject({
    id: guestIdSchema,
    sessionId: sessionIdSchema,
    ...guestInputSchema.shape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  loveAnswers: z.strictObject({
    id: loveAnswerIdSchema,
    sessionId: sessionIdSchema,
    ...loveAnswerInputSchema.shape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  ideas: z.strictObject({
    id: ideaIdSchema,
    repId: repIdSchema,
    observationId: observationIdSchema.nullable(),
    text: ideaInputSchema.shape.text,
    heardDay: daySchema,
    status: ideaStatusSchema,
    statusDay: daySchema,
    declineReason: textSchema,
    creditDay: daySchema.nullable(),
    creditPlace: textSchema,
    creditAudience: textSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  recognitions: z.strictObject({
    id: recognitionIdSchema,
    repId: repIdSchema,
    observationId: observationIdSchema.nullable(),
    day: daySchema,
    text: recognitionInputSchema.shape.text,
    isPublic: z.boolean(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  programmes: z.strictObject({
    id: programmeIdSchema,
    repId: repIdSchema,
    focusCompetencyId: competencyIdSchema,
    startDay: daySchema,
    weeks: z.number().int(),
    sessionsPerWeek: z.number().int(),
    baseline: textSchema,
    baselineLevel: z.number().int().min(1).max(5).nullable(),
    target: textSchema,
    targetLevel: z.number().int().min(1).max(5).nullable(),
    endedAt: instantSchema.nullable(),
    endKind: programmeEndKindSchema.nullable(),
    result: programmeResultSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  ratings: z.strictObject({
    id: z.uuidv7(),
    sessionId: sessionIdSchema,
    competencyId: competencyIdSchema,
    level: z.number().int().min(1).max(5).nullable(),
    noLevel: z.enum(['na', 'too_early']).nullable(),
    ratedAt: instantSchema,
  }),
  commitments: z.strictObject({
    id: commitmentIdSchema,
    repId: repIdSchema,
    sessionId: sessionIdSchema.nullable(),
    ...commitmentInputSchema.shape,
    status: commitmentStatusSchema,
    closedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  /** What was seen, as the report of that session says; what was not seen is the manager's. */
  sightings: z.strictObject({
    commitmentId: commitmentIdSchema,
    sessionId: sessionIdSchema,
    observationId: observationIdSchema.nullable(),
    sighting: z.literal('seen'),
    sightedAt: instantSchema,
  }),
  reports: z.strictObject({
    id: reportIdSchema,
    sessionId: sessionIdSchema,
    repId: repIdSchema.nullable(),
    snapshot: z.string().max(5_000_000),
    sha256,
    previousSha256: sha256.nullable(),
    finalisedAt: instantSchema,
    recalledAt: instantSchema.nullable(),
    acknowledgedAt: instantSchema.nullable(),
    acknowledgementComment: text,
  }),
  addenda: z.strictObject({
    id: reportAddendumIdSchema,
    reportId: reportIdSchema,
    text,
    createdAt: instantSchema,
  }),
  answers: z.strictObject({
    reportId: reportIdSchema,
    answer: z.string().max(5_000_000),
    sha256,
    mergedAt: instantSchema,
  }),
} as const;
