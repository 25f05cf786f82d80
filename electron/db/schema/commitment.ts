import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CommitmentOwner, CommitmentStatus, Sighting } from '#shared/domain/commitment.ts';
import type { CommitmentId, ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { observation } from './observation.ts';
import { rep } from './rep.ts';
import { session } from './session.ts';

export const commitment = sqliteTable(
  'commitment',
  {
    id: uuid<CommitmentId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    sessionId: uuid<SessionId>('session_id').references(() => session.id, { onDelete: 'set null' }),
    owner: text().$type<CommitmentOwner>().notNull(),
    ownerName: text('owner_name').notNull().default(''),
    text: text().notNull(),
    dueDay: text('due_day'),
    behavioural: integer({ mode: 'boolean' }).notNull().default(false),
    status: text().$type<CommitmentStatus>().notNull().default('open'),
    closedAt: instant('closed_at'),
    /** The later observation that closed a behavioural commitment. */
    closedByObservationId: uuid<ObservationId>('closed_by_observation_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    /** The latest of its sightings. */
    sighting: text().$type<Sighting>(),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('commitment_rep').on(t.repId, t.status, t.archivedAt, t.closedAt, t.dueDay),
    index('commitment_closed')
      .on(t.closedAt, t.status)
      .where(sql`closed_at is not null`),
    index('commitment_session').on(t.sessionId),
    index('commitment_open')
      .on(t.dueDay)
      .where(sql`status = 'open'`),
    index('commitment_closed_by')
      .on(t.closedByObservationId)
      .where(sql`closed_by_observation_id is not null`),
  ],
);

/** What a later session showed of a behavioural commitment: one answer per session, the last one given. */
export const commitmentSighting = sqliteTable(
  'commitment_sighting',
  {
    commitmentId: uuid<CommitmentId>('commitment_id')
      .notNull()
      .references(() => commitment.id, { onDelete: 'cascade' }),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    sighting: text().$type<Sighting>().notNull(),
    sightedAt: instant('sighted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.sessionId] }),
    index('commitment_sighting_session').on(t.sessionId),
    index('commitment_sighting_observation')
      .on(t.observationId)
      .where(sql`observation_id is not null`),
  ],
);
