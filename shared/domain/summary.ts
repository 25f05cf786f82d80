import { z } from 'zod';
import { commitmentOwnerSchema } from './commitment.ts';
import { daySchema } from './fields.ts';
import { repIdSchema } from './ids.ts';
import { ratingLevelSchema } from './rating.ts';
import { sessionKindSchema } from './session.ts';

/** Held, and what the rhythm asks for in those days: a fraction, since two a year is half a one in a quarter. */
const againstRhythmSchema = z.object({ held: z.number().int(), asked: z.number() });

/** What was seen of one competency, or of none in particular (`null`), and the newest few sightings of it. */
const themeSchema = z.object({
  competency: z.string().nullable(),
  count: z.number().int(),
  examples: z.array(z.object({ text: z.string(), customer: z.string().nullable(), day: daySchema })),
});

const agreedSchema = z.object({
  text: z.string(),
  owner: commitmentOwnerSchema,
  ownerName: z.string(),
  dueDay: daySchema.nullable(),
});

/**
 * One rep over a period, for the review talk. Like the report it has no place for a private note, a goal, a profile or a
 * ranking: the screen, the PDF and the Markdown are made from this alone.
 */
export const repSummarySchema = z.object({
  kind: z.literal('rep'),
  from: daySchema,
  to: daySchema,
  repName: z.string(),
  managerName: z.string(),
  sessions: z.array(
    z.object({
      day: daySchema,
      kind: sessionKindSchema,
      focus: z.string().nullable(),
      customers: z.number().int(),
    }),
  ),
  minutes: z.number().int(),
  oneToOnes: againstRhythmSchema,
  rideAlongs: againstRhythmSchema,
  focusAreas: z.array(z.object({ competency: z.string(), sessions: z.number().int() })),
  /** `before` is the last level given before the period; `levels` those of the period, oldest first. */
  ratings: z.array(
    z.object({
      competency: z.string(),
      before: ratingLevelSchema.nullable(),
      levels: z.array(ratingLevelSchema).min(1),
      behaviour: z.string(),
    }),
  ),
  strengths: z.array(themeSchema),
  growth: z.array(themeSchema),
  kept: z.array(agreedSchema),
  missed: z.array(agreedSchema),
  /** Still open at the end of the period. */
  open: z.array(agreedSchema),
});
export type RepSummary = z.infer<typeof repSummarySchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Agreed = z.infer<typeof agreedSchema>;

const areaSchema = z.object({
  competency: z.string(),
  people: z.number().int(),
  notes: z.number().int(),
});
export type Area = z.infer<typeof areaSchema>;

/** The team over a period, for the second line: counts, shares and averages. */
export const teamSummarySchema = z.object({
  kind: z.literal('team'),
  from: daySchema,
  to: daySchema,
  managerName: z.string(),
  people: z.number().int(),
  /** Had at least one session. */
  coached: z.number().int(),
  sessions: z.number().int(),
  minutes: z.number().int(),
  oneToOnes: againstRhythmSchema,
  rideAlongs: againstRhythmSchema,
  kept: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
  /** Shares of the coaching time of the third that got most, of the middle and of the third that got least. */
  spread: z.tuple([z.number(), z.number(), z.number()]).nullable(),
  strengths: z.array(areaSchema),
  growth: z.array(areaSchema),
  /** Null unless it was asked for; by name, never by figure. */
  byName: z
    .array(
      z.object({
        name: z.string(),
        oneToOnes: z.number().int(),
        rideAlongs: z.number().int(),
        minutes: z.number().int(),
        kept: z.number().int(),
        missed: z.number().int(),
        open: z.number().int(),
      }),
    )
    .nullable(),
});
export type TeamSummary = z.infer<typeof teamSummarySchema>;

export type Summary = RepSummary | TeamSummary;

/** Which summary: of one rep, or of the team, with names only where they were asked for. */
export const summaryOfSchema = z.union([
  z.object({ of: z.literal('rep'), repId: repIdSchema }),
  z.object({ of: z.literal('team'), byName: z.boolean() }),
]);
export type SummaryOf = z.infer<typeof summaryOfSchema>;
