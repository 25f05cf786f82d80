import { useEffect, useRef, useState } from 'react';
import type { BoardItem } from './arrange.ts';

const pageOfRows = 10;

interface RowFocus {
  /** The rep whose row is in the tab order. */
  activeKey: string | undefined;
  activate: (key: string) => void;
  /** Moves by a key of the keyboard; false when the key moves nothing. */
  move: (key: string) => boolean;
}

/** One row of a long list in the tab order, moved by the arrow keys. `show` brings a row that is not drawn into view. */
export function useRowFocus(items: readonly BoardItem[], show: (index: number) => void): RowFocus {
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

  function move(key: string): boolean {
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + pageOfRows,
      PageUp: place - pageOfRows,
      Home: 0,
      End: reps.length - 1,
    };
    const wanted = steps[key];
    if (wanted === undefined) return false;
    const target = reps[Math.min(reps.length - 1, Math.max(0, wanted))];
    if (target === undefined) return false;
    shouldFocus.current = true;
    setActive(target.key);
    show(target.index);
    return true;
  }

  return { activeKey, activate: setActive, move };
}
