import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { competency, competencyFramework, competencyFrameworkUse } from '#electron/db/schema.ts';
import type { Competency } from '#shared/domain/competency.ts';

/** Those of the frameworks in use, in the order of the frameworks, as pickers and `#name` need them. */
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
    .where(
      and(
        isNull(competency.archivedAt),
        inArray(
          competencyFramework.id,
          db.select({ id: competencyFrameworkUse.frameworkId }).from(competencyFrameworkUse),
        ),
      ),
    )
    .orderBy(asc(competencyFramework.position), asc(competency.position))
    .all();
}
