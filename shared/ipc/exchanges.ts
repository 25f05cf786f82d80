import { z } from 'zod';
import {
  exchangeNotesSchema,
  guestInputSchema,
  guestSchema,
  loveAnswerInputSchema,
  loveAnswerSchema,
} from '#shared/domain/exchange.ts';
import { guestIdSchema, loveAnswerIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import { customerPromiseSchema } from '#shared/domain/promise.ts';
import { sessionSchema } from '#shared/domain/session.ts';
import { channel, nothing } from './define.ts';

export const exchangeSchema = z.object({
  session: sessionSchema,
  rep: z.object({ id: repIdSchema, name: z.string(), region: z.string() }).nullable(),
  notes: exchangeNotesSchema,
  guests: z.array(guestSchema),
  /** To "How can we make this customer love us?", in the order they were given. */
  answers: z.array(loveAnswerSchema),
  promises: z.array(customerPromiseSchema),
  /** Of the visits of the day, in order. */
  customers: z.array(z.string()),
});
export type Exchange = z.infer<typeof exchangeSchema>;

const sessionId = z.object({ sessionId: sessionIdSchema });
const guestId = z.object({ id: guestIdSchema });
const answerId = z.object({ id: loveAnswerIdSchema });

export const exchangesContract = {
  get: channel(sessionId, exchangeSchema),
  save: channel(sessionId.extend({ changes: exchangeNotesSchema.partial() }), nothing),
  addGuest: channel(sessionId.extend({ guest: guestInputSchema }), guestSchema),
  updateGuest: channel(guestId.extend({ changes: guestInputSchema.partial() }), guestSchema),
  archiveGuest: channel(guestId, nothing),
  restoreGuest: channel(guestId, nothing),
  addAnswer: channel(sessionId.extend({ answer: loveAnswerInputSchema }), loveAnswerSchema),
  updateAnswer: channel(answerId.extend({ changes: loveAnswerInputSchema.partial() }), loveAnswerSchema),
  archiveAnswer: channel(answerId, nothing),
  restoreAnswer: channel(answerId, nothing),
};
