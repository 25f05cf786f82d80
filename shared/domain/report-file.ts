import { z } from 'zod';
import { readableReportSchema, type ReadableReport } from './finalised-report.ts';
import { reportAnswerSchema } from './report-answer.ts';
import type { ReportExtras } from './report-extras.ts';

/** What a report exported as JSON says it is; a later form of it gets another number. */
export const reportFormat = 'curbside-report/1';

/**
 * A report for other systems. Published as JSON Schema in `resources/report-schema/`; a test holds the two together.
 * `seal` is null for a report that is not final.
 */
export const reportFileSchema = readableReportSchema.extend({
  format: z.literal(reportFormat),
  company: z.string(),
  answer: reportAnswerSchema.nullable(),
});

/** The report as JSON, indented. The logo stays out: it is a picture, and no record. */
export function renderReportFile(report: ReadableReport, { company, answer }: ReportExtras): string {
  // Parsed: what the schema does not name does not leave.
  const file = reportFileSchema.parse({ format: reportFormat, company: company.name, ...report, answer });
  return `${JSON.stringify(file, null, 2)}\n`;
}
