import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import type {
  CompetencyId,
  QuestionId,
  RepId,
  SessionId,
  SessionQuestionId,
  TellId,
} from '#shared/domain/ids.ts';
import type { RideFormat, SessionKind, SessionStatus } from '#shared/domain/session.ts';
import { instant, uuid } from '../columns.ts';
import { competency } from './competency.ts';
import { rep } from './rep.ts';
import { question } from './script.ts';

export const session = sqliteTable(
  'session',
  {
    seq: integer().primaryKey(),
    id: uuid<SessionId>().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    status: text().$type<SessionStatus>().notNull().default('planned'),
    repId: uuid<RepId>('rep_id').references(() => rep.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    allDay: integer('all_day', { mode: 'boolean' }).notNull().default(false),
    place: text().notNull().default(''),
    goal: text().notNull().default(''),
    focusCompetencyId: uuid<CompetencyId>('focus_competency_id').references(() => competency.id),
    rideFormat: text('ride_format').$type<RideFormat>(),
    startedAt: instant('started_at'),
    concludedAt: instant('concluded_at'),
    whatWorked: text('what_worked').notNull().default(''),
    workOn: text('work_on').notNull().default(''),
    privateNote: text('private_note').notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('session_id').on(t.id),
    // Board, ranking and coverage look at dozens of sessions of every rep: all that they read of them stands in the index.
    index('session_rep_start').on(
      t.repId,
      t.startsAt,
      t.seq,
      t.status,
      t.kind,
      t.archivedAt,
      t.startedAt,
      t.concludedAt,
      t.endsAt,
      t.allDay,
      t.focusCompetencyId,
    ),
    index('session_start').on(t.startsAt),
    index('session_status').on(t.status, t.startsAt),
    check('session_end_after_start', sql`${t.endsAt} is null or ${t.endsAt} >= ${t.startsAt}`),
  ],
);

/** The questions set for a session, and the ledger of what was asked and answered (S1). */
export const sessionQuestion = sqliteTable(
  'session_question',
  {
    seq: integer().primaryKey(),
    id: uuid<SessionQuestionId>().notNull(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    questionId: uuid<QuestionId>('question_id').references(() => question.id, { onDelete: 'set null' }),
    /** Text and stage as they stood when it was set: scripts change, the ledger does not. */
    text: text().notNull(),
    stage: text().notNull().default(''),
    position: integer().notNull(),
    /** False for one that came up on the spot. */
    planned: integer({ mode: 'boolean' }).notNull().default(true),
    /** The question of the same session whose answer led to this one. */
    followUpOf: uuid<SessionQuestionId>('follow_up_of').references(
      (): AnySQLiteColumn => sessionQuestion.id,
      {
        onDelete: 'set null',
      },
    ),
    askedAt: instant('asked_at'),
    answer: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('session_question_id').on(t.id),
    index('session_question_session').on(t.sessionId, t.position),
    index('session_question_question').on(t.questionId, t.askedAt, t.sessionId),
    index('session_question_follow_up')
      .on(t.followUpOf)
      .where(sql`follow_up_of is not null`),
  ],
);

/** Each time the manager gave advice instead of asking: the other side of the balance, for the manager only (S1). */
export const tell = sqliteTable(
  'tell',
  {
    id: uuid<TellId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    toldAt: instant('told_at').notNull(),
  },
  (t) => [index('tell_session').on(t.sessionId)],
);

/** The unfinished line of a session; gone once the line is stored. */
export const draft = sqliteTable('draft', {
  sessionId: uuid<SessionId>('session_id')
    .primaryKey()
    .references(() => session.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Questions of a session that are half typed: what an answer made one ask, or one that came up by itself. */
export const questionDraft = sqliteTable(
  'question_draft',
  {
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    /** The question it follows; null for one of its own. */
    followUpOf: uuid<SessionQuestionId>('follow_up_of').references(() => sessionQuestion.id, {
      onDelete: 'cascade',
    }),
    text: text().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('question_draft_place').on(t.sessionId, t.followUpOf),
    index('question_draft_follow_up').on(t.followUpOf),
  ],
);
