import { useEffect, useRef, type RefObject } from 'react';
import type { CompetencyGroup } from '#shared/domain/competency.ts';
import type { CompetencyId } from '#shared/domain/ids.ts';
import type { CompetencyActs, Place } from './use-competency-acts.ts';

export interface CompetencyMoves {
  /** Whether there is a place one line up or down. */
  can: (from: Place, by: -1 | 1) => boolean;
  /** One line up or down; at the edge of a group into the next one. */
  step: (id: CompetencyId, from: Place, by: -1 | 1) => void;
}

/** Reordering by keyboard and menu; within `card` the focus follows what was moved. */
export function useCompetencyMoves(
  groups: readonly CompetencyGroup[],
  acts: CompetencyActs,
  card: RefObject<HTMLElement | null>,
): CompetencyMoves {
  const moved = useRef<CompetencyId | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const row = card.current?.querySelector(`[data-competency="${moved.current}"]`);
    row?.querySelector<HTMLElement>('[data-name] button')?.focus();
    moved.current = null;
  }, [groups, card]);

  return {
    can: (from, by) => neighbour(groups, from, by) !== null,
    step: (id, from, by) => {
      const to = neighbour(groups, from, by);
      if (to === null) return;
      moved.current = id;
      void acts.move(id, from, to);
    },
  };
}

/** Where one line up or down is; null at the ends of the framework. */
function neighbour(
  groups: readonly CompetencyGroup[],
  { groupName, position }: Place,
  by: -1 | 1,
): Place | null {
  const index = groups.findIndex(({ name }) => name === groupName);
  const inside = position + by;
  if (inside >= 0 && inside < (groups[index]?.competencies.length ?? 0))
    return { groupName, position: inside };
  const next = groups[index + by];
  if (next === undefined) return null;
  return { groupName: next.name, position: by === 1 ? 0 : next.competencies.length };
}
