import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CoachabilityAnswer, CoachabilityOutcomeKind } from '#shared/domain/coachability-rules.ts';
import type { CoachabilityCheckId, CoachabilityOutcomeId, RepId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { rep } from './rep.ts';

/** How often each of seven things was seen, as a word; null where it could not be told. No sum is stored or made. */
export const coachabilityCheck = sqliteTable(
  'coachability_check',
  {
    id: uuid<CoachabilityCheckId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    ownsResults: text('owns_results').$type<CoachabilityAnswer>(),
    asksFeedback: text('asks_feedback').$type<CoachabilityAnswer>(),
    admitsGaps: text('admits_gaps').$type<CoachabilityAnswer>(),
    triesAgreed: text('tries_agreed').$type<CoachabilityAnswer>(),
    keepsPromises: text('keeps_promises').$type<CoachabilityAnswer>(),
    actsSoon: text('acts_soon').$type<CoachabilityAnswer>(),
    withinReach: text('within_reach').$type<CoachabilityAnswer>(),
    note: text().notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('coachability_check_rep').on(t.repId, t.day)],
);

/** What the manager concluded, apart from any check, so that no answer decides by itself. */
export const coachabilityOutcome = sqliteTable(
  'coachability_outcome',
  {
    id: uuid<CoachabilityOutcomeId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    outcome: text().$type<CoachabilityOutcomeKind>().notNull(),
    reason: text().notNull(),
    reviewDay: text('review_day'),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('coachability_outcome_rep').on(t.repId, t.day)],
);
