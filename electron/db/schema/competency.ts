import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompetencyId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';

export const competencyFramework = sqliteTable('competency_framework', {
  id: uuid<string>().primaryKey(),
  builtinKey: text('builtin_key').unique(),
  name: text().notNull(),
  about: text().notNull().default(''),
  version: integer().notNull().default(1),
  position: integer().notNull(),
  publishedAt: instant('published_at'),
  editedAt: instant('edited_at'),
  archivedAt: instant('archived_at'),
});

export const competency = sqliteTable(
  'competency',
  {
    id: uuid<CompetencyId>().primaryKey(),
    frameworkId: uuid<string>('framework_id')
      .notNull()
      .references(() => competencyFramework.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key'),
    groupName: text('group_name').notNull().default(''),
    name: text().notNull(),
    description: text().notNull().default(''),
    weight: integer().notNull().default(1),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [uniqueIndex('competency_position').on(t.frameworkId, t.position)],
);

/** Example behaviour of one level of a competency (BARS). */
export const competencyLevel = sqliteTable(
  'competency_level',
  {
    competencyId: uuid<CompetencyId>('competency_id')
      .notNull()
      .references(() => competency.id, { onDelete: 'cascade' }),
    level: integer().notNull(),
    behaviour: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.competencyId, t.level] }),
    check('competency_level_range', sql`${t.level} between 1 and 5`),
  ],
);
