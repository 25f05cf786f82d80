import { z } from 'zod';
import { coachabilityOutcomes } from './coachability-rules.ts';
import { coachabilityAnswersSchema } from './coachability.ts';
import { commitmentOwnerSchema, commitmentStatusSchema } from './commitment.ts';
import { firstTalkPoints } from './first-talk-rules.ts';
import { ideaStatusSchema } from './idea.ts';
import { observationKindSchema, visibilitySchema } from './observation.ts';
import { profileEntryTypeSchema, profileStatusSchema } from './profile.ts';
import { scriptFrameworkSchema } from './question.ts';
import { ratingValueSchema } from './rating.ts';
import { exchangeDirectionSchema, loveAnswerBySchema } from './exchange.ts';
import { promiseOwnerSchema, promiseStateSchema } from './promise.ts';
import { repStatusSchema } from './rep.ts';
import { rideFormatSchema, sessionKindSchema, sessionStatusSchema } from './session.ts';
import { languageSchema } from './settings.ts';
import { skillWillSchema } from './skill-will.ts';
import { visitDifficultySchema, visitOutcomeSchema } from './visit.ts';

/* The shapes of the files in `resources/` that hold content rather than interface text. */

/** The same text in every language of the interface. */
const localisedSchema = z.record(languageSchema, z.string().trim().min(1));
export type Localised = z.infer<typeof localisedSchema>;

/** Stable name of a piece of content: rows made from it carry it, so it is never renamed. */
const keySchema = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
/** Local time of day. */
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Days from the day of loading; negative is past. */
const dayOffsetSchema = z.number().int().min(-365).max(365);

/** `resources/question-scripts/*.json`. Source: S1. */
export const scriptFileSchema = z.strictObject({
  key: keySchema,
  framework: scriptFrameworkSchema,
  name: localisedSchema,
  about: localisedSchema,
  stages: z.array(
    z.strictObject({
      key: keySchema,
      name: localisedSchema,
      questions: z.array(z.strictObject({ key: keySchema, text: localisedSchema })).min(1),
    }),
  ),
});
export type ScriptFile = z.infer<typeof scriptFileSchema>;

const levelSchema = z.strictObject({ level: z.number().int().min(1).max(5), behaviour: localisedSchema });

/** `resources/competency-frameworks/*.json`: skills anchored in example behaviour, level by level (BARS). */
export const frameworkFileSchema = z.strictObject({
  key: keySchema,
  version: z.number().int().min(1),
  name: localisedSchema,
  about: localisedSchema,
  groups: z.array(
    z.strictObject({
      key: keySchema,
      name: localisedSchema,
      competencies: z.array(
        z.strictObject({
          key: keySchema,
          name: localisedSchema,
          description: localisedSchema,
          weight: z.number().int().min(1),
          levels: z.array(levelSchema).length(5),
        }),
      ),
    }),
  ),
});
export type FrameworkFile = z.infer<typeof frameworkFileSchema>;

const sampleRepSchema = z.strictObject({
  key: keySchema,
  name: z.string().min(1),
  role: localisedSchema,
  email: z.email(),
  phone: z.string().min(1),
  region: localisedSchema,
  hireDaysAgo: z.number().int().min(0),
  status: repStatusSchema,
});

const sampleVisitSchema = z.strictObject({
  key: keySchema,
  customer: z.string().min(1),
  segment: localisedSchema,
  difficulty: visitDifficultySchema.nullable(),
  objective: localisedSchema,
  advanceSought: localisedSchema.nullable(),
  outcome: visitOutcomeSchema.nullable(),
  start: timeSchema,
  end: timeSchema.nullable(),
});

const sampleObservationSchema = z.strictObject({
  key: keySchema,
  visit: keySchema.nullable(),
  at: timeSchema,
  kind: observationKindSchema,
  /** The script question that was asked; `text` says it too, so that the file reads on its own. */
  question: keySchema.nullable(),
  text: localisedSchema,
  answer: localisedSchema.nullable(),
  competency: keySchema.nullable(),
  visibility: visibilitySchema,
});

/** The talk after a visit: what the rep said to each question, and the manager for nobody else. */
const sampleDebriefSchema = z.strictObject({
  visit: keySchema,
  at: timeSchema,
  answers: z.array(
    z.strictObject({ question: keySchema, rep: localisedSchema, manager: localisedSchema.nullable() }),
  ),
  /** The note it came to. */
  development: keySchema,
});
export type SampleDebrief = z.infer<typeof sampleDebriefSchema>;

const sampleCommitmentSchema = z.strictObject({
  owner: commitmentOwnerSchema,
  ownerName: z.string().min(1).nullable(),
  text: localisedSchema,
  dueOffset: dayOffsetSchema,
  behavioural: z.boolean(),
  status: commitmentStatusSchema,
  /** The later observation that closed a behavioural commitment. */
  seenIn: keySchema.nullable(),
});

const sampleRatingSchema = z.strictObject({
  competency: keySchema,
  value: ratingValueSchema,
  /** Observations of the same rep that show it. */
  evidence: z.array(keySchema),
});

const sampleSessionSchema = z.strictObject({
  key: keySchema,
  rep: keySchema,
  kind: sessionKindSchema,
  status: sessionStatusSchema,
  dayOffset: dayOffsetSchema,
  start: timeSchema,
  minutes: z.number().int().min(1),
  place: localisedSchema,
  goal: localisedSchema,
  focus: keySchema.nullable(),
  rideFormat: rideFormatSchema.nullable(),
  questions: z.array(keySchema),
  /** How often the manager gave advice. */
  tells: z.number().int().min(0).default(0),
  worked: localisedSchema.nullable(),
  workOn: localisedSchema.nullable(),
  privateNote: localisedSchema.nullable(),
  visits: z.array(sampleVisitSchema),
  observations: z.array(sampleObservationSchema),
  debriefs: z.array(sampleDebriefSchema).default([]),
  commitments: z.array(sampleCommitmentSchema),
  ratings: z.array(sampleRatingSchema),
});
export type SampleSession = z.infer<typeof sampleSessionSchema>;

const sampleProfileSchema = z.strictObject({
  rep: keySchema,
  type: profileEntryTypeSchema,
  title: localisedSchema,
  competency: keySchema.nullable(),
  status: profileStatusSchema,
  evidence: z.array(keySchema).min(1),
});

const sampleProgrammeSchema = z.strictObject({
  rep: keySchema,
  focus: keySchema,
  startOffset: dayOffsetSchema,
  weeks: z.number().int().min(1),
  sessionsPerWeek: z.number().int().min(1),
  baseline: localisedSchema,
  baselineLevel: z.number().int().min(1).max(5).nullable(),
  target: localisedSchema,
  targetLevel: z.number().int().min(1).max(5).nullable(),
  why: localisedSchema,
});

/** Made of a note: its author and its words are those of the note. */
const sampleIdeaSchema = z.strictObject({
  note: keySchema,
  status: ideaStatusSchema,
  statusOffset: dayOffsetSchema,
  declineReason: localisedSchema.nullable(),
  credit: z
    .strictObject({ dayOffset: dayOffsetSchema, place: localisedSchema, audience: localisedSchema })
    .nullable(),
});

const sampleRecognitionSchema = z.strictObject({
  rep: keySchema,
  note: keySchema.nullable(),
  dayOffset: dayOffsetSchema,
  isPublic: z.boolean(),
  text: localisedSchema,
});

const sampleFirstTalkSchema = z.strictObject({
  rep: keySchema,
  dayOffset: dayOffsetSchema,
  points: z.array(z.enum(firstTalkPoints)).min(1),
});

const sampleCheckSchema = coachabilityAnswersSchema.extend({
  rep: keySchema,
  dayOffset: dayOffsetSchema,
  note: localisedSchema.nullable(),
});

const sampleOutcomeSchema = z.strictObject({
  rep: keySchema,
  dayOffset: dayOffsetSchema,
  outcome: z.enum(coachabilityOutcomes),
  reason: localisedSchema,
  reviewOffset: dayOffsetSchema.nullable(),
});

const samplePositionSchema = skillWillSchema.pick({ skill: true, will: true }).extend({
  rep: keySchema,
  dayOffset: dayOffsetSchema,
  note: localisedSchema.nullable(),
});

/** What became of a promise that was noted. */
const samplePromiseSchema = z.strictObject({
  note: keySchema,
  owner: promiseOwnerSchema.nullable(),
  dueOffset: dayOffsetSchema.nullable(),
  state: promiseStateSchema,
});

const sampleGuestSchema = z.strictObject({
  name: z.string().min(1),
  department: localisedSchema,
  learnt: localisedSchema,
  thankedOffset: dayOffsetSchema.nullable(),
  thankedFor: localisedSchema.nullable(),
});

/** A day on which somebody from operations came along. */
const sampleExchangeSchema = z.strictObject({
  session: keySchema,
  direction: exchangeDirectionSchema,
  repLearnt: localisedSchema,
  managerLearnt: localisedSchema,
  guests: z.array(sampleGuestSchema),
  answers: z.array(
    z.strictObject({ customer: z.string().min(1), saidBy: loveAnswerBySchema, text: localisedSchema }),
  ),
});

/** `resources/sample-team/sample-team.json`: an invented team with nine months of coaching, relative to "today". */
export const sampleTeamSchema = z.strictObject({
  reps: z.array(sampleRepSchema),
  /** Frameworks for the role of a rep while the rest of the team uses the first one. */
  frameworks: z.array(z.strictObject({ framework: keySchema, rep: keySchema })),
  sessions: z.array(sampleSessionSchema),
  profile: z.array(sampleProfileSchema),
  programmes: z.array(sampleProgrammeSchema),
  ideas: z.array(sampleIdeaSchema),
  recognitions: z.array(sampleRecognitionSchema),
  firstTalks: z.array(sampleFirstTalkSchema),
  skillWill: z.array(samplePositionSchema),
  coachability: z.array(sampleCheckSchema),
  coachabilityOutcomes: z.array(sampleOutcomeSchema),
  promises: z.array(samplePromiseSchema),
  exchanges: z.array(sampleExchangeSchema),
});
export type SampleTeam = z.infer<typeof sampleTeamSchema>;
