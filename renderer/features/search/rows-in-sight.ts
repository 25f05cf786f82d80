import { useEffect, useState } from 'react';
import type { ResultGroup } from './result.ts';

/** The list is 460 px high at most, and no row is lower than 44. */
const rowsInSight = 11;

/** What of the list one can see without scrolling. */
export function inSight(groups: readonly ResultGroup[]): ResultGroup[] {
  let left = rowsInSight;
  const seen: ResultGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    seen.push({ ...group, results: group.results.slice(0, left) });
    left -= group.results.length;
  }
  return seen;
}

/** False until the frame that shows this value first has been drawn. */
export function useIsDrawn(value: unknown): boolean {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => {
    let task: number | undefined;
    // A task that is queued by the frame runs after it.
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(() => setDrawn(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(task);
    };
  }, [value]);
  return drawn === value;
}
