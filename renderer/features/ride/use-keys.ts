import { useEffect, useRef, type RefObject } from 'react';

/** Keys for every control inside a frame, before the shortcuts of the window. */
export function useKeys(frame: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const element = frame.current;
    const listener = (event: KeyboardEvent): void => {
      if (!event.isComposing) latest.current(event);
    };
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [frame]);
}
