import { blob, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { instant } from '../columns.ts';

/** The logo at the head of reports: one row at most, a PNG the app itself drew anew. Its name is a setting. */
export const companyLogo = sqliteTable('company_logo', {
  /** Always 1. */
  id: integer().primaryKey(),
  png: blob({ mode: 'buffer' }).notNull(),
  archivedAt: instant('archived_at'),
});
