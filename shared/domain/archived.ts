import { z } from 'zod';
import { daySchema, instantSchema } from './fields.ts';
import {
  commitmentIdSchema,
  ideaIdSchema,
  profileEntryIdSchema,
  programmeIdSchema,
  recognitionIdSchema,
  sessionIdSchema,
} from './ids.ts';
import { profileEntryTypeSchema } from './profile.ts';
import { sessionKindSchema } from './session.ts';

const base = z.object({ archivedAt: instantSchema });

/** Something of a rep that lies in the archive, with as much as it takes to know it again. */
export const archivedSchema = z.discriminatedUnion('type', [
  base.extend({
    type: z.literal('session'),
    id: sessionIdSchema,
    kind: sessionKindSchema,
    startsAt: instantSchema,
    allDay: z.boolean(),
  }),
  base.extend({ type: z.literal('commitment'), id: commitmentIdSchema, text: z.string() }),
  base.extend({
    type: z.literal('entry'),
    id: profileEntryIdSchema,
    entryType: profileEntryTypeSchema,
    text: z.string(),
  }),
  base.extend({ type: z.literal('idea'), id: ideaIdSchema, text: z.string() }),
  base.extend({ type: z.literal('recognition'), id: recognitionIdSchema, text: z.string() }),
  /** `text` is the name of its focus. */
  base.extend({ type: z.literal('programme'), id: programmeIdSchema, startDay: daySchema, text: z.string() }),
]);
export type Archived = z.infer<typeof archivedSchema>;
