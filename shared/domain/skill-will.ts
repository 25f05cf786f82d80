import { z } from 'zod';
import { daySchema, instantSchema, textSchema } from './fields.ts';
import { repIdSchema, skillWillIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

const shareSchema = z.number().int().min(0).max(100);

/** Where a manager sees a rep on a day: how well they can do what is asked, and how much they want to; 0 to 100 each. */
export const skillWillInputSchema = z.object({
  repId: repIdSchema,
  day: daySchema,
  skill: shareSchema,
  will: shareSchema,
  note: textSchema,
});

export const skillWillSchema = skillWillInputSchema.extend({
  id: skillWillIdSchema,
  createdAt: instantSchema,
});
export type SkillWill = z.infer<typeof skillWillSchema>;

export const skillWillPrivacy = {
  id: 'private',
  repId: 'private',
  day: 'private',
  skill: 'private',
  will: 'private',
  note: 'private',
  createdAt: 'private',
} as const satisfies Record<keyof SkillWill, PrivacyClass>;

/** One active rep on the matrix: the latest position, or none yet. */
export const skillWillRowSchema = z.object({
  repId: repIdSchema,
  name: z.string(),
  region: z.string(),
  position: skillWillSchema.nullable(),
});
export type SkillWillRow = z.infer<typeof skillWillRowSchema>;
