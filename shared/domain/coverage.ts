import { z } from 'zod';
import type { Due, DueState } from './cadence-rules.ts';
import { daySchema } from './fields.ts';
import { repIdSchema } from './ids.ts';
import { repStatusSchema } from './rep.ts';

const dueStates = ['planned', 'overdue', 'due', 'later', 'none'] as const satisfies DueState[];

const dueSchema = z.object({
  state: z.enum(dueStates),
  day: daySchema.nullable(),
}) satisfies z.ZodType<Due>;

/** One rep against the rhythm: what is due, what was done this year, and how much of the manager's time they got. */
export const coverageRowSchema = z.object({
  id: repIdSchema,
  name: z.string(),
  region: z.string(),
  status: repStatusSchema,
  /** Whether the rep has a rhythm of their own. */
  hasOwnRhythm: z.boolean(),
  oneToOne: dueSchema,
  rideAlong: dueSchema,
  /** One-to-ones and ride-alongs of this calendar year: held, still planned, and what the rhythm asks for in a year. */
  oneToOnesThisYear: z.number().int(),
  oneToOnesPolicy: z.number().int(),
  rideAlongsThisYear: z.number().int(),
  rideAlongsAhead: z.number().int(),
  rideAlongsPolicy: z.number().int(),
  /** Coaching time by `coachedMinutes`, of held sessions of every kind, up to today. */
  minutes: z.object({ quarter: z.number().int(), year: z.number().int() }),
});
export type CoverageRow = z.infer<typeof coverageRowSchema>;
