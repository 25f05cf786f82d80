import { z } from 'zod';
import { instantSchema } from './fields.ts';
import { repIdSchema, sessionIdSchema } from './ids.ts';

/** What the records about a person are grouped by on their page. */
export const personalGroups = [
  'person',
  'session',
  'visit',
  'note',
  'question',
  'rating',
  'profile',
  'commitment',
  'report',
  'programme',
  'idea',
  'judgement',
  'first_talk',
  'file',
  'other',
] as const;
export type PersonalGroup = (typeof personalGroups)[number];

/** Everything the file holds about one rep, in the words as they were written. For the manager and, on request, for that person. */
export const personalDataSchema = z.object({
  repId: repIdSchema,
  name: z.string(),
  groups: z.array(
    z.object({
      group: z.enum(personalGroups),
      /** `at` is null where a record has no time of its own. */
      records: z.array(z.object({ at: z.string().nullable(), words: z.array(z.string()) })),
    }),
  ),
  /** Notes about others that name this person. They stay when the person is erased. */
  mentions: z.array(
    z.object({
      sessionId: sessionIdSchema,
      at: instantSchema,
      text: z.string(),
      repName: z.string().nullable(),
    }),
  ),
});
export type PersonalData = z.infer<typeof personalDataSchema>;
