import { useEffect, useRef, type RefObject } from 'react';

/** The button that has the focus when its step appears, so that Enter is enough to go on. */
export function useFocusAtStart(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return button;
}
