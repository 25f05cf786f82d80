import { z } from 'zod';
import { instantSchema } from './fields.ts';
import {
  observationIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from './ids.ts';
import { observationKindSchema } from './observation.ts';
import { sessionKindSchema } from './session.ts';

/** A piece of a text, marked where the query matched it. */
export const fragmentSchema = z.array(z.object({ text: z.string(), match: z.boolean() }));
export type Fragment = z.infer<typeof fragmentSchema>;

export const searchQuerySchema = z.object({
  text: z.string().max(200),
  /** Hits per group. */
  limit: z.number().int().min(1).max(50).default(8),
  /** Discreet mode: as if nothing private had ever been written, so that not even a count tells. */
  withoutPrivate: z.boolean().default(false),
});

/** Best first in each group. */
export const searchResultSchema = z.object({
  people: z.array(
    z.object({ repId: repIdSchema, name: fragmentSchema, role: z.string(), region: z.string() }),
  ),
  sessions: z.array(
    z.object({
      sessionId: sessionIdSchema,
      kind: sessionKindSchema,
      startsAt: instantSchema,
      allDay: z.boolean(),
      repName: z.string().nullable(),
      fragment: fragmentSchema,
    }),
  ),
  visits: z.array(
    z.object({
      visitId: visitIdSchema,
      sessionId: sessionIdSchema,
      startsAt: instantSchema,
      allDay: z.boolean(),
      repName: z.string().nullable(),
      fragment: fragmentSchema,
    }),
  ),
  notes: z.array(
    z.object({
      observationId: observationIdSchema,
      sessionId: sessionIdSchema,
      kind: observationKindSchema,
      observedAt: instantSchema,
      repName: z.string().nullable(),
      fragment: fragmentSchema,
    }),
  ),
  /** What was asked in sessions and what was answered. */
  questions: z.array(
    z.object({
      sessionQuestionId: sessionQuestionIdSchema,
      sessionId: sessionIdSchema,
      askedAt: instantSchema,
      repName: z.string().nullable(),
      fragment: fragmentSchema,
    }),
  ),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
