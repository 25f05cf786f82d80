import { z } from 'zod';
import { reportAnswerSchema } from './report-answer.ts';

/** What stands at the head of every report. `logo` is a `data:` URL of a PNG the app drew itself, or null. */
export const companyHeadSchema = z.object({ name: z.string(), logo: z.string().nullable() });
export type CompanyHead = z.infer<typeof companyHeadSchema>;

/** What a report is shown with beside itself: nothing here comes from the session. */
export const reportExtrasSchema = z.object({
  company: companyHeadSchema,
  /** Null until the rep has answered. */
  answer: reportAnswerSchema.nullable(),
});
export type ReportExtras = z.infer<typeof reportExtrasSchema>;
