import type { Position } from '#shared/domain/skill-will-rules.ts';

/** In steps of the matrix: about the width of a marker. */
const cellSize = 7;

/**
 * Positions so near that their markers would lie over each other, together: at most a few hundred groups, however large
 * the team. In the order given.
 */
export function groupByCell<T extends Position>(places: readonly T[]): T[][] {
  const cells = new Map<string, T[]>();
  for (const place of places) {
    const key = `${Math.floor(place.skill / cellSize)} ${Math.floor(place.will / cellSize)}`;
    const cell = cells.get(key);
    if (cell) cell.push(place);
    else cells.set(key, [place]);
  }
  return [...cells.values()];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Where a group is drawn. */
export function middleOf(places: readonly Position[]): Position {
  return { skill: mean(places.map(({ skill }) => skill)), will: mean(places.map(({ will }) => will)) };
}
