import {
  addFramework,
  listCompetencies,
  listFrameworkIds,
} from '#electron/db/repositories/handover-merge.ts';
import type { Db } from '#electron/db/open.ts';
import type { Pack, PackRows } from '#shared/domain/handover.ts';
import type { CompetencyId } from '#shared/domain/ids.ts';
import { groupBy } from '#shared/lib/group-by.ts';

/**
 * Where each competency of a pack stands here: the same id, or the built-in one that neither side has edited. A framework
 * with any other that is used is added whole: a rating keeps the words it was given by (DECISIONS.md 0015).
 */
export function matchCompetencies(
  db: Db,
  { rows: packed, private: ticked }: Pick<Pack, 'rows' | 'private'>,
): (id: CompetencyId | null) => CompetencyId | null {
  const here = listCompetencies(db);
  const ids = new Set(here.map(({ id }) => id));
  const builtin = new Map(
    here.flatMap(({ id, builtinKey, editedAt }) =>
      builtinKey === null || editedAt !== null ? [] : [[builtinKey, id] as const],
    ),
  );
  const used = new Set([
    ...packed.sessions.map(({ focusCompetencyId }) => focusCompetencyId),
    ...packed.observations.map(({ competencyId }) => competencyId),
    ...packed.ratings.map(({ competencyId }) => competencyId),
    ...packed.programmes.map(({ focusCompetencyId }) => focusCompetencyId),
    ...ticked.flatMap((item) => ('row' in item ? item.row.competencyId : [])),
  ]);
  const match = new Map<CompetencyId, CompetencyId>();
  const foreign: PackRows['competencies'] = [];
  for (const each of packed.competencies) {
    const same = ids.has(each.id)
      ? each.id
      : each.builtinKey !== null && each.editedAt === null
        ? builtin.get(each.builtinKey)
        : undefined;
    if (same !== undefined) match.set(each.id, same);
    else if (used.has(each.id)) foreign.push(each);
  }
  const known = new Set(listFrameworkIds(db));
  for (const [frameworkId] of groupBy(foreign, (each) => each.frameworkId)) {
    const framework = packed.frameworks.find(({ id }) => id === frameworkId);
    if (framework === undefined || known.has(frameworkId)) continue;
    const competencies = packed.competencies.filter(
      (each) => each.frameworkId === frameworkId && !ids.has(each.id),
    );
    const added = new Set(competencies.map(({ id }) => id));
    addFramework(db, {
      framework,
      competencies,
      levels: packed.levels.filter(({ competencyId }) => added.has(competencyId)),
    });
    for (const { id } of competencies) if (!match.has(id)) match.set(id, id);
  }
  return (id) => (id === null ? null : (match.get(id) ?? null));
}
