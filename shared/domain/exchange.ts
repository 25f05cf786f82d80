import { z } from 'zod';
import { daySchema, lineSchema, requiredLine, requiredText, textSchema } from './fields.ts';
import { guestIdSchema, loveAnswerIdSchema, sessionIdSchema } from './ids.ts';
import type { PrivacyClass } from './privacy.ts';

/** Source: S15. `customer`: operations comes along to a customer; `back_office`: sales spends a day in the back office. */
export const exchangeDirections = ['customer', 'back_office'] as const;
export const exchangeDirectionSchema = z.enum(exchangeDirections);
export type ExchangeDirection = z.infer<typeof exchangeDirectionSchema>;

export const loveAnswerBys = ['customer', 'guest', 'rep', 'manager'] as const;
export const loveAnswerBySchema = z.enum(loveAnswerBys);
export type LoveAnswerBy = z.infer<typeof loveAnswerBySchema>;

export const exchangeNotesSchema = z.object({
  direction: exchangeDirectionSchema,
  repLearnt: textSchema,
  managerLearnt: textSchema,
});
export type ExchangeNotes = z.infer<typeof exchangeNotesSchema>;

export const guestInputSchema = z.object({
  name: requiredLine('name_required'),
  department: lineSchema,
  /** What they took home. */
  learnt: textSchema,
  thankedDay: daySchema.nullable(),
  thankedFor: lineSchema,
});

export type GuestInput = z.infer<typeof guestInputSchema>;

export const guestSchema = guestInputSchema.extend({ id: guestIdSchema, sessionId: sessionIdSchema });
export type Guest = z.infer<typeof guestSchema>;

/** One answer to "How can we make this customer love us?" */
export const loveAnswerInputSchema = z.object({
  customer: lineSchema,
  saidBy: loveAnswerBySchema,
  text: requiredText('text_required'),
});

export type LoveAnswerInput = z.infer<typeof loveAnswerInputSchema>;

export const loveAnswerSchema = loveAnswerInputSchema.extend({
  id: loveAnswerIdSchema,
  sessionId: sessionIdSchema,
});
export type LoveAnswer = z.infer<typeof loveAnswerSchema>;

export const exchangeNotesPrivacy = {
  direction: 'shared',
  repLearnt: 'shared',
  managerLearnt: 'shared',
} as const satisfies Record<keyof ExchangeNotes, PrivacyClass>;

export const guestPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  name: 'shared',
  department: 'shared',
  learnt: 'shared',
  thankedDay: 'shared',
  thankedFor: 'shared',
} as const satisfies Record<keyof Guest, PrivacyClass>;

export const loveAnswerPrivacy = {
  id: 'shared',
  sessionId: 'shared',
  customer: 'shared',
  saidBy: 'shared',
  text: 'shared',
} as const satisfies Record<keyof LoveAnswer, PrivacyClass>;
