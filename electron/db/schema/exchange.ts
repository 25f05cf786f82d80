import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ExchangeDirection, LoveAnswerBy } from '#shared/domain/exchange.ts';
import type { GuestId, LoveAnswerId, SessionId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { session } from './session.ts';

/** What sales and operations took from a day together (S15); a session without a row has not been asked. */
export const exchange = sqliteTable('exchange', {
  sessionId: uuid<SessionId>('session_id')
    .primaryKey()
    .references(() => session.id, { onDelete: 'cascade' }),
  direction: text().$type<ExchangeDirection>().notNull().default('customer'),
  repLearnt: text('rep_learnt').notNull().default(''),
  managerLearnt: text('manager_learnt').notNull().default(''),
  updatedAt: instant('updated_at').notNull(),
});

/** Who of another department was there. */
export const guest = sqliteTable(
  'guest',
  {
    id: uuid<GuestId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    department: text().notNull().default(''),
    learnt: text().notNull().default(''),
    /** Null until they were thanked. */
    thankedDay: text('thanked_day'),
    thankedFor: text('thanked_for').notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('guest_session').on(t.sessionId)],
);

/** An answer to "How can we make this customer love us?" */
export const loveAnswer = sqliteTable(
  'love_answer',
  {
    id: uuid<LoveAnswerId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    customer: text().notNull().default(''),
    saidBy: text('said_by').$type<LoveAnswerBy>().notNull(),
    text: text().notNull(),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('love_answer_session').on(t.sessionId)],
);
