import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { rep } from './rep.ts';
import { session } from './session.ts';

/** A finalised record: a canonical snapshot, its hash and the hash of the rep's report before it. */
export const report = sqliteTable(
  'report',
  {
    id: uuid<string>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    snapshot: text().notNull(),
    sha256: text().notNull(),
    previousSha256: text('previous_sha256'),
    finalisedAt: instant('finalised_at').notNull(),
    recalledAt: instant('recalled_at'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgementComment: text('acknowledgement_comment').notNull().default(''),
  },
  (t) => [index('report_session').on(t.sessionId), index('report_rep').on(t.repId, t.finalisedAt)],
);

export const reportAddendum = sqliteTable(
  'report_addendum',
  {
    id: uuid<string>().primaryKey(),
    reportId: uuid<string>('report_id')
      .notNull()
      .references(() => report.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('report_addendum_report').on(t.reportId)],
);
