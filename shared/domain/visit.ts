import { z } from 'zod';
import { instantSchema, lineSchema, requiredLine, textSchema } from './fields.ts';
import { sessionIdSchema, visitIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';
import { rideFormatSchema, sessionStatusSchema, type RideFormat } from './session.ts';

/** `advance`: the customer agreed to a step forward; `continuation`: nothing was agreed; `none`: no contact took place. */
export const visitOutcomes = ['advance', 'continuation', 'none'] as const;
export const visitOutcomeSchema = z.enum(visitOutcomes);
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>;

/** How the customer received the rep: a day of friendly ones shows little. Source: issue 4, "Visit mix". */
export const visitDifficulties = ['friendly', 'demanding', 'hostile'] as const;
export const visitDifficultySchema = z.enum(visitDifficulties);
export type VisitDifficulty = z.infer<typeof visitDifficultySchema>;

/** The pre-call plan and the result of one customer call inside a ride-along. */
export const visitInputSchema = z.object({
  customer: requiredLine('name_required'),
  /** Customers that buy alike (S16), in the manager's own words. */
  segment: lineSchema,
  difficulty: visitDifficultySchema.nullable(),
  /** Null where that of the session holds. */
  rideFormat: rideFormatSchema.nullable(),
  objective: textSchema,
  advanceSought: textSchema,
  questionsToAsk: textSchema,
  questionsExpected: textSchema,
  points: textSchema,
  objections: textSchema,
  outcome: visitOutcomeSchema.nullable(),
  outcomeNote: textSchema,
  plannedAt: instantSchema.nullable(),
  /** When the drive to it began. */
  droveAt: instantSchema.nullable(),
  arrivedAt: instantSchema.nullable(),
  leftAt: instantSchema.nullable(),
});
export type VisitInput = z.infer<typeof visitInputSchema>;

export const visitSchema = visitInputSchema.extend({
  id: visitIdSchema,
  sessionId: sessionIdSchema,
  position: z.number().int(),
});
export type Visit = z.infer<typeof visitSchema>;

export const visitPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  position: 'shared',
  customer: 'shared',
  segment: 'shared',
  difficulty: 'private',
  rideFormat: 'shared',
  objective: 'shared',
  advanceSought: 'shared',
  questionsToAsk: 'shared',
  questionsExpected: 'shared',
  points: 'shared',
  objections: 'shared',
  outcome: 'shared',
  outcomeNote: 'shared',
  plannedAt: 'shared',
  droveAt: 'shared',
  arrivedAt: 'shared',
  leftAt: 'shared',
} as const satisfies Record<keyof Visit, PrivacyClass>;

/** A day with the same rep that a visit can be moved to. */
export const visitTargetSchema = z.object({
  sessionId: sessionIdSchema,
  startsAt: instantSchema,
  allDay: z.boolean(),
  status: sessionStatusSchema,
});
export type VisitTarget = z.infer<typeof visitTargetSchema>;

/** How this visit is ridden: as it says itself, otherwise as its session does. */
export function formatOf(
  visit: Pick<Visit, 'rideFormat'> | null,
  session: { rideFormat: RideFormat | null },
): RideFormat | null {
  return visit?.rideFormat ?? session.rideFormat;
}

/** Drive, arrival and leaving follow each other; what is not known yet is in nobody's way. */
export function areTimesInOrder({
  droveAt,
  arrivedAt,
  leftAt,
}: Pick<VisitInput, 'droveAt' | 'arrivedAt' | 'leftAt'>): boolean {
  const known = [droveAt, arrivedAt, leftAt].filter((at) => at !== null).map((at) => Date.parse(at));
  return known.every((at, index) => index === 0 || at >= (known[index - 1] ?? at));
}
