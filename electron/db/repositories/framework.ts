import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, ne, notInArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyFrameworkUse,
  competencyLevel,
  rep,
} from '#electron/db/schema.ts';
import { wholeTeam } from '#shared/domain/competency-rules.ts';
import type {
  CompetencyGroup,
  Framework,
  FrameworkSummary,
  FrameworkUse,
} from '#shared/domain/competency.ts';
import { competencyIdSchema, type CompetencyId, type FrameworkId, type RepId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';
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

/** With everything that is not archived in it. */
export function getFramework(db: Db, id: FrameworkId): Framework {
  const row = db.select(own).from(competencyFramework).where(eq(competencyFramework.id, id)).get();
  if (row === undefined) throw new NotFoundError(`framework ${id}`);
  const uses = db
    .select({ role: competencyFrameworkUse.role })
    .from(competencyFrameworkUse)
    .where(eq(competencyFrameworkUse.frameworkId, id))
    .all();
  return {
    ...row,
    ...usesOf(uses.map(({ role }) => role)),
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
  if (row === undefined) throw new NotFoundError('a framework in use');
  return row.id;
}

/** Every version, newest first within its lineage. */
export function listFrameworks(db: Db): FrameworkSummary[] {
  const uses = groupBy(db.select().from(competencyFrameworkUse).all(), ({ frameworkId }) => frameworkId);
  return db
    .select({
      id: competencyFramework.id,
      lineageId: competencyFramework.lineageId,
      name: competencyFramework.name,
      version: competencyFramework.version,
      publishedAt: competencyFramework.publishedAt,
      archivedAt: competencyFramework.archivedAt,
      competencyCount: count(competency.id),
    })
    .from(competencyFramework)
    .leftJoin(
      competency,
      and(eq(competency.frameworkId, competencyFramework.id), isNull(competency.archivedAt)),
    )
    .groupBy(competencyFramework.id)
    .orderBy(asc(competencyFramework.position), desc(competencyFramework.version))
    .all()
    .map((row) => ({ ...row, ...usesOf((uses.get(row.id) ?? []).map(({ role }) => role)) }));
}

function usesOf(roles: readonly string[]): Pick<Framework, 'isInUse' | 'roles'> {
  return {
    isInUse: roles.includes(wholeTeam),
    roles: roles.filter((role) => role !== wholeTeam).toSorted(),
  };
}

/** The roles that reps have, archived ones aside. */
export function rolesOfTeam(db: Db): string[] {
  return db
    .selectDistinct({ role: rep.role })
    .from(rep)
    .where(and(isNull(rep.archivedAt), ne(rep.role, wholeTeam)))
    .orderBy(asc(rep.role))
    .all()
    .map(({ role }) => role);
}

export function frameworkOfRole(db: Db, role: string): FrameworkId | null {
  const row = db
    .select({ id: competencyFrameworkUse.frameworkId })
    .from(competencyFrameworkUse)
    .where(eq(competencyFrameworkUse.role, role))
    .get();
  return row?.id ?? null;
}

export function replaceUses(db: Db, uses: readonly FrameworkUse[]): void {
  for (const { role, frameworkId } of uses) {
    db.delete(competencyFrameworkUse).where(eq(competencyFrameworkUse.role, role)).run();
    if (frameworkId !== null) db.insert(competencyFrameworkUse).values({ role, frameworkId }).run();
  }
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

/** A role that no rep has any more has no framework of its own either. */
export function releaseUnheldRoles(db: Db): void {
  db.delete(competencyFrameworkUse)
    .where(
      and(
        ne(competencyFrameworkUse.role, wholeTeam),
        notInArray(competencyFrameworkUse.role, db.select({ role: rep.role }).from(rep)),
      ),
    )
    .run();
}

export function isPublished(db: Db, id: FrameworkId): boolean {
  const row = db
    .select({ publishedAt: competencyFramework.publishedAt })
    .from(competencyFramework)
    .where(eq(competencyFramework.id, id))
    .get();
  if (row === undefined) throw new NotFoundError(`framework ${id}`);
  return row.publishedAt !== null;
}

/** The draft of the next version that is being written, if there is one. */
export function openDraft(db: Db, lineageId: FrameworkId): FrameworkId | null {
  const row = db
    .select({ id: competencyFramework.id })
    .from(competencyFramework)
    .where(
      and(
        eq(competencyFramework.lineageId, lineageId),
        isNull(competencyFramework.publishedAt),
        isNull(competencyFramework.archivedAt),
      ),
    )
    .get();
  return row?.id ?? null;
}

/** Stands after the last framework. */
export function insertFramework(
  db: Db,
  row: Omit<typeof competencyFramework.$inferInsert, 'position'>,
): void {
  const last = db
    .select({ position: max(competencyFramework.position) })
    .from(competencyFramework)
    .get();
  db.insert(competencyFramework)
    .values({ ...row, position: (last?.position ?? -1) + 1 })
    .run();
}

/** `editedAt` keeps built-in texts from being replaced by their translation when the language changes. */
export function updateFramework(
  db: Db,
  id: FrameworkId,
  changes: Changes<
    Pick<
      typeof competencyFramework.$inferInsert,
      'name' | 'about' | 'publishedAt' | 'editedAt' | 'archivedAt'
    >
  >,
): void {
  const { changes: changed } = db
    .update(competencyFramework)
    .set(changes)
    .where(eq(competencyFramework.id, id))
    .run();
  if (changed !== 1) throw new NotFoundError(`framework ${id}`);
}

/** A draft of the next version, beside the others of its lineage; archived competencies are left behind. */
export function copyFramework(db: Db, id: FrameworkId, copy: FrameworkId): void {
  const original = db.select().from(competencyFramework).where(eq(competencyFramework.id, id)).get();
  if (original === undefined) throw new NotFoundError(`framework ${id}`);
  const newest = db
    .select({ version: max(competencyFramework.version) })
    .from(competencyFramework)
    .where(eq(competencyFramework.lineageId, original.lineageId))
    .get();
  const version = (newest?.version ?? original.version) + 1;
  db.insert(competencyFramework)
    .values({ ...original, id: copy, version, publishedAt: null, archivedAt: null })
    .run();
  for (const row of db
    .select()
    .from(competency)
    .where(and(eq(competency.frameworkId, id), isNull(competency.archivedAt)))
    .all()) {
    const competencyId = competencyIdSchema.parse(v7());
    db.insert(competency)
      .values({ ...row, id: competencyId, frameworkId: copy })
      .run();
    db.insert(competencyLevel)
      .select(
        db
          .select({
            competencyId: sql<CompetencyId>`${sql.param(competencyId, competency.id)}`.as('competency_id'),
            level: competencyLevel.level,
            behaviour: competencyLevel.behaviour,
          })
          .from(competencyLevel)
          .where(eq(competencyLevel.competencyId, row.id)),
      )
      .run();
  }
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
