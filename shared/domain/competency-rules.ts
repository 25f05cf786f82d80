import type { CompetencyGroup, Framework } from './competency.ts';
import type { CompetencyId } from './ids.ts';

/** The role under which the framework of the whole team stands: every role without a framework of its own. */
export const wholeTeam = '';

/** How much a competency counts beside the others of its framework; 1 is usual. */
export const weights = [1, 2, 3, 4, 5] as const;

/** What is missing of one competency before its framework can be published: levels count from 1. */
export interface Gap {
  id: CompetencyId;
  name: string;
  levels: number[];
}

/**
 * Competencies with a level that no behaviour describes: a rating by it would be a matter of taste.
 * Source: behaviourally anchored rating scales (Smith and Kendall, 1963).
 */
export function gapsOf({ groups }: Pick<Framework, 'groups'>): Gap[] {
  return groups
    .flatMap(({ competencies }) => competencies)
    .map(({ id, name, levels }) => ({
      id,
      name,
      levels: levels.flatMap((behaviour, index) => (behaviour.trim() === '' ? [index + 1] : [])),
    }))
    .filter(({ levels }) => levels.length > 0);
}

/** A competency and the group it stands in, as the order of a framework lists them. */
export interface Placed {
  id: CompetencyId;
  groupName: string;
}

/**
 * The order of a framework after a competency went to `position` (from 0) of a group; past the end is the end. The
 * members of a group stay side by side. A group that lost its last member is gone; one that was not there comes last.
 */
export function placed(
  groups: readonly CompetencyGroup[],
  id: CompetencyId,
  groupName: string,
  position: number,
): Placed[] {
  const rest = groups.map(({ name, competencies }) => ({
    name,
    ids: competencies.map((one) => one.id).filter((other) => other !== id),
  }));
  const target = rest.find(({ name }) => name === groupName);
  if (target === undefined) rest.push({ name: groupName, ids: [id] });
  else target.ids.splice(position, 0, id);
  return rest.flatMap(({ name, ids }) => ids.map((one) => ({ id: one, groupName: name })));
}
