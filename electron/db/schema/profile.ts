import { sql } from 'drizzle-orm';
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  CompetencyId,
  ObservationId,
  ProfileChangeId,
  ProfileEntryId,
  RepId,
} from '#shared/domain/ids.ts';
import type { ProfileChangeKind, ProfileEntryType, ProfileStatus } from '#shared/domain/profile.ts';
import { instant, uuid } from '../columns.ts';
import { competency } from './competency.ts';
import { observation } from './observation.ts';
import { rep } from './rep.ts';

export const profileEntry = sqliteTable(
  'profile_entry',
  {
    id: uuid<ProfileEntryId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    type: text().$type<ProfileEntryType>().notNull(),
    title: text().notNull(),
    competencyId: uuid<CompetencyId>('competency_id').references(() => competency.id),
    status: text().$type<ProfileStatus>().notNull().default('emerging'),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('profile_entry_rep').on(t.repId, t.type)],
);

export const profileEvidence = sqliteTable(
  'profile_evidence',
  {
    entryId: uuid<ProfileEntryId>('entry_id')
      .notNull()
      .references(() => profileEntry.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id')
      .notNull()
      .references(() => observation.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.observationId] }),
    index('profile_evidence_observation').on(t.observationId),
  ],
);

/** What happened to an entry after it was made: one row for each thing that changed. */
export const profileChange = sqliteTable(
  'profile_change',
  {
    id: uuid<ProfileChangeId>().primaryKey(),
    entryId: uuid<ProfileEntryId>('entry_id')
      .notNull()
      .references(() => profileEntry.id, { onDelete: 'cascade' }),
    kind: text().$type<ProfileChangeKind>().notNull(),
    /** The value before and after, where the kind has one: a status, a title, a type. */
    before: text().notNull().default(''),
    after: text().notNull().default(''),
    observationId: uuid<ObservationId>('observation_id').references(() => observation.id, {
      onDelete: 'cascade',
    }),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('profile_change_entry').on(t.entryId, t.changedAt),
    index('profile_change_observation')
      .on(t.observationId)
      .where(sql`observation_id is not null`),
  ],
);
