import { z } from 'zod';
import type { AskTell } from './ask-tell-rules.ts';
import { instantSchema } from './fields.ts';
import type { PrivacyClass } from './privacy.ts';

const count = z.number().int().min(0);

export const askTellSchema = z.object({ asks: count, tells: count });

/** For the manager's eyes only: no report, preview or export reads it. */
export const askTellPrivacy = {
  asks: 'private',
  tells: 'private',
} as const satisfies Record<keyof AskTell, PrivacyClass>;

/** With its course: the latest sessions of one rep, or the last twelve months of everybody; oldest first. */
export const askTellTrendSchema = askTellSchema.extend({
  points: z.array(askTellSchema.extend({ startsAt: instantSchema })),
});
