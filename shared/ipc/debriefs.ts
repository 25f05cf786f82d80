import { z } from 'zod';
import { debriefQuestionSchema, debriefResultSchema, debriefSchema } from '#shared/domain/debrief.ts';
import { textSchema } from '#shared/domain/fields.ts';
import {
  questionIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

const ofVisit = z.object({ visitId: visitIdSchema });

export const debriefsContract = {
  /** The questions of the debrief script and what was said to them after this visit. */
  get: channel(ofVisit, debriefSchema.extend({ questions: z.array(debriefQuestionSchema) })),
  /** The two minutes begin; a second time changes nothing. */
  start: channel(ofVisit, nothing),
  /** What is left out stays. The first words put the question into the ledger. */
  say: channel(
    ofVisit.extend({
      questionId: questionIdSchema.nullable(),
      entryId: sessionQuestionIdSchema.nullable(),
      repWords: textSchema.optional(),
      managerWords: textSchema.optional(),
    }),
    z.object({ entryId: sessionQuestionIdSchema }),
  ),
  /** Keeps what it comes to while it is written. */
  save: channel(ofVisit.extend({ changes: debriefResultSchema.partial() }), nothing),
  /** The result becomes notes and a next step of the session. */
  end: channel(ofVisit, nothing),
  /** Takes the end back. */
  reopen: channel(ofVisit, nothing),
};

const place = z.object({ sessionId: sessionIdSchema, visitId: visitIdSchema.nullable() });

export const interventionsContract = {
  count: channel(place, nothing),
  /** Takes the latest one there back. */
  takeBack: channel(place, nothing),
};
