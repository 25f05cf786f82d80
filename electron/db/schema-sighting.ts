import { sql } from 'drizzle-orm';
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Sighting } from '#shared/domain/commitment.ts';
import type { CommitmentId, ObservationId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from './columns.ts';
import { commitment, observation, session } from './schema.ts';

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
