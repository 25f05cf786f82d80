import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CompetencyId, CompetencyLineageId, FrameworkId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';

/** One version of a framework; versions of the same framework share `lineageId`. Published ones never change. */
export const competencyFramework = sqliteTable(
  'competency_framework',
  {
    id: uuid<FrameworkId>().primaryKey(),
    /** The id of its first version. */
    lineageId: uuid<FrameworkId>('lineage_id').notNull(),
    builtinKey: text('builtin_key'),
    name: text().notNull(),
    about: text().notNull().default(''),
    version: integer().notNull().default(1),
    position: integer().notNull(),
    publishedAt: instant('published_at'),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    uniqueIndex('competency_framework_version').on(t.lineageId, t.version),
    index('competency_framework_builtin').on(t.builtinKey),
  ],
);

/** The framework that reps of a role are rated by; the role `''` stands for everyone whose role has none of its own. */
export const competencyFrameworkUse = sqliteTable('competency_framework_use', {
  role: text().primaryKey(),
  frameworkId: uuid<FrameworkId>('framework_id')
    .notNull()
    .references(() => competencyFramework.id, { onDelete: 'cascade' }),
});

export const competency = sqliteTable(
  'competency',
  {
    id: uuid<CompetencyId>().primaryKey(),
    frameworkId: uuid<FrameworkId>('framework_id')
      .notNull()
      .references(() => competencyFramework.id, { onDelete: 'cascade' }),
    /** The id it had in the first version it stood in: what makes ratings comparable across versions. */
    lineageId: uuid<CompetencyLineageId>('lineage_id').notNull(),
    builtinKey: text('builtin_key'),
    groupName: text('group_name').notNull().default(''),
    name: text().notNull(),
    description: text().notNull().default(''),
    weight: integer().notNull().default(1),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    index('competency_position').on(t.frameworkId, t.position),
    uniqueIndex('competency_lineage').on(t.lineageId, t.frameworkId),
  ],
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
