import { z } from 'zod';
import { daySchema, textSchema } from '#shared/domain/fields.ts';
import { firstTalkPointSchema, firstTalkSchema } from '#shared/domain/first-talk.ts';
import { heardIdeaSchema, ideaInputSchema, ideaSchema } from '#shared/domain/idea.ts';
import { ideaIdSchema, observationIdSchema, recognitionIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import {
  lastRecognisedSchema,
  recognitionInputSchema,
  recognitionSchema,
} from '#shared/domain/recognition.ts';
import { channel, nothing } from './define.ts';

const ofRep = z.object({ repId: repIdSchema });
/** Of one rep, or of everybody who is not archived. */
const ofRepOrAll = z.object({ repId: repIdSchema.nullable() });

const ideaId = z.object({ id: ideaIdSchema });

export const ideasContract = {
  /** Newest first. */
  list: channel(ofRepOrAll, z.array(ideaSchema)),
  /** Notes of kind `idea` that nobody has taken up, newest first. */
  heard: channel(nothing, z.array(heardIdeaSchema)),
  add: channel(ideaInputSchema, ideaSchema),
  /** Makes an idea of a note with one click; a second time answers the same one. */
  takeUp: channel(z.object({ observationId: observationIdSchema }), ideaSchema),
  update: channel(ideaId.extend({ changes: ideaInputSchema.omit({ repId: true }).partial() }), ideaSchema),
  archive: channel(ideaId, nothing),
  restore: channel(ideaId, nothing),
};

const recognitionId = z.object({ id: recognitionIdSchema });

export const recognitionsContract = {
  /** Newest first. */
  list: channel(ofRepOrAll, z.array(recognitionSchema)),
  /** Everybody active with the day they were last recognised, or credited for an idea. */
  last: channel(nothing, z.array(lastRecognisedSchema)),
  add: channel(recognitionInputSchema, recognitionSchema),
  update: channel(
    recognitionId.extend({ changes: recognitionInputSchema.omit({ repId: true }).partial() }),
    recognitionSchema,
  ),
  archive: channel(recognitionId, nothing),
  restore: channel(recognitionId, nothing),
};

export const firstTalksContract = {
  /** Everybody active, by name. */
  overview: channel(nothing, z.array(firstTalkSchema)),
  /** The points that have a day or a note. */
  get: channel(ofRep, z.array(firstTalkPointSchema)),
  /** What is left out stays as it is. */
  set: channel(
    ofRep.extend({
      point: firstTalkPointSchema.shape.point,
      changes: z.object({ talkedDay: daySchema.nullable(), note: textSchema }).partial(),
    }),
    firstTalkPointSchema,
  ),
};
