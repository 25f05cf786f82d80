import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RepId } from '#shared/domain/ids.ts';
import type { RepStatus } from '#shared/domain/rep.ts';
import { instant, uuid } from '../columns.ts';

export const rep = sqliteTable(
  'rep',
  {
    seq: integer().primaryKey(),
    id: uuid<RepId>().notNull(),
    name: text().notNull(),
    role: text().notNull().default(''),
    email: text().notNull().default(''),
    phone: text().notNull().default(''),
    region: text().notNull().default(''),
    hireDay: text('hire_day'),
    managerName: text('manager_name').notNull().default(''),
    status: text().$type<RepStatus>().notNull().default('active'),
    notes: text().notNull().default(''),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('rep_id').on(t.id)],
);

/** The rhythm of a rep who differs from the team's, which stands in the settings. */
export const repCadence = sqliteTable('rep_cadence', {
  repId: uuid<RepId>('rep_id')
    .primaryKey()
    .references(() => rep.id, { onDelete: 'cascade' }),
  oneToOneEveryDays: integer('one_to_one_every_days').notNull(),
  rideAlongsPerYear: integer('ride_alongs_per_year').notNull(),
});
