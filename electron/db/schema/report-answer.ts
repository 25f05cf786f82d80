import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReportId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { report } from './report.ts';

/** What the rep sent back about a report: one answer per report, kept as it came. */
export const reportAnswer = sqliteTable('report_answer', {
  reportId: uuid<ReportId>('report_id')
    .primaryKey()
    .references(() => report.id, { onDelete: 'cascade' }),
  /** The answer as JSON (shared/domain/report-answer.ts). */
  answer: text().notNull(),
  /** The answer's own hash: the same answer brought twice is known by it. */
  sha256: text().notNull(),
  mergedAt: instant('merged_at').notNull(),
});
