import { isTyping } from './shortcuts.ts';

/** How long what is typed waits for a field, in milliseconds. */
const longestMs = 2000;

let stop = (): void => undefined;

/**
 * To be called as a key opens a panel: what is typed from now on waits for the field it will put the focus into. Its code may have
 * to be read first, and until then the letters would be shortcuts, or go into the field behind.
 */
export function holdTyping(): void {
  stop();
  const held: string[] = [];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    // Other keys have names.
    const isSign = event.key.length === 1;
    const withMod = event.ctrlKey || event.metaKey;
    // The panel is given up, or another act is meant.
    if (event.key === 'Escape' || (withMod && isSign)) stop();
    if (withMod) return;
    if (isSign) held.push(event.key);
    else if (event.key === 'Backspace') held.pop();
    // It would act on what lies behind.
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof Element) || !isTyping(target) || target.closest('[role="dialog"]') === null)
      return;
    stop();
    // As if it were typed now: there is no other way that a field, and what listens to it, takes for typing.
    // oxlint-disable-next-line typescript/no-deprecated
    if (held.length > 0) document.execCommand('insertText', false, held.join(''));
  }

  const timer = window.setTimeout(() => stop(), longestMs);
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusin', onFocus);
  stop = () => {
    window.clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusin', onFocus);
  };
}
