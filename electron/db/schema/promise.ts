import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ObservationId } from '#shared/domain/ids.ts';
import type { PromiseOwner, PromiseState } from '#shared/domain/promise.ts';
import { instant, uuid } from '../columns.ts';
import { observation } from './observation.ts';

/** Who keeps a promise to a customer, by when, and whether it was kept. A promise without a row is open and nobody's yet. */
export const promise = sqliteTable('promise', {
  observationId: uuid<ObservationId>('observation_id')
    .primaryKey()
    .references(() => observation.id, { onDelete: 'cascade' }),
  owner: text().$type<PromiseOwner>(),
  dueDay: text('due_day'),
  state: text().$type<PromiseState>().notNull().default('open'),
  /** When it was kept or broken. */
  settledAt: instant('settled_at'),
  updatedAt: instant('updated_at').notNull(),
});
