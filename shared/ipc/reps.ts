import { z } from 'zod';
import {
  boardRowSchema,
  nextSessionSchema,
  repInputSchema,
  repSchema,
  repStatusSchema,
} from '#shared/domain/rep.ts';
import { archivedSchema } from '#shared/domain/archived.ts';
import { cadencePolicySchema } from '#shared/domain/cadence.ts';
import { coverageRowSchema } from '#shared/domain/coverage.ts';
import { repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import { commitmentSchema } from '#shared/domain/commitment.ts';
import { guestSchema } from '#shared/domain/exchange.ts';
import { instantSchema } from '#shared/domain/fields.ts';
import { observationLinkSchema } from '#shared/domain/observation-link.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import { programmeMomentSchema } from '#shared/domain/programme.ts';
import { reportAnswerSchema } from '#shared/domain/report-answer.ts';
import { sessionListItemSchema, sessionQuestionSchema } from '#shared/domain/session.ts';
import { channel, nothing } from './define.ts';

const byId = z.object({ id: repIdSchema });

/** The rep's page header: the rep and the three figures beside the name. */
export const repHeaderSchema = z.object({
  rep: repSchema,
  rideAlongsThisYear: z.number().int(),
  rideAlongsPolicy: z.number().int(),
  /** Null while the rep follows the team's rhythm. */
  ownCadence: cadencePolicySchema.nullable(),
  commitmentsKept: z.number().int(),
  /** Kept or missed; one that was dropped by agreement counts neither way. */
  commitmentsDecided: z.number().int(),
  lastCoachedAt: instantSchema.nullable(),
  next: nextSessionSchema.nullable(),
  /** Days without a recorded strength, once they are too many. */
  strengthGap: z.number().int().nullable(),
});
export type RepHeader = z.infer<typeof repHeaderSchema>;

/** One session on the rep's timeline with what was seen and agreed in it. */
export const timelineItemSchema = z.object({
  session: sessionListItemSchema,
  customers: z.array(z.string()),
  /** Who of another department was there. */
  guests: z.array(guestSchema.pick({ name: true, department: true })),
  /** The most telling notes, at most four: strengths, growth, ideas, the customer's voice. */
  highlights: z.array(observationSchema.pick({ id: true, kind: true, text: true, visibility: true })),
  /** Of the questions asked, the latest answers in the rep's words, at most two. */
  answers: z.array(sessionQuestionSchema.pick({ id: true, text: true, answer: true })),
  /** What the rep said to the report; null until they have answered. */
  reply: reportAnswerSchema.pick({ agrees: true, ownView: true }).nullable(),
  /** What stands on the notes of this session. */
  links: z.array(observationLinkSchema),
  commitments: z.array(
    commitmentSchema.pick({ id: true, text: true, status: true, owner: true, dueDay: true }),
  ),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** What stands on the timeline: a session, or a turn of a programme. */
const timelineEntrySchema = z.union([timelineItemSchema, z.object({ programme: programmeMomentSchema })]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const repsContract = {
  board: channel(z.object({ archived: z.boolean() }), z.array(boardRowSchema)),
  /** Everybody who is still in the team, by name, against the rhythm. */
  coverage: channel(nothing, z.array(coverageRowSchema)),
  /** For pickers: everybody who is not archived, by name. */
  options: channel(
    nothing,
    z.array(z.object({ id: repIdSchema, name: z.string(), region: z.string(), status: repStatusSchema })),
  ),
  get: channel(byId, repHeaderSchema),
  /**
   * Newest first, planned ones on top, cancelled ones left out; `before` is the last session of the page before, and
   * `limit` counts sessions: what happened between them comes on top.
   */
  timeline: channel(
    z.object({
      repId: repIdSchema,
      before: z.object({ startsAt: instantSchema, sessionId: sessionIdSchema }).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    z.array(timelineEntrySchema),
  ),
  /** What of this rep lies in the archive, the latest to go there first. */
  archived: channel(z.object({ repId: repIdSchema }), z.array(archivedSchema)),
  create: channel(repInputSchema, repSchema),
  update: channel(byId.extend({ changes: repInputSchema.partial() }), repSchema),
  /** A rhythm of the rep's own; null goes back to the team's. */
  setCadence: channel(byId.extend({ policy: cadencePolicySchema.nullable() }), nothing),
  archive: channel(byId, repSchema),
  restore: channel(byId, repSchema),
  /** Deletes for good; refused (`rep_has_history`) once anything was written about the rep. */
  remove: channel(byId, nothing),
};
