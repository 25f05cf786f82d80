import { useLayoutEffect, useRef } from 'react';

/** On `html`: `base.css` draws the lock screen alone. */
const mark = 'data-locked';

/**
 * While the app is locked, no screen behind the lock hears a key; what the browser itself does with one, typing and
 * Enter in a form, goes on. Has to be called before anything else listens.
 */
export function holdKeysWhileLocked(): () => void {
  window.addEventListener('keydown', hold, { capture: true });
  return () => window.removeEventListener('keydown', hold, { capture: true });
}

function hold(event: KeyboardEvent): void {
  if (document.documentElement.hasAttribute(mark)) event.stopImmediatePropagation();
}

/** Hides the page while the app is locked. Afterwards the focus is where it was, so that whoever typed goes on typing. */
export function useLockedPage(locked: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (locked) before.current = document.activeElement;
    document.documentElement.toggleAttribute(mark, locked);
    if (!locked && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }, [locked]);
}
