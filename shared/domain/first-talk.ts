import { z } from 'zod';
import { daySchema, textSchema } from './fields.ts';
import { firstTalkPoints } from './first-talk-rules.ts';
import { repIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

export const firstTalkPointSchema = z.object({
  point: z.enum(firstTalkPoints),
  /** Null while it was not talked about. */
  talkedDay: daySchema.nullable(),
  note: textSchema,
});
export type FirstTalkPointState = z.infer<typeof firstTalkPointSchema>;

/** How far the first talk with a rep has come. */
export const firstTalkSchema = z.object({
  repId: repIdSchema,
  repName: z.string(),
  /** Points talked about. */
  talked: z.number().int(),
  lastDay: daySchema.nullable(),
});
export type FirstTalk = z.infer<typeof firstTalkSchema>;

/** What is said in confidence stays so. */
export const firstTalkPointPrivacy = {
  point: 'private',
  talkedDay: 'private',
  note: 'private',
} as const satisfies Record<keyof FirstTalkPointState, PrivacyClass>;
