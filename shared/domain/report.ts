import { z } from 'zod';
import { daySchema, instantSchema } from './fields.ts';
import { sessionIdSchema } from './ids.ts';
import { attachmentSchema } from './attachment.ts';
import { commitmentOwnerSchema } from './commitment.ts';
import { loveAnswerBySchema } from './exchange.ts';
import { ratingLevelSchema } from './rating.ts';
import { rideFormatSchema, sessionKindSchema } from './session.ts';
import { visitOutcomeSchema } from './visit.ts';

/**
 * Exactly what the rep will see. Preview, PDF and Markdown are made from this and nothing else; it has no place for a
 * private note, a goal, a private observation or a ranking.
 */
export const reportDocumentSchema = z.object({
  sessionId: sessionIdSchema,
  repName: z.string(),
  managerName: z.string(),
  kind: sessionKindSchema,
  rideFormat: rideFormatSchema.nullable(),
  startsAt: instantSchema,
  place: z.string(),
  focus: z.string().nullable(),
  visits: z.array(
    z.object({ customer: z.string(), objective: z.string(), outcome: visitOutcomeSchema.nullable() }),
  ),
  whatWorked: z.string(),
  /** Behaviours agreed earlier that this session showed, with the note that showed it where the rep may read that. */
  kept: z.array(z.object({ text: z.string(), shownBy: z.string().nullable() })),
  workOn: z.string(),
  /** Shared observations by kind, in the order they were seen. */
  strengths: z.array(
    z.object({ text: z.string(), customer: z.string().nullable(), competency: z.string().nullable() }),
  ),
  growth: z.array(
    z.object({ text: z.string(), customer: z.string().nullable(), competency: z.string().nullable() }),
  ),
  customerVoice: z.array(z.object({ text: z.string(), customer: z.string().nullable() })),
  /** Questions asked and what the rep answered, in their own words. */
  ownWords: z.array(z.object({ question: z.string(), answer: z.string() })),
  ideas: z.array(z.string()),
  promises: z.array(z.object({ text: z.string(), customer: z.string().nullable() })),
  /** Levels given in this session, with the one before, the example the level stands for and the notes that show it. */
  ratings: z.array(
    z.object({
      competency: z.string(),
      level: ratingLevelSchema,
      before: ratingLevelSchema.nullable(),
      behaviour: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
  nextSteps: z.array(
    z.object({
      text: z.string(),
      owner: commitmentOwnerSchema,
      ownerName: z.string(),
      dueDay: daySchema.nullable(),
    }),
  ),
  /** Who of operations was there, what each side took home, and what would make a customer love us (S15). */
  guests: z.array(z.object({ name: z.string(), department: z.string(), learnt: z.string() })).default([]),
  learnt: z.object({ rep: z.string(), manager: z.string() }).default({ rep: '', manager: '' }),
  loveAnswers: z
    .array(z.object({ customer: z.string(), saidBy: loveAnswerBySchema, text: z.string() }))
    .default([]),
  /** Photos and documents the manager shared. The hash is of the whole file, of which a page shows a smaller picture. */
  files: z
    .array(
      attachmentSchema
        .pick({ sha256: true, name: true, mime: true })
        .extend({ customer: z.string().nullable() }),
    )
    .default([]),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;

/** What stays on this computer, said before any export. Counts only: the list itself is read in the session. */
export const withheldSchema = z.object({
  privateNote: z.boolean(),
  goal: z.boolean(),
  privateObservations: z.number().int(),
  plainNotes: z.number().int(),
  /** The manager's own words in debriefs. */
  debriefWords: z.number().int(),
  privateFiles: z.number().int(),
});
export type Withheld = z.infer<typeof withheldSchema>;

/** The same of many reports together. */
export const withheldCountsSchema = withheldSchema
  .omit({ privateNote: true, goal: true })
  .extend({ privateNotes: z.number().int(), goals: z.number().int() });
export type WithheldCounts = z.infer<typeof withheldCountsSchema>;

/** A report as a file; `answer` is the page on which the rep answers. PDF is printed and has a channel of its own. */
export const reportFileFormats = ['answer', 'docx', 'html', 'md', 'json'] as const;
export const reportFileFormatSchema = z.enum(reportFileFormats);
export type ReportFileFormat = z.infer<typeof reportFileFormatSchema>;
