import { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import { daySchema } from './fields.ts';
import { repIdSchema, sessionIdSchema } from './ids.ts';
import { periodSchema } from './period.ts';
import { withheldCountsSchema } from './report.ts';
import { sessionListItemSchema } from './session.ts';
import { paperSchema } from './settings.ts';

const noFormat: ErrorCode = 'format_required';

export const batchFormats = ['pdf', 'docx', 'html', 'md', 'json'] as const;
export const batchFormatSchema = z.enum(batchFormats);
export type BatchFormat = z.infer<typeof batchFormatSchema>;

/** Whose reports of which days. */
export const batchChoiceSchema = z.object({
  period: periodSchema,
  /** Empty for everybody. */
  repIds: z.array(repIdSchema).max(5000),
  /** Also those the rep has not been given. */
  drafts: z.boolean(),
});
export type BatchChoice = z.infer<typeof batchChoiceSchema>;

export const batchOrderSchema = batchChoiceSchema.extend({
  formats: z.array(batchFormatSchema).min(1, noFormat),
  target: z.enum(['folder', 'zip']),
  paper: paperSchema,
  /** Names the export in its progress reports and for `cancel`. */
  token: z.string().min(1).max(100),
});
export type BatchOrder = z.infer<typeof batchOrderSchema>;

/** One report of the export. */
export const batchReportSchema = sessionListItemSchema
  .pick({ kind: true, startsAt: true, allDay: true, status: true, isRecalled: true })
  .extend({ sessionId: sessionIdSchema, repId: repIdSchema, repName: z.string() });
export type BatchReport = z.infer<typeof batchReportSchema>;

export const batchCountsSchema = z.object({
  reports: z.number().int(),
  people: z.number().int(),
  /** Left out because they are drafts and drafts were not asked for. */
  drafts: z.number().int(),
  /** Of those that go. */
  withheld: withheldCountsSchema,
});
export type BatchCounts = z.infer<typeof batchCountsSchema>;

/** `path` is null when the manager closed the dialog. */
export const batchResultSchema = z.object({
  path: z.string().nullable(),
  reports: z.number().int(),
  files: z.number().int(),
  /** Reports that could not be read as what was finalised, and are not in it. */
  leftOut: z.array(z.object({ name: z.string(), day: daySchema })),
});
export type BatchResult = z.infer<typeof batchResultSchema>;
