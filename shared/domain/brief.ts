import { z } from 'zod';
import { commitmentSchema } from './commitment.ts';
import { daySchema, instantSchema } from './fields.ts';
import { observationIdSchema, repIdSchema, sessionIdSchema } from './ids.ts';
import { observationSchema } from './observation.ts';
import { sessionSchema } from './session.ts';
import { visitSchema } from './visit.ts';

export const questionReasons = ['planned', 'starter', 'focus', 'not_asked', 'asked_least'] as const;
export type QuestionReason = (typeof questionReasons)[number];

/**
 * The morning brief: the page a manager reads before a session and may print. Paper is left in cars: it has no place
 * for a goal, a private note, a plain note or a profile. Those stand in `BriefAside`, which no export is made from.
 */
export const morningBriefSchema = z.object({
  session: sessionSchema.pick({
    id: true,
    kind: true,
    status: true,
    rideFormat: true,
    startsAt: true,
    endsAt: true,
    allDay: true,
    place: true,
  }),
  /** Null for a session with the whole team. */
  rep: z.object({ id: repIdSchema, name: z.string(), region: z.string() }).nullable(),
  focus: z.string().nullable(),
  /** The last session held with this rep; null for the first one. */
  last: sessionSchema
    .pick({ kind: true, whatWorked: true, workOn: true })
    .extend({
      sessionId: sessionIdSchema,
      heldAt: instantSchema,
      focus: z.string().nullable(),
      /** The most telling shared notes, most telling first. */
      seen: z.array(
        observationSchema
          .pick({ id: true, kind: true, text: true })
          .extend({ customer: z.string().nullable(), competency: z.string().nullable() }),
      ),
    })
    .nullable(),
  /** Open from before, by due day. */
  commitments: z.array(
    commitmentSchema
      .pick({ id: true, text: true, owner: true, ownerName: true, dueDay: true })
      .extend({ overdue: z.boolean() }),
  ),
  /** Those planned and not asked yet, filled up to three. */
  questions: z.array(z.object({ text: z.string(), reason: z.enum(questionReasons) })),
  visits: z.array(
    visitSchema
      .pick({
        id: true,
        customer: true,
        plannedAt: true,
        objective: true,
        advanceSought: true,
        questionsToAsk: true,
        questionsExpected: true,
        points: true,
        objections: true,
      })
      /** What was promised to this customer on earlier visits with the same rep, the latest first. */
      .extend({ promises: z.array(z.object({ text: z.string(), day: daySchema })) }),
  ),
});
export type MorningBrief = z.infer<typeof morningBriefSchema>;

/** What only the manager reads, on the screen beside the brief: private as a whole, and in no export. */
export const briefAsideSchema = z.object({
  goal: z.string(),
  /** Titles, confirmed ones first. */
  strengths: z.array(z.string()),
  developments: z.array(z.string()),
  /** Behaviours agreed earlier, that close only when they are seen. */
  watchFor: z.array(commitmentSchema.pick({ id: true, text: true, sighting: true })),
  /** Private and plain notes of the last session. */
  notes: z.array(z.object({ id: observationIdSchema, text: z.string(), isPrivate: z.boolean() })),
  /** The private note of the last session's report. */
  lastNote: z.string(),
  repNotes: z.string(),
});
export type BriefAside = z.infer<typeof briefAsideSchema>;
