import { useEffect, useState, type RefObject } from 'react';

/** So many rows are drawn at first, more than a window shows: whoever opens a session waits for them. */
const atFirst = 20;
/** So many more each time the earliest of them comes into sight. */
const page = 60;

interface Latest {
  /** Index of the first row that is drawn. */
  first: number;
  /** Draws more of the earlier ones. */
  more: () => void;
}

/**
 * A long list that is read from its end: only the latest rows exist, earlier ones follow as one scrolls up to them.
 * `of` names what is listed: another one begins at its end again. Row `needed` exists in any case.
 */
export function useLatest(
  count: number,
  { of, needed, edge }: { of: string; needed: number; edge: RefObject<HTMLElement | null> },
): Latest {
  const [drawn, setDrawn] = useState({ of, most: atFirst });
  if (drawn.of !== of) setDrawn({ of, most: atFirst });
  const most = Math.max(drawn.most, needed === -1 ? 0 : count - needed + page / 2);
  const first = Math.max(0, count - most);
  const more = (): void => setDrawn({ of, most: most + page });

  useEffect(() => {
    const element = edge.current;
    if (element === null || first === 0 || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn({ of, most: most + page });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [edge, first, most, of]);

  return { first, more };
}
