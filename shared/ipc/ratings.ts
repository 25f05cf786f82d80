import { z } from 'zod';
import { competencyIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import {
  competencyTrendSchema,
  rateableSchema,
  ratingInputSchema,
  ratingMirrorSchema,
  ratingSchema,
} from '#shared/domain/rating.ts';
import { channel, nothing } from './define.ts';

export const ratingsContract = {
  /** What can be rated in a session and what has been said in it, in the order of the framework. */
  list: channel(z.object({ sessionId: sessionIdSchema }), z.array(rateableSchema)),
  /** Once per session and competency: what is said later replaces what was said. */
  set: channel(ratingInputSchema, ratingSchema),
  clear: channel(z.object({ sessionId: sessionIdSchema, competencyId: competencyIdSchema }), nothing),
  trend: channel(z.object({ repId: repIdSchema }), z.array(competencyTrendSchema)),
  /** The manager's own habits; private, in no export. */
  mirror: channel(nothing, ratingMirrorSchema),
};
