import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ObservationId, RecognitionId, RepId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { observation } from './observation.ts';
import { rep } from './rep.ts';

/** A moment in which a rep was recognised: when, what for, and whether others heard it. */
export const recognition = sqliteTable(
  'recognition',
  {
    id: uuid<RecognitionId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    day: text().notNull(),
    text: text().notNull(),
    isPublic: integer('is_public', { mode: 'boolean' }).notNull(),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('recognition_rep').on(t.repId, t.day),
    index('recognition_day').on(t.day),
    index('recognition_observation')
      .on(t.observationId)
      .where(sql`observation_id is not null`),
  ],
);
