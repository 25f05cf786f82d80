import { z } from 'zod';
import { commitmentSchema } from './commitment.ts';
import { daySchema, instantSchema } from './fields.ts';
import { observationIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import { observationKindSchema, visibilitySchema } from './observation.ts';
import { sessionListItemSchema, sessionQuestionSchema } from './session.ts';
import { visitSchema } from './visit.ts';

/** Why a rep stands where they stand in the ranking; the sentence comes from the catalogue. Most urgent first. */
export const needReasons = [
  'ride_along_overdue',
  'commitment_missed',
  'programme_running',
  'never_coached',
  'long_silence',
  'one_to_one_overdue',
  'steady',
] as const;

export const needSchema = z.object({
  repId: repIdSchema,
  repName: z.string(),
  reason: z.enum(needReasons),
  /** The figure the sentence names: days without a talk, ride-alongs held, commitments missed, sessions left in the programme's week. */
  count: z.number().int(),
});
export type Need = z.infer<typeof needSchema>;

/**
 * Who to coach next: ranked by need, without those who already have something planned within the next seven days; the
 * first ones. `dueCount` counts all of them who are more than `steady`.
 */
export const whoNextSchema = z.object({ due: z.array(needSchema), dueCount: z.number().int() });
export type WhoNext = z.infer<typeof whoNextSchema>;

/** What the manager reads before the next session. */
export const briefSchema = z.object({
  session: sessionListItemSchema,
  goal: z.string(),
  visits: z.array(visitSchema),
  questions: z.array(sessionQuestionSchema),
  openCommitments: z.array(commitmentSchema),
  lastTime: z
    .object({
      sessionId: sessionIdSchema,
      heldAt: instantSchema,
      observations: z.array(
        z.object({
          id: observationIdSchema,
          kind: observationKindSchema,
          text: z.string(),
          visibility: visibilitySchema,
        }),
      ),
    })
    .nullable(),
});
export type Brief = z.infer<typeof briefSchema>;

export const todaySchema = z.object({
  brief: briefSchema.nullable(),
  /** The manager's today, and the Monday of the week that is shown: at the weekend the one to come. */
  day: daySchema,
  weekStart: daySchema,
  /** Sessions of that week and of today, by start, without cancelled ones. */
  week: z.array(sessionListItemSchema),
  /** Drafts whose report is still to be written. */
  drafts: z.array(sessionListItemSchema),
  ...whoNextSchema.shape,
  /** Active reps without a recorded strength for more than sixty days, the longest first. */
  withoutStrength: z.array(z.object({ repId: repIdSchema, repName: z.string(), days: z.number().int() })),
  /** Open, and due by the end of that week or earlier. */
  commitmentsDue: z.array(commitmentSchema),
  /** Of the running quarter: what the rhythm of everybody adds up to, and the commitments decided in it. */
  coverage: z.object({
    rideAlongs: z.object({ done: z.number().int(), planned: z.number().int() }),
    oneToOnes: z.object({ done: z.number().int(), planned: z.number().int() }),
    commitments: z.object({ done: z.number().int(), planned: z.number().int() }),
  }),
  repCount: z.number().int(),
});
export type Today = z.infer<typeof todaySchema>;
