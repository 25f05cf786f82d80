import { z } from 'zod';
import { debriefResultSchema } from '#shared/domain/debrief.ts';
import { textSchema } from '#shared/domain/fields.ts';
import { observationIdSchema, repIdSchema, sessionIdSchema, visitIdSchema } from '#shared/domain/ids.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import { customerPromiseSchema, promiseChangesSchema } from '#shared/domain/promise.ts';
import { sessionSchema } from '#shared/domain/session.ts';
import { visitSchema } from '#shared/domain/visit.ts';
import { channel, nothing } from './define.ts';

/** What a session leaves to be done before its report is written; the end of the day is drawn from it. */
export const dayEndSchema = z.object({
  session: sessionSchema,
  rep: z.object({ id: repIdSchema, name: z.string(), region: z.string() }).nullable(),
  focusName: z.string().nullable(),
  visits: z.array(visitSchema),
  /** In the order they were seen. */
  observations: z.array(observationSchema),
  promises: z.array(customerPromiseSchema),
  /** What a talk came to that was not ended: neither a note nor a next step yet. */
  unendedDebriefs: z.array(debriefResultSchema.extend({ visitId: visitIdSchema })),
  /** Made in the rep's earlier sessions and still open, the latest first. */
  openBefore: z.array(customerPromiseSchema),
});
export type DayEnd = z.infer<typeof dayEndSchema>;

const texts = z.object({ whatWorked: textSchema, workOn: textSchema });
const sessionId = z.object({ sessionId: sessionIdSchema });

export const dayEndContract = {
  get: channel(sessionId, dayEndSchema),
  /** Fills what is empty in the report and answers what it filled; the other text comes back empty. */
  draft: channel(sessionId.extend(texts.shape), texts),
  /** Takes a draft back where nobody has changed it. */
  withdrawDraft: channel(sessionId.extend(texts.shape), nothing),
};

export const promisesContract = {
  /** `id` is that of the note. */
  update: channel(
    z.object({ id: observationIdSchema, changes: promiseChangesSchema.partial() }),
    customerPromiseSchema,
  ),
};
