import { groupBy } from '#shared/lib/group-by.ts';
import type { Competency } from '#shared/domain/competency.ts';

/** Competencies under the name of their group, as a picker lists them. */
export function groupCompetencies(
  competencies: readonly Competency[],
): { group: string; items: { value: string; label: string }[] }[] {
  return [...groupBy(competencies, ({ frameworkName, groupName }) => groupName || frameworkName)].map(
    ([group, items]) => ({ group, items: items.map(({ id, name }) => ({ value: id, label: name })) }),
  );
}
