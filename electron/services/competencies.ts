import { v7 } from 'uuid';
import * as competencies from '#electron/db/repositories/competency.ts';
import * as frameworks from '#electron/db/repositories/framework.ts';
import { placed } from '#shared/domain/competency-rules.ts';
import type { Competency } from '#shared/domain/competency.ts';
import {
  competencyIdSchema,
  competencyLineageIdSchema,
  type CompetencyId,
  type FrameworkId,
} from '#shared/domain/ids.ts';
import type { MethodName, Parsed } from '#shared/ipc/contract.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type Input<M extends MethodName<'competencies'>> = Parsed<'competencies', M>;

export function listCompetencies({ db }: Context, { keep }: Input<'list'>): Outcome<Competency[]> {
  return ok(competencies.listCompetencies(db, keep));
}

export function addCompetency(
  { db }: Context,
  { frameworkId, groupName, name }: Input<'add'>,
): Outcome<{ id: CompetencyId }> {
  const id = competencyIdSchema.parse(v7());
  return db.transaction(() => {
    if (frameworks.isPublished(db, frameworkId)) return fail('framework_published');
    const lineageId = competencyLineageIdSchema.parse(id);
    competencies.insertCompetency(db, { id, lineageId, frameworkId, groupName, name });
    const { groups } = frameworks.getFramework(db, frameworkId);
    competencies.writeOrder(db, placed(groups, id, groupName, Infinity));
    return ok({ id });
  });
}

export function updateCompetency({ db, now }: Context, { id, changes }: Input<'update'>): Outcome<void> {
  return inDraft(db, id, () => {
    competencies.updateCompetency(db, id, { ...changes, editedAt: now().toISOString() });
  });
}

/** Levels count from 1. */
export function describeLevel(
  { db, now }: Context,
  { id, level, behaviour }: Input<'describeLevel'>,
): Outcome<void> {
  return inDraft(db, id, () => {
    competencies.updateLevel(db, id, { level, behaviour });
    competencies.updateCompetency(db, id, { editedAt: now().toISOString() });
  });
}

/** A position past the end is the end. The texts stay the built-in ones: only their place changed. */
export function moveCompetency({ db }: Context, { id, groupName, position }: Input<'move'>): Outcome<void> {
  return inDraft(db, id, (frameworkId) => {
    const { groups } = frameworks.getFramework(db, frameworkId);
    competencies.writeOrder(db, placed(groups, id, groupName, position));
  });
}

/** Fails where another group has that name: they would become one, and no undo could tell them apart. */
export function renameGroup({ db }: Context, { frameworkId, from, to }: Input<'renameGroup'>): Outcome<void> {
  return db.transaction(() => {
    if (frameworks.isPublished(db, frameworkId)) return fail('framework_published');
    const { groups } = frameworks.getFramework(db, frameworkId);
    if (groups.some(({ name }) => name === to)) return fail('framework_group_exists', 'to');
    competencies.renameGroup(db, { frameworkId, from, to });
    return ok(undefined);
  });
}

export function archiveCompetency({ db, now }: Context, { id }: Input<'archive'>): Outcome<void> {
  return inDraft(db, id, () => competencies.updateCompetency(db, id, { archivedAt: now().toISOString() }));
}

export function restoreCompetency({ db }: Context, { id }: Input<'restore'>): Outcome<void> {
  return inDraft(db, id, () => competencies.updateCompetency(db, id, { archivedAt: null }));
}

/** What is published is locked: old ratings keep the words they were made by. */
function inDraft(
  db: Context['db'],
  id: CompetencyId,
  change: (frameworkId: FrameworkId) => void,
): Outcome<void> {
  return db.transaction(() => {
    const frameworkId = competencies.frameworkOf(db, id);
    if (frameworks.isPublished(db, frameworkId)) return fail('framework_published');
    change(frameworkId);
    return ok(undefined);
  });
}
