import { z } from 'zod';
import { competencyIdSchema } from './ids.ts';

/** A skill as the pickers and `#name` need it, in the order of its framework. */
export const competencySchema = z.object({
  id: competencyIdSchema,
  name: z.string(),
  description: z.string(),
  groupName: z.string(),
  frameworkName: z.string(),
});
export type Competency = z.infer<typeof competencySchema>;
