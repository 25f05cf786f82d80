import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ImportBatchId, RepId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';

export const importBatch = sqliteTable('import_batch', {
  id: uuid<ImportBatchId>().primaryKey(),
  kind: text().$type<'reps_csv' | 'sample'>().notNull(),
  fileName: text('file_name').notNull(),
  createdAt: instant('created_at').notNull(),
  undoneAt: instant('undone_at'),
});

/** What an import did to a rep; `before` is the row as JSON, null when it was created. */
export const importChange = sqliteTable(
  'import_change',
  {
    batchId: uuid<ImportBatchId>('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    repId: uuid<RepId>('rep_id').notNull(),
    before: text(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.repId] })],
);
