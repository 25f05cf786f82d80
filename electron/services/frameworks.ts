import { v7 } from 'uuid';
import * as competencies from '#electron/db/repositories/competency.ts';
import * as frameworks from '#electron/db/repositories/framework.ts';
import { gapsOf } from '#shared/domain/competency-rules.ts';
import type { Framework, FrameworkSummary, FrameworkUse } from '#shared/domain/competency.ts';
import {
  competencyIdSchema,
  competencyLineageIdSchema,
  frameworkIdSchema,
  type FrameworkId,
} from '#shared/domain/ids.ts';
import type { MethodName, Parsed } from '#shared/ipc/contract.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type Input<M extends MethodName<'competencies'>> = Parsed<'competencies', M>;

/** One version with its groups, competencies and levels. */
export function getFramework({ db }: Context, { id, repId }: Input<'framework'>): Outcome<Framework> {
  return db.transaction(() => ok(frameworks.getFramework(db, id ?? frameworks.frameworkInUse(db, repId))));
}

export function listFrameworks({
  db,
}: Context): Outcome<{ frameworks: FrameworkSummary[]; roles: string[] }> {
  return db.transaction(() =>
    ok({ frameworks: frameworks.listFrameworks(db), roles: frameworks.rolesOfTeam(db) }),
  );
}

export function createFramework(
  { db }: Context,
  { name, groupName, competencyName }: Input<'createFramework'>,
): Outcome<{ id: FrameworkId }> {
  const id = frameworkIdSchema.parse(v7());
  const competencyId = competencyIdSchema.parse(v7());
  return db.transaction(() => {
    frameworks.insertFramework(db, { id, lineageId: id, name, version: 1 });
    competencies.insertCompetency(db, {
      id: competencyId,
      lineageId: competencyLineageIdSchema.parse(competencyId),
      frameworkId: id,
      groupName,
      name: competencyName,
    });
    return ok({ id });
  });
}

export function updateFramework(
  { db, now }: Context,
  { id, name, about }: Input<'updateFramework'>,
): Outcome<void> {
  return db.transaction(() => {
    if (frameworks.isPublished(db, id)) return fail('framework_published');
    frameworks.updateFramework(db, id, { name, about, editedAt: now().toISOString() });
    return ok(undefined);
  });
}

/** From now on nothing in it changes: ratings refer to these words. Fails while a level has no behaviour. */
export function publishFramework({ db, now }: Context, { id }: Input<'publishFramework'>): Outcome<void> {
  return db.transaction(() => {
    const framework = frameworks.getFramework(db, id);
    if (framework.publishedAt !== null) return fail('framework_published');
    if (framework.groups.length === 0 || gapsOf(framework).length > 0) return fail('framework_incomplete');
    frameworks.updateFramework(db, id, { publishedAt: now().toISOString() });
    return ok(undefined);
  });
}

/** The copy is of the same lineage, competency by competency, so that ratings stay comparable across versions. */
export function newVersion({ db }: Context, { id }: Input<'newVersion'>): Outcome<{ id: FrameworkId }> {
  return db.transaction(() => {
    const { publishedAt, lineageId } = frameworks.getFramework(db, id);
    if (publishedAt === null) return fail('framework_not_published');
    const draft = frameworks.openDraft(db, lineageId);
    if (draft !== null) return ok({ id: draft });
    const copy = frameworkIdSchema.parse(v7());
    frameworks.copyFramework(db, id, copy);
    return ok({ id: copy });
  });
}

/** One that someone is rated by stays. */
export function archiveFramework({ db, now }: Context, { id }: Input<'archiveFramework'>): Outcome<void> {
  return db.transaction(() => {
    const { isInUse, roles } = frameworks.getFramework(db, id);
    if (isInUse || roles.length > 0) return fail('framework_in_use');
    frameworks.updateFramework(db, id, { archivedAt: now().toISOString() });
    return ok(undefined);
  });
}

/** A lineage has one open draft at most. */
export function restoreFramework({ db }: Context, { id }: Input<'restoreFramework'>): Outcome<void> {
  return db.transaction(() => {
    const { publishedAt, archivedAt, lineageId } = frameworks.getFramework(db, id);
    if (archivedAt !== null && publishedAt === null && frameworks.openDraft(db, lineageId) !== null)
      return fail('framework_draft_exists');
    frameworks.updateFramework(db, id, { archivedAt: null });
    return ok(undefined);
  });
}

/** Only what is published can be rated by; what is archived comes back with it. */
export function assign({ db }: Context, { uses }: Input<'assign'>): Outcome<FrameworkUse[]> {
  return db.transaction(() => {
    const chosen = uses.flatMap(({ frameworkId }) => frameworkId ?? []);
    if (!chosen.every((id) => frameworks.isPublished(db, id))) return fail('framework_not_published');
    for (const id of chosen) frameworks.updateFramework(db, id, { archivedAt: null });
    const before = uses.map(({ role }) => ({ role, frameworkId: frameworks.frameworkOfRole(db, role) }));
    frameworks.replaceUses(db, uses);
    return ok(before);
  });
}
