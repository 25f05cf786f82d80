import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompetencyId, ObservationId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { competency } from './competency.ts';
import { observation } from './observation.ts';
import { session } from './session.ts';

/** A rating is a level, or says why there is none. */
export const rating = sqliteTable(
  'rating',
  {
    id: uuid<string>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    competencyId: uuid<CompetencyId>('competency_id')
      .notNull()
      .references(() => competency.id),
    level: integer(),
    noLevel: text('no_level').$type<'na' | 'too_early'>(),
    ratedAt: instant('rated_at').notNull(),
  },
  (t) => [
    uniqueIndex('rating_session_competency').on(t.sessionId, t.competencyId),
    check(
      'rating_level_or_reason',
      sql`(${t.level} is null) = (${t.noLevel} is not null) and (${t.level} is null or ${t.level} between 1 and 5)`,
    ),
  ],
);

export const ratingEvidence = sqliteTable(
  'rating_evidence',
  {
    ratingId: uuid<string>('rating_id')
      .notNull()
      .references(() => rating.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id')
      .notNull()
      .references(() => observation.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.ratingId, t.observationId] }),
    index('rating_evidence_observation').on(t.observationId),
  ],
);
