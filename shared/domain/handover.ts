import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { daySchema, instantSchema, requiredLine, textSchema } from './fields.ts';
import {
  competencyIdSchema,
  observationIdSchema,
  profileEntryIdSchema,
  repIdSchema,
  sessionIdSchema,
} from './ids.ts';
import { packRows } from './pack-rows.ts';
import { profileEntryInputSchema, profileEntryTypeSchema, profileStatusSchema } from './profile.ts';

const text = z.string().max(200_000);
const noConsent: ErrorCode = 'consent_required';

export const privateKinds = ['goal', 'private_note', 'rep_notes', 'observation', 'profile_entry'] as const;
export const privateKindSchema = z.enum(privateKinds);

/** One private thing that the owner ticked: the only way it gets into a pack. */
const packPrivateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['goal', 'private_note']), sessionId: sessionIdSchema, text: textSchema }),
  z.strictObject({ kind: z.literal('rep_notes'), repId: repIdSchema, text: textSchema }),
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
      title: profileEntryInputSchema.shape.title,
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
    files: z.array(packRows.files),
    fileLinks: z.array(packRows.fileLinks),
    promises: z.array(packRows.promises),
    exchanges: z.array(packRows.exchanges),
    guests: z.array(packRows.guests),
    loveAnswers: z.array(packRows.loveAnswers),
    ideas: z.array(packRows.ideas),
    recognitions: z.array(packRows.recognitions),
    programmes: z.array(packRows.programmes),
    ratings: z.array(packRows.ratings),
    commitments: z.array(packRows.commitments),
    sightings: z.array(packRows.sightings),
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
  'files',
  'ratings',
  'commitments',
  'programmes',
  'exchanges',
  'promises',
  'ideas',
  'recognitions',
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
