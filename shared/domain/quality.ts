import { z } from 'zod';
import { competencyIdSchema, observationIdSchema } from './ids.ts';
import { qualityRules } from './quality-rules.ts';

export const qualityRuleSchema = z.enum(qualityRules);

/** Where a finding is mended. */
const qualityTargetSchema = z.union([
  z.object({ at: z.enum(['whatWorked', 'workOn', 'nextSteps', 'ownWords']) }),
  z.object({ at: z.literal('note'), id: observationIdSchema }),
  z.object({ at: z.literal('rating'), competencyId: competencyIdSchema }),
]);
export type QualityTarget = z.infer<typeof qualityTargetSchema>;

/** For the manager only: advice about a report that is still being written. */
export const findingSchema = z.object({
  rule: qualityRuleSchema,
  /** The very sentence it means; null where something is missing that nobody can quote. */
  quote: z.string().nullable(),
  target: qualityTargetSchema,
});
export type Finding = z.infer<typeof findingSchema>;
