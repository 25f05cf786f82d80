/** Where the focus is looked for again: a screen, the navigation, a panel. What comes and goes over them is left out. */
const scopes = 'main, nav, dialog, [role="dialog"]';

/** Where it may go by itself; not into a text, or the next key would be typed there instead of being a shortcut. */
const stops =
  'a[href], button, summary, input[type="checkbox"], input[type="radio"], [tabindex]:not(input, textarea)';

/** Long enough for whatever gives the focus somewhere itself: a panel that closes, a screen that has come. */
const patienceMs = 60;

/** What had the focus last in a scope, and its place: up to the scope, each element with its parent and the number it was there. */
interface Trail {
  scope: Element;
  element: HTMLElement;
  steps: readonly { parent: Element; index: number }[];
}

/**
 * When what has the focus leaves the page (a row is removed, a button has done its one thing), the focus goes to what
 * stands nearest to its place instead of to nothing. Answers what ends it.
 */
export function keepFocus(): () => void {
  /** The newest last; one of each scope. */
  let trails: Trail[] = [];
  let timer: number | undefined;

  function remember({ target }: FocusEvent): void {
    const scope = target instanceof HTMLElement ? target.closest(scopes) : null;
    if (scope === null || !(target instanceof HTMLElement)) return;
    trails = [
      ...trails.filter((one) => one.scope !== scope && one.scope.isConnected),
      trailOf(target, scope),
    ];
  }

  /** Whoever presses beside everything wants the focus nowhere. */
  function leave({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    window.setTimeout(() => {
      if (isNowhere() && isUsable(target)) trails = [];
    });
  }

  function check(): void {
    if (!isNowhere() || trails.length === 0) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (isNowhere()) recover(trails);
    }, patienceMs);
  }

  const observer = new MutationObserver(check);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', leave);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', leave);
  };
}

function isNowhere(): boolean {
  return document.activeElement === document.body && !document.documentElement.hasAttribute('data-locked');
}

function trailOf(element: HTMLElement, scope: Element): Trail {
  const steps: { parent: Element; index: number }[] = [];
  for (let at: Element = element; at !== scope && at.parentElement !== null; at = at.parentElement)
    steps.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  return { scope, element, steps };
}

function recover(trails: readonly Trail[]): void {
  const trail = trails.findLast(({ scope }) => scope.isConnected);
  // It comes back to itself: a button waits for what it has begun.
  if (trail?.element.isConnected && trail.element.matches('[data-loading]')) return;
  const found = trail !== undefined && isUsable(trail.element) ? trail.element : nearest(trail?.steps ?? []);
  (found ?? trail?.scope.closest<HTMLElement>('[tabindex]') ?? document.querySelector('main'))?.focus({
    preventScroll: true,
  });
}

/** What came to the place, what follows it, otherwise what stands before it; then the same around it. */
function nearest(steps: Trail['steps']): HTMLElement | null {
  for (const { parent, index } of steps) {
    if (!parent.isConnected) continue;
    const around = [...parent.children];
    for (const child of [...around.slice(index), ...around.slice(0, index).toReversed()]) {
      const stop = firstStop(child);
      if (stop !== undefined) return stop;
    }
  }
  return null;
}

function firstStop(within: Element): HTMLElement | undefined {
  return [within, ...within.querySelectorAll(stops)].find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(stops) && one.tabIndex >= 0 && isUsable(one),
  );
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}
