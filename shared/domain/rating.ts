import { z } from 'zod';
import { daySchema, instantSchema } from './fields.ts';
import { competencyIdSchema, observationIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';
import { evidenceSchema } from './profile.ts';
import { ratingLevels, reasonsForNoLevel } from './rating-levels.ts';
import { sessionKindSchema } from './session.ts';

export const ratingLevelSchema = z.literal(ratingLevels);
export const ratingValueSchema = z.literal([...ratingLevels, ...reasonsForNoLevel]);

/** What a manager says of one competency in one session. Saying it again replaces what was said. */
export const ratingInputSchema = z.object({
  sessionId: sessionIdSchema,
  competencyId: competencyIdSchema,
  value: ratingValueSchema,
  /** Notes about the same rep, from this session or an earlier one. A level may stand without any for the time being. */
  observationIds: z.array(observationIdSchema).max(200),
});
export type RatingInput = z.infer<typeof ratingInputSchema>;

export const ratingSchema = z.object({
  sessionId: sessionIdSchema,
  competencyId: competencyIdSchema,
  value: ratingValueSchema,
  ratedAt: instantSchema,
  /** Newest first; what is in the archive is left out. */
  evidence: z.array(evidenceSchema),
});
export type Rating = z.infer<typeof ratingSchema>;

/** A level reaches the rep with the report; of its evidence, what the notes' own class allows. */
export const ratingPrivacy = {
  sessionId: 'shared',
  competencyId: 'shared',
  value: 'shared',
  ratedAt: 'private',
  evidence: 'private',
} as const satisfies Record<keyof Rating, PrivacyClass>;

/** The last level of an earlier session, beside which a new one is given. */
export const lastLevelSchema = z.object({
  level: ratingLevelSchema,
  sessionId: sessionIdSchema,
  heldAt: instantSchema,
  evidence: z.array(evidenceSchema),
});
export type LastLevel = z.infer<typeof lastLevelSchema>;

/** A competency as it stands in a session: with its anchors, and with what has been said of it. */
export const rateableSchema = z.object({
  id: competencyIdSchema,
  name: z.string(),
  description: z.string(),
  groupName: z.string(),
  frameworkName: z.string(),
  /** Example behaviour of levels 1 to 5. */
  behaviours: z.array(z.string()).length(ratingLevels.length),
  rating: ratingSchema.nullable(),
  last: lastLevelSchema.nullable(),
  /** Notes about this competency from the sessions between the last rating and this one, newest first. */
  earlierNotes: z.array(evidenceSchema),
});
export type Rateable = z.infer<typeof rateableSchema>;

/** How a rep did in one competency, session by session. */
export const competencyTrendSchema = z.object({
  competencyId: competencyIdSchema,
  name: z.string(),
  groupName: z.string(),
  /** Oldest first. Only levels: what could not be judged has no place on a line. */
  points: z.array(
    z.object({
      sessionId: sessionIdSchema,
      kind: sessionKindSchema,
      heldAt: instantSchema,
      level: ratingLevelSchema,
      /** The example behaviour that this level stood for when it was given. */
      behaviour: z.string(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});
export type CompetencyTrend = z.infer<typeof competencyTrendSchema>;

const counted = { n: z.number().int(), needed: z.number().int() };
const tooFew = z.object({ ...counted, reading: z.literal('too_few') });

/** `RatingMirror`, and the day it begins on. */
export const ratingMirrorSchema = z.object({
  since: daySchema,
  ratings: z.number().int(),
  leniency: z.union([
    tooFew,
    z.object({
      ...counted,
      reading: z.enum(['even', 'lenient', 'severe']),
      mean: z.number(),
      highShare: z.number(),
      lowShare: z.number(),
    }),
  ]),
  centre: z.union([
    tooFew,
    z.object({
      ...counted,
      reading: z.enum(['even', 'central']),
      middleShare: z.number(),
      spread: z.number(),
    }),
  ]),
  halo: z.union([
    tooFew,
    z.object({ ...counted, reading: z.enum(['even', 'halo']), within: z.number(), overall: z.number() }),
  ]),
  recency: z.union([
    tooFew,
    z.object({
      ...counted,
      reading: z.enum(['even', 'recent']),
      citedShare: z.number(),
      notedShare: z.number(),
    }),
  ]),
});

/** What a manager sees of their own habits is for nobody else. */
export const ratingMirrorPrivacy = {
  since: 'private',
  ratings: 'private',
  leniency: 'private',
  centre: 'private',
  halo: 'private',
  recency: 'private',
} as const satisfies Record<keyof z.infer<typeof ratingMirrorSchema>, PrivacyClass>;
