import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  CommitmentId,
  InterventionId,
  ObservationId,
  SessionId,
  SessionQuestionId,
  VisitId,
} from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { commitment } from './commitment.ts';
import { observation } from './observation.ts';
import { session, sessionQuestion } from './session.ts';
import { visit } from './visit.ts';

/**
 * The talk at the kerb after one visit (S3). What it came to is kept here while it is written; ended, it stands as two
 * notes and a commitment of the session, which the ids point at, so that ending it again changes those.
 */
export const debrief = sqliteTable(
  'debrief',
  {
    visitId: uuid<VisitId>('visit_id')
      .primaryKey()
      .references(() => visit.id, { onDelete: 'cascade' }),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    strength: text().notNull().default(''),
    development: text().notNull().default(''),
    nextStep: text('next_step').notNull().default(''),
    nextStepDue: text('next_step_due'),
    strengthId: uuid<ObservationId>('strength_id').references(() => observation.id, { onDelete: 'set null' }),
    developmentId: uuid<ObservationId>('development_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    nextStepId: uuid<CommitmentId>('next_step_id').references(() => commitment.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('debrief_strength')
      .on(t.strengthId)
      .where(sql`strength_id is not null`),
    index('debrief_development')
      .on(t.developmentId)
      .where(sql`development_id is not null`),
    index('debrief_next_step')
      .on(t.nextStepId)
      .where(sql`next_step_id is not null`),
  ],
);

/**
 * A question asked in the debrief of a visit. The rep's words stand in the ledger with all other answers; the manager's
 * stand here, in a table no export reads.
 */
export const debriefQuestion = sqliteTable(
  'debrief_question',
  {
    sessionQuestionId: uuid<SessionQuestionId>('session_question_id')
      .primaryKey()
      .references(() => sessionQuestion.id, { onDelete: 'cascade' }),
    visitId: uuid<VisitId>('visit_id')
      .notNull()
      .references(() => visit.id, { onDelete: 'cascade' }),
    managerWords: text('manager_words').notNull().default(''),
  },
  (t) => [index('debrief_question_visit').on(t.visitId)],
);

/** Each time the manager stepped in at the customer's instead of watching, for the manager only (S3). */
export const intervention = sqliteTable(
  'intervention',
  {
    id: uuid<InterventionId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    visitId: uuid<VisitId>('visit_id').references(() => visit.id, { onDelete: 'set null' }),
    happenedAt: instant('happened_at').notNull(),
  },
  (t) => [
    index('intervention_session').on(t.sessionId),
    index('intervention_visit')
      .on(t.visitId)
      .where(sql`visit_id is not null`),
  ],
);
