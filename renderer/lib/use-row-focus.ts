import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';

const pageOfRows = 10;

/** A line of the list; a region is a heading and takes no focus. */
export interface RowItem {
  type: 'rep' | 'report' | 'region';
  key: string;
}

export interface RowFocus {
  /** The row in the tab order. */
  activeKey: string | undefined;
  /** Its place among the items; -1 when there is none. */
  activeIndex: number;
  activate: (key: string) => void;
  /** Moves by a key of the keyboard; answers the place to bring into view, null when the key moves nothing. */
  move: (key: string) => number | null;
}

/** One row of a long list in the tab order, moved by the arrow keys; `data-row` holds its key where it takes the focus. */
export function useRowFocus(items: readonly RowItem[]): RowFocus {
  const [active, setActive] = useState<string>();
  const shouldFocus = useRef(false);
  const rows = items.flatMap((item, index) => (item.type === 'region' ? [] : [{ key: item.key, index }]));
  const found = rows.findIndex(({ key }) => key === active);
  const place = Math.max(0, found);
  const activeKey = rows[place]?.key;

  // After the row was drawn, which may be a frame later when it was out of view.
  useEffect(() => {
    if (!shouldFocus.current || activeKey === undefined) return undefined;
    const frame = requestAnimationFrame(() => {
      shouldFocus.current = false;
      document.querySelector<HTMLElement>(`[data-row="${activeKey}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [activeKey]);

  function move(key: string): number | null {
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + pageOfRows,
      PageUp: place - pageOfRows,
      Home: 0,
      End: rows.length - 1,
    };
    const wanted = steps[key];
    if (wanted === undefined) return null;
    const target = rows[Math.min(rows.length - 1, Math.max(0, wanted))];
    if (target === undefined) return null;
    shouldFocus.current = true;
    setActive(target.key);
    return target.index;
  }

  return { activeKey, activeIndex: rows[place]?.index ?? -1, activate: setActive, move };
}

/** The rows near the window and the one in the tab order: it stays drawn, or the focus would be lost by scrolling. */
export function drawnWith(activeIndex: number): (range: Range) => number[] {
  return (range) =>
    [...new Set([...defaultRangeExtractor(range), activeIndex])]
      .filter((index) => index >= 0)
      .toSorted((a, b) => a - b);
}
