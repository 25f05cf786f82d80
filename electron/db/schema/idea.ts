import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { IdeaId, ObservationId, RepId } from '#shared/domain/ids.ts';
import type { IdeaStatus } from '#shared/domain/idea.ts';
import { instant, uuid } from '../columns.ts';
import { observation } from './observation.ts';
import { rep } from './rep.ts';

/** What a rep came up with, what became of it, and the credit given for it. */
export const idea = sqliteTable(
  'idea',
  {
    id: uuid<IdeaId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    /** The note it was made of; one note makes one idea. */
    observationId: uuid<ObservationId>('observation_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    text: text().notNull(),
    heardDay: text('heard_day').notNull(),
    status: text().$type<IdeaStatus>().notNull().default('heard'),
    statusDay: text('status_day').notNull(),
    declineReason: text('decline_reason').notNull().default(''),
    /** Null until credit was given in public. */
    creditDay: text('credit_day'),
    creditPlace: text('credit_place').notNull().default(''),
    creditAudience: text('credit_audience').notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('idea_rep').on(t.repId, t.heardDay),
    index('idea_heard').on(t.heardDay),
    uniqueIndex('idea_observation')
      .on(t.observationId)
      .where(sql`observation_id is not null`),
    check('idea_declined_with_why', sql`${t.status} <> 'declined' or ${t.declineReason} <> ''`),
  ],
);
