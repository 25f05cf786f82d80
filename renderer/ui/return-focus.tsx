import { useEffect, useState, type ReactNode } from 'react';

/**
 * Around a panel that exists only while it is open: when it closes, the keyboard is where it was before, unless
 * something else took it. (Mantine gives the focus back only for panels that stay mounted.)
 */
export function ReturnFocus({ children }: { children: ReactNode }) {
  const [before] = useState(openerOf);
  useEffect(
    () => () => {
      // The panel still holds the focus here; a frame later nothing does, or the next screen.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) before?.focus({ preventScroll: true });
      });
    },
    [before],
  );
  return children;
}

/** What has the focus; of an item in a menu, which is about to close, the button of that menu. */
function openerOf(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
  return opener instanceof HTMLElement ? opener : null;
}
