import { z } from 'zod';
import { daySchema, instantSchema } from './fields.ts';
import type { PrivacyClass } from './privacy.ts';
import { answerFormat, answerLimits } from './report-answer-format.ts';
import { sectionKeys } from './report-sections.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.string().max(answerLimits.words);

/** What the rep says about a report: having read it, what they think of it, and what they will do. */
export const reportAnswerSchema = z.strictObject({
  answeredAt: instantSchema,
  /** Null when the rep has read it and says neither. */
  agrees: z.boolean().nullable(),
  comments: z.array(z.strictObject({ section: z.enum(sectionKeys), text: words })).max(sectionKeys.length),
  ownView: words,
  commitments: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1).max(answerLimits.commitment),
        dueDay: daySchema.nullable(),
      }),
    )
    .max(answerLimits.commitments),
});
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;

/** All of it is for the one who wrote it as much as for the manager. */
export const reportAnswerPrivacy = {
  answeredAt: 'shared',
  agrees: 'shared',
  comments: 'shared',
  ownView: 'shared',
  commitments: 'shared',
} as const satisfies Record<keyof ReportAnswer, PrivacyClass>;

/** The file (or the block of text) that comes back. `sha256` is over the canonical JSON of everything else. */
export const answerFileSchema = z.strictObject({
  format: z.literal(answerFormat),
  report: z.strictObject({ id: z.uuidv7(), sha256: sha256Schema }),
  answer: reportAnswerSchema,
  sha256: sha256Schema,
});
export type AnswerFile = z.infer<typeof answerFileSchema>;
