import { useLayoutEffect } from 'react';

/** On `html`: `base.css` draws the lock screen alone. */
const mark = 'data-locked';

/**
 * While the app is locked, no screen behind the lock hears a key; what the browser itself does with one, typing and
 * Enter in a form, goes on. Has to be called before anything else listens.
 */
export function holdKeysWhileLocked(): () => void {
  function hold(event: KeyboardEvent): void {
    if (document.documentElement.hasAttribute(mark)) event.stopImmediatePropagation();
  }
  window.addEventListener('keydown', hold, { capture: true });
  return () => window.removeEventListener('keydown', hold, { capture: true });
}

/** Hides the page while the app is locked. */
export function useLockedPage(locked: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute(mark, locked);
  }, [locked]);
}
