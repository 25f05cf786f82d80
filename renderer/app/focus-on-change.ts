import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation, useOutletContext } from 'react-router';

/** Answers whether another place was shown before this one. */
type Arrive = (pathname: string) => boolean;

/** To be kept above the frames, which come and go with their screens, and handed to them by the outlet. */
export function useArrive(): Arrive {
  const shown = useRef<string | null>(null);
  return useCallback((pathname) => {
    const before = shown.current;
    shown.current = pathname;
    return before !== null && before !== pathname;
  }, []);
}

/**
 * For the `main` of a frame: after a change of screen, reading and scrolling start at its top, unless the new screen has
 * taken the focus itself; not on the first one.
 */
export function useFocusOnChange(): RefObject<HTMLElement | null> {
  const { pathname } = useLocation();
  const arrive = useOutletContext<Arrive>();
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
    if (!arrive(pathname) || main.current === null) return;
    const { activeElement } = document;
    if (activeElement !== held.current && main.current.contains(activeElement)) return;
    main.current.focus({ preventScroll: true });
    main.current.scrollTo(0, 0);
  }, [pathname, arrive]);
  return main;
}
