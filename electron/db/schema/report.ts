import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RepId, ReportAddendumId, ReportId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { rep } from './rep.ts';
import { session } from './session.ts';

/** A finalised record: a canonical snapshot, its hash and the hash of the rep's report before it. */
export const report = sqliteTable(
  'report',
  {
    id: uuid<ReportId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    /** Null for a team session: the team's reports are a chain of their own. */
    repId: uuid<RepId>('rep_id').references(() => rep.id, { onDelete: 'cascade' }),
    /** The canonical JSON that `sha256` is the hash of (shared/domain/finalised-report.ts, `SealedReport`). */
    snapshot: text().notNull(),
    sha256: text().notNull(),
    previousSha256: text('previous_sha256'),
    finalisedAt: instant('finalised_at').notNull(),
    /** JSON: the rules of the quality check that still had something to say. */
    findings: text().notNull().default('[]'),
    recalledAt: instant('recalled_at'),
    recallReason: text('recall_reason').notNull().default(''),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgementComment: text('acknowledgement_comment').notNull().default(''),
  },
  (t) => [
    index('report_session').on(t.sessionId),
    index('report_rep').on(t.repId, t.finalisedAt),
    uniqueIndex('report_standing')
      .on(t.sessionId)
      .where(sql`recalled_at is null`),
  ],
);

export const reportAddendum = sqliteTable(
  'report_addendum',
  {
    id: uuid<ReportAddendumId>().primaryKey(),
    reportId: uuid<ReportId>('report_id')
      .notNull()
      .references(() => report.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('report_addendum_report').on(t.reportId)],
);
