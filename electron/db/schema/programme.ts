import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompetencyId, ProgrammeExtensionId, ProgrammeId, RepId } from '#shared/domain/ids.ts';
import type { ProgrammeEndKind, ProgrammeResult } from '#shared/domain/programme.ts';
import { instant, uuid } from '../columns.ts';
import { competency } from './competency.ts';
import { rep } from './rep.ts';

/** Some weeks of close observation and help for one rep, on one focus (S4). It runs until it is reviewed. */
export const programme = sqliteTable(
  'programme',
  {
    id: uuid<ProgrammeId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    focusCompetencyId: uuid<CompetencyId>('focus_competency_id')
      .notNull()
      .references(() => competency.id),
    startDay: text('start_day').notNull(),
    /** As agreed at the start; extensions come on top. */
    weeks: integer().notNull(),
    sessionsPerWeek: integer('sessions_per_week').notNull(),
    baseline: text().notNull(),
    baselineLevel: integer('baseline_level'),
    target: text().notNull(),
    targetLevel: integer('target_level'),
    why: text().notNull().default(''),
    /** Null while it runs. */
    endedAt: instant('ended_at'),
    endKind: text('end_kind').$type<ProgrammeEndKind>(),
    endReason: text('end_reason').notNull().default(''),
    result: text().$type<ProgrammeResult>(),
    whatChanged: text('what_changed').notNull().default(''),
    whatNext: text('what_next').notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('programme_rep').on(t.repId, t.startDay),
    uniqueIndex('programme_running')
      .on(t.repId)
      .where(sql`ended_at is null and archived_at is null`),
    check('programme_length', sql`${t.weeks} between 1 and 52 and ${t.sessionsPerWeek} between 1 and 14`),
    check(
      'programme_levels',
      sql`(${t.baselineLevel} is null or ${t.baselineLevel} between 1 and 5) and (${t.targetLevel} is null or ${t.targetLevel} between 1 and 5)`,
    ),
    check(
      'programme_end_reviewed',
      sql`(${t.endedAt} is null) = (${t.endKind} is null) and (${t.endedAt} is null) = (${t.result} is null)`,
    ),
  ],
);

/** Weeks added to a running programme, and why. */
export const programmeExtension = sqliteTable(
  'programme_extension',
  {
    id: uuid<ProgrammeExtensionId>().primaryKey(),
    programmeId: uuid<ProgrammeId>('programme_id')
      .notNull()
      .references(() => programme.id, { onDelete: 'cascade' }),
    weeks: integer().notNull(),
    reason: text().notNull(),
    extendedAt: instant('extended_at').notNull(),
  },
  (t) => [
    index('programme_extension_programme').on(t.programmeId, t.extendedAt),
    check('programme_extension_weeks', sql`${t.weeks} between 1 and 52`),
  ],
);
