import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RepId, SkillWillId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { rep } from './rep.ts';

/** Where the manager saw a rep on a day; both from 0 to 100. One position per day: a later one takes its place. */
export const skillWill = sqliteTable(
  'skill_will',
  {
    id: uuid<SkillWillId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    skill: integer().notNull(),
    will: integer().notNull(),
    note: text().notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('skill_will_rep_day').on(t.repId, t.day)],
);
