import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyFrameworkUse,
  competencyLevel,
} from '#electron/db/schema.ts';
import type { Placed } from '#shared/domain/competency-rules.ts';
import type { Competency } from '#shared/domain/competency.ts';
import type { CompetencyId, FrameworkId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

/** The competency in every version of its framework; for `inArray`. */
export function sameCompetency(db: Db, id: CompetencyId) {
  const version = alias(competency, 'version');
  return db
    .select({ id: version.id })
    .from(version)
    .innerJoin(competency, eq(competency.lineageId, version.lineageId))
    .where(eq(competency.id, id));
}

/**
 * Those of the frameworks in use, in the order of the frameworks, as pickers and `#name` need them. `keep` is there
 * whatever became of its framework, in place of the one of its lineage that is in use.
 */
export function listCompetencies(db: Db, keep: CompetencyId | null): Competency[] {
  const kept =
    keep === null
      ? undefined
      : db
          .select({ id: competency.id, lineageId: competency.lineageId })
          .from(competency)
          .where(eq(competency.id, keep))
          .get();
  return db
    .select({
      id: competency.id,
      name: competency.name,
      description: competency.description,
      groupName: competency.groupName,
      frameworkName: competencyFramework.name,
    })
    .from(competency)
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .where(
      or(
        kept && eq(competency.id, kept.id),
        and(
          isNull(competency.archivedAt),
          kept && ne(competency.lineageId, kept.lineageId),
          inArray(
            competencyFramework.id,
            db.select({ id: competencyFrameworkUse.frameworkId }).from(competencyFrameworkUse),
          ),
        ),
      ),
    )
    .orderBy(asc(competencyFramework.position), asc(competencyFramework.version), asc(competency.position))
    .all();
}

/** The version it stands in. Throws `NotFoundError`. */
export function frameworkOf(db: Db, id: CompetencyId): FrameworkId {
  const row = db
    .select({ frameworkId: competency.frameworkId })
    .from(competency)
    .where(eq(competency.id, id))
    .get();
  if (row === undefined) throw new NotFoundError(`competency ${id}`);
  return row.frameworkId;
}

/** First in its framework until `writeOrder`, with five levels that nothing describes yet. */
export function insertCompetency(db: Db, row: Omit<typeof competency.$inferInsert, 'position'>): void {
  db.insert(competency)
    .values({ ...row, position: 0 })
    .run();
  db.insert(competencyLevel)
    .values([1, 2, 3, 4, 5].map((level) => ({ competencyId: row.id, level, behaviour: '' })))
    .run();
}

/** `editedAt` keeps built-in texts from being replaced by their translation when the language changes. */
export function updateCompetency(
  db: Db,
  id: CompetencyId,
  changes: Changes<
    Pick<typeof competency.$inferInsert, 'name' | 'description' | 'weight' | 'editedAt' | 'archivedAt'>
  >,
): void {
  const { changes: changed } = db.update(competency).set(changes).where(eq(competency.id, id)).run();
  if (changed !== 1) throw new NotFoundError(`competency ${id}`);
}

export function updateLevel(
  db: Db,
  id: CompetencyId,
  { level, behaviour }: { level: number; behaviour: string },
): void {
  const { changes } = db
    .update(competencyLevel)
    .set({ behaviour })
    .where(and(eq(competencyLevel.competencyId, id), eq(competencyLevel.level, level)))
    .run();
  if (changes !== 1) throw new NotFoundError(`level ${level} of competency ${id}`);
}

/** Archived ones too: brought back, they stand where the others are. */
export function renameGroup(
  db: Db,
  { frameworkId, from, to }: { frameworkId: FrameworkId; from: string; to: string },
): void {
  const { changes } = db
    .update(competency)
    .set({ groupName: to })
    .where(and(eq(competency.frameworkId, frameworkId), eq(competency.groupName, from)))
    .run();
  if (changes === 0) throw new NotFoundError(`a group of framework ${frameworkId}`);
}

export function writeOrder(db: Db, order: readonly Placed[]): void {
  for (const [position, { id, groupName }] of order.entries())
    db.update(competency).set({ position, groupName }).where(eq(competency.id, id)).run();
}
