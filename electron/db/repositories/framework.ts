import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyFrameworkUse,
  competencyLevel,
  rep,
} from '#electron/db/schema.ts';
import type { CompetencyGroup, Framework } from '#shared/domain/competency.ts';
import type { FrameworkId, RepId } from '#shared/domain/ids.ts';
import { groupBy } from '#shared/lib/group-by.ts';

const own = {
  id: competencyFramework.id,
  lineageId: competencyFramework.lineageId,
  name: competencyFramework.name,
  about: competencyFramework.about,
  version: competencyFramework.version,
  publishedAt: competencyFramework.publishedAt,
  archivedAt: competencyFramework.archivedAt,
};

/** The role under which the framework of the whole team stands. */
export const wholeTeam = '';

/** With everything that is not archived in it. */
export function getFramework(db: Db, id: FrameworkId): Framework {
  const row = db.select(own).from(competencyFramework).where(eq(competencyFramework.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  const uses = db
    .select({ role: competencyFrameworkUse.role })
    .from(competencyFrameworkUse)
    .where(eq(competencyFrameworkUse.frameworkId, id))
    .orderBy(asc(competencyFrameworkUse.role))
    .all()
    .map(({ role }) => role);
  return {
    ...row,
    isInUse: uses.includes(wholeTeam),
    roles: uses.filter((role) => role !== wholeTeam),
    groups: groupsOf(db, id),
  };
}

/** The framework a rep of this role is rated by; of the whole team without a rep. */
export function frameworkInUse(db: Db, repId: RepId | null): FrameworkId {
  const roles =
    repId === null
      ? [wholeTeam]
      : [
          wholeTeam,
          ...db
            .select({ role: rep.role })
            .from(rep)
            .where(eq(rep.id, repId))
            .all()
            .map(({ role }) => role),
        ];
  const row = db
    .select({ id: competencyFrameworkUse.frameworkId })
    .from(competencyFrameworkUse)
    .where(inArray(competencyFrameworkUse.role, roles))
    // A role's own framework before that of the team, whose role is the empty text.
    .orderBy(desc(competencyFrameworkUse.role))
    .limit(1)
    .get();
  if (row === undefined) throw new NotFoundError();
  return row.id;
}

/** The first framework is what the team is rated by until the manager chooses another. */
export function chooseFirstFramework(db: Db): void {
  const first = db
    .select({ role: sql<string>`${wholeTeam}`.as('role'), frameworkId: competencyFramework.id })
    .from(competencyFramework)
    .where(and(isNotNull(competencyFramework.publishedAt), isNull(competencyFramework.archivedAt)))
    .orderBy(asc(competencyFramework.position), desc(competencyFramework.version))
    .limit(1)
    .get();
  if (first !== undefined) db.insert(competencyFrameworkUse).values(first).onConflictDoNothing().run();
}

function groupsOf(db: Db, frameworkId: FrameworkId): CompetencyGroup[] {
  const within = and(eq(competency.frameworkId, frameworkId), isNull(competency.archivedAt));
  const levels = groupBy(
    db
      .select({ competencyId: competencyLevel.competencyId, behaviour: competencyLevel.behaviour })
      .from(competencyLevel)
      .innerJoin(competency, eq(competency.id, competencyLevel.competencyId))
      .where(within)
      .orderBy(asc(competencyLevel.level))
      .all(),
    ({ competencyId }) => competencyId,
  );
  const rows = db
    .select({
      id: competency.id,
      lineageId: competency.lineageId,
      groupName: competency.groupName,
      name: competency.name,
      description: competency.description,
      weight: competency.weight,
    })
    .from(competency)
    .where(within)
    .orderBy(asc(competency.position), asc(competency.id))
    .all();
  return [...groupBy(rows, ({ groupName }) => groupName)].map(([name, members]) => ({
    name,
    competencies: members.map(({ id, lineageId, name: title, description, weight }) => ({
      id,
      lineageId,
      name: title,
      description,
      weight,
      levels: (levels.get(id) ?? []).map(({ behaviour }) => behaviour),
    })),
  }));
}
