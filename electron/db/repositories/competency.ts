import { asc, eq, isNull, and } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { competency, competencyFramework } from '#electron/db/schema.ts';
import type { Competency } from '#shared/domain/competency.ts';

/** In the order of the frameworks, as pickers and `#name` need them. */
export function listCompetencies(db: Db): Competency[] {
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
    .where(and(isNull(competency.archivedAt), isNull(competencyFramework.archivedAt)))
    .orderBy(asc(competencyFramework.position), asc(competency.position))
    .all();
}
