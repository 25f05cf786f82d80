import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How far below the top of the scrolled page the list begins. What stands above it (the filter, a head that wraps) moves
 * it; each of those changes the height of the screen or of the list's own place.
 */
export function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const page = list.current?.closest('main');
    const screen = list.current?.closest('section')?.parentElement;
    if (!page || !screen || !list.current) return undefined;
    const measure = (): void => {
      if (list.current)
        setTop(list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of screen.children) observer.observe(part);
    observer.observe(screen);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
