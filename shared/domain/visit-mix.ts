import { z } from 'zod';
import { visitDifficultySchema } from './visit.ts';

/** How many visits of a rep were of this segment and this difficulty. */
export const visitMixPartSchema = z.object({
  /** Empty where none was said. */
  segment: z.string(),
  difficulty: visitDifficultySchema.nullable(),
  count: z.number().int(),
});
export type VisitMixPart = z.infer<typeof visitMixPartSchema>;
