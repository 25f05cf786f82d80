import { z } from 'zod';
import { commitmentOwnerSchema, commitmentStatusSchema } from './commitment.ts';
import type { ErrorCode } from './errors.ts';
import { daySchema, instantSchema, requiredLine } from './fields.ts';
import {
  commitmentIdSchema,
  competencyIdSchema,
  competencyLineageIdSchema,
  frameworkIdSchema,
  observationIdSchema,
  profileEntryIdSchema,
  repIdSchema,
  reportAddendumIdSchema,
  reportIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from './ids.ts';
import { observationKindSchema } from './observation.ts';
import { profileEntryTypeSchema, profileStatusSchema } from './profile.ts';
import { rideFormatSchema, sessionKindSchema } from './session.ts';
import { visitOutcomeSchema } from './visit.ts';

const text = z.string().max(200_000);
const sha256 = z.string().regex(/^[\da-f]{64}$/);
const noConsent: ErrorCode = 'consent_required';

/** The rows of a pack. Each is strict and names only what may reach the rep, and the books that hold it together. */
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
    name: text,
    role: text,
    email: text,
    phone: text,
    region: text,
    hireDay: daySchema.nullable(),
    managerName: text,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  sessions: z.strictObject({
    id: sessionIdSchema,
    repId: repIdSchema,
    kind: sessionKindSchema,
    status: z.enum(['draft', 'finalised', 'acknowledged', 'closed']),
    startsAt: instantSchema,
    endsAt: instantSchema.nullable(),
    allDay: z.boolean(),
    place: text,
    focusCompetencyId: competencyIdSchema.nullable(),
    rideFormat: rideFormatSchema.nullable(),
    startedAt: instantSchema.nullable(),
    concludedAt: instantSchema.nullable(),
    whatWorked: text,
    workOn: text,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  questions: z.strictObject({
    id: sessionQuestionIdSchema,
    sessionId: sessionIdSchema,
    text,
    stage: text,
    position: z.number().int(),
    askedAt: instantSchema.nullable(),
    answer: text,
  }),
  visits: z.strictObject({
    id: visitIdSchema,
    sessionId: sessionIdSchema,
    position: z.number().int(),
    customer: text,
    objective: text,
    advanceSought: text,
    questionsToAsk: text,
    questionsExpected: text,
    points: text,
    objections: text,
    outcome: visitOutcomeSchema.nullable(),
    outcomeNote: text,
    plannedAt: instantSchema.nullable(),
    arrivedAt: instantSchema.nullable(),
    leftAt: instantSchema.nullable(),
  }),
  observations: z.strictObject({
    id: observationIdSchema,
    sessionId: sessionIdSchema,
    visitId: visitIdSchema.nullable(),
    kind: observationKindSchema,
    text,
    answer: text,
    competencyId: competencyIdSchema.nullable(),
    person: text,
    observedAt: instantSchema,
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
    owner: commitmentOwnerSchema,
    ownerName: text,
    text,
    dueDay: daySchema.nullable(),
    behavioural: z.boolean(),
    status: commitmentStatusSchema,
    closedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
  reports: z.strictObject({
    id: reportIdSchema,
    sessionId: sessionIdSchema,
    repId: repIdSchema,
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

export const privateKinds = ['goal', 'private_note', 'rep_notes', 'observation', 'profile_entry'] as const;
export const privateKindSchema = z.enum(privateKinds);

/** One private thing that the owner ticked: the only way it gets into a pack. */
const packPrivateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['goal', 'private_note']), sessionId: sessionIdSchema, text }),
  z.strictObject({ kind: z.literal('rep_notes'), repId: repIdSchema, text }),
  z.strictObject({
    kind: z.literal('observation'),
    visibility: z.enum(['shared', 'private']),
    row: packRows.observations,
  }),
  z.strictObject({
    kind: z.literal('profile_entry'),
    row: z.strictObject({
      id: profileEntryIdSchema,
      repId: repIdSchema,
      type: profileEntryTypeSchema,
      title: text,
      competencyId: competencyIdSchema.nullable(),
      status: profileStatusSchema,
      createdAt: instantSchema,
      updatedAt: instantSchema,
    }),
    observationIds: z.array(observationIdSchema),
  }),
]);
export type PackPrivate = z.infer<typeof packPrivateSchema>;

/** Who agreed to the handover, and when: it stands in the pack. */
export const consentSchema = z.strictObject({ name: requiredLine(noConsent), day: daySchema });

export const packFormat = 'curbside-pack';
export const packVersion = 1;

export const packSchema = z.strictObject({
  format: z.literal(packFormat),
  version: z.literal(packVersion),
  createdAt: instantSchema,
  madeBy: text,
  consent: consentSchema,
  rows: z.strictObject({
    frameworks: z.array(packRows.frameworks),
    competencies: z.array(packRows.competencies),
    levels: z.array(packRows.levels),
    reps: z.array(packRows.reps),
    sessions: z.array(packRows.sessions),
    questions: z.array(packRows.questions),
    visits: z.array(packRows.visits),
    observations: z.array(packRows.observations),
    ratings: z.array(packRows.ratings),
    commitments: z.array(packRows.commitments),
    reports: z.array(packRows.reports),
    addenda: z.array(packRows.addenda),
    answers: z.array(packRows.answers),
  }),
  /** Notes that show a rating; of notes that are in the pack only. */
  ratingEvidence: z.array(z.strictObject({ ratingId: z.uuidv7(), observationId: observationIdSchema })),
  private: z.array(packPrivateSchema),
});
export type Pack = z.infer<typeof packSchema>;
export type PackRows = Pack['rows'];

/** A private thing as the owner is shown it, to be ticked or left. */
export const privateItemSchema = z.object({
  kind: privateKindSchema,
  /** Of the session, the rep, the observation or the entry. */
  id: z.uuidv7(),
  repName: z.string(),
  day: daySchema.nullable(),
  text: z.string(),
});
export type PrivateItem = z.infer<typeof privateItemSchema>;

export const packOrderSchema = z.object({
  repIds: z
    .array(repIdSchema)
    .min(1, 'rep_required' satisfies ErrorCode)
    .max(5000),
  consent: consentSchema,
  /** Those ticked one by one. */
  private: z.array(privateItemSchema.pick({ kind: true, id: true })).max(20_000),
});
export type PackOrder = z.infer<typeof packOrderSchema>;

/** What a manager counts in a pack. */
export const packParts = [
  'reps',
  'sessions',
  'observations',
  'ratings',
  'commitments',
  'reports',
  'private',
] as const;
export type PackPart = (typeof packParts)[number];

const countsSchema = z.object({
  added: z.number().int(),
  /** The pack's is newer and takes the place of what is here. */
  updated: z.number().int(),
  /** What is here is newer and stays. */
  kept: z.number().int(),
  same: z.number().int(),
});

/** What taking a pack over does, or did. */
export const mergeReportSchema = z.object({
  madeBy: z.string(),
  createdAt: instantSchema,
  consent: consentSchema,
  people: z.array(z.string()),
  parts: z.record(z.enum(packParts), countsSchema),
  /** What differs on both sides, at most the first hundred. */
  conflicts: z.array(
    z.object({ part: z.enum(packParts), text: z.string(), winner: z.enum(['here', 'pack']) }),
  ),
  conflictCount: z.number().int(),
});
export type MergeReport = z.infer<typeof mergeReportSchema>;
