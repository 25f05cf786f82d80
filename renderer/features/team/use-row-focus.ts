import { useEffect, useRef, useState } from 'react';

const pageOfRows = 10;

/** A line of the list; only those of a rep take the focus. */
export interface RowItem {
  type: 'rep' | 'region';
  key: string;
}

export interface RowFocus {
  /** The rep whose row is in the tab order. */
  activeKey: string | undefined;
  /** Its place among the items; -1 when there is none. */
  activeIndex: number;
  activate: (key: string) => void;
  /** Moves by a key of the keyboard; answers the place to bring into view, null when the key moves nothing. */
  move: (key: string) => number | null;
}

/** One row of a long list in the tab order, moved by the arrow keys. */
export function useRowFocus(items: readonly RowItem[]): RowFocus {
  const [active, setActive] = useState<string>();
  const shouldFocus = useRef(false);
  const reps = items.flatMap((item, index) => (item.type === 'rep' ? [{ key: item.key, index }] : []));
  const found = reps.findIndex(({ key }) => key === active);
  const place = Math.max(0, found);
  const activeKey = reps[place]?.key;

  // After the row was drawn, which may be a frame later when it was out of view.
  useEffect(() => {
    if (!shouldFocus.current || activeKey === undefined) return undefined;
    const frame = requestAnimationFrame(() => {
      shouldFocus.current = false;
      document.querySelector<HTMLElement>(`[data-rep="${activeKey}"]`)?.focus({ preventScroll: true });
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
      End: reps.length - 1,
    };
    const wanted = steps[key];
    if (wanted === undefined) return null;
    const target = reps[Math.min(reps.length - 1, Math.max(0, wanted))];
    if (target === undefined) return null;
    shouldFocus.current = true;
    setActive(target.key);
    return target.index;
  }

  return { activeKey, activeIndex: reps[place]?.index ?? -1, activate: setActive, move };
}
