import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation, useOutletContext } from 'react-router';

/** The place shown last, null before the first one. Kept above the frames, which come and go with their screens. */
export type ShownPlace = RefObject<string | null>;

/**
 * For the `main` of a frame: after a change of screen, reading and scrolling start at its top, unless the new screen has
 * taken the focus itself; not on the first one.
 */
export function useFocusOnChange(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation();
  const shown = useOutletContext<ShownPlace>();
  const main = useRef<HTMLElement>(null);
  const held = useRef<Element | null>(null);
  // Runs when the screen before is gone and the new one could not take anything yet.
  useLayoutEffect(
    () => () => {
      held.current = document.activeElement;
    },
    [pathname],
  );
  useEffect(() => {
    const before = shown.current;
    shown.current = pathname;
    if (before === null || before === pathname) return;
    const { activeElement } = document;
    if (main.current === null) return;
    if (activeElement !== held.current && main.current.contains(activeElement)) return;
    main.current.focus({ preventScroll: true });
    main.current.scrollTo(0, 0);
  }, [pathname, shown]);
  return main;
}
