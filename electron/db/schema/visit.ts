import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import type { RideFormat } from '#shared/domain/session.ts';
import type { VisitDifficulty, VisitOutcome } from '#shared/domain/visit.ts';
import { instant, uuid } from '../columns.ts';
import { session } from './session.ts';

export const visit = sqliteTable(
  'visit',
  {
    seq: integer().primaryKey(),
    id: uuid<VisitId>().notNull(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    customer: text().notNull(),
    segment: text().notNull().default(''),
    difficulty: text().$type<VisitDifficulty>(),
    /** Null where that of the session holds. */
    rideFormat: text('ride_format').$type<RideFormat>(),
    objective: text().notNull().default(''),
    advanceSought: text('advance_sought').notNull().default(''),
    questionsToAsk: text('questions_to_ask').notNull().default(''),
    questionsExpected: text('questions_expected').notNull().default(''),
    points: text().notNull().default(''),
    objections: text().notNull().default(''),
    outcome: text().$type<VisitOutcome>(),
    outcomeNote: text('outcome_note').notNull().default(''),
    plannedAt: instant('planned_at'),
    /** When the drive to it began. */
    droveAt: instant('drove_at'),
    arrivedAt: instant('arrived_at'),
    leftAt: instant('left_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    uniqueIndex('visit_id').on(t.id),
    index('visit_session').on(t.sessionId, t.position),
    index('visit_segment')
      .on(t.segment)
      .where(sql`segment <> ''`),
  ],
);
