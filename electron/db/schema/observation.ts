import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompetencyId, ObservationId, SessionId, VisitId } from '#shared/domain/ids.ts';
import type { ObservationKind, Visibility } from '#shared/domain/observation.ts';
import { instant, uuid } from '../columns.ts';
import { competency } from './competency.ts';
import { session } from './session.ts';
import { visit } from './visit.ts';

export const observation = sqliteTable(
  'observation',
  {
    seq: integer().primaryKey(),
    id: uuid<ObservationId>().notNull(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    visitId: uuid<VisitId>('visit_id').references(() => visit.id, { onDelete: 'set null' }),
    kind: text().$type<ObservationKind>().notNull(),
    text: text().notNull(),
    answer: text().notNull().default(''),
    competencyId: uuid<CompetencyId>('competency_id').references(() => competency.id),
    person: text().notNull().default(''),
    visibility: text().$type<Visibility>().notNull().default('shared'),
    observedAt: instant('observed_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    uniqueIndex('observation_id').on(t.id),
    index('observation_session').on(t.sessionId, t.observedAt),
    index('observation_visit')
      .on(t.visitId)
      .where(sql`visit_id is not null`),
    index('observation_question')
      .on(t.sessionId)
      .where(sql`kind = 'question' and archived_at is null`),
    index('observation_strength')
      .on(t.sessionId, t.observedAt)
      .where(sql`kind = 'strength' and archived_at is null`),
    index('observation_promise')
      .on(t.sessionId)
      .where(sql`kind = 'promise' and archived_at is null`),
    index('observation_idea')
      .on(t.observedAt)
      .where(sql`kind = 'idea' and archived_at is null`),
  ],
);
