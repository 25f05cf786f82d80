/** The same promise every time: code asked for before is there without waiting. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}

export const loadFirstRun = once(() => import('../features/first-run/index.ts'));
export const loadToday = once(() => import('../features/today/index.ts'));

/**
 * Fetches the code of the screen that is about to be shown. Were it still missing at the first render, React would show
 * the placeholder and then keep it for 300 ms, however soon the screen arrived.
 */
export function loadFirstScreen(onboarded: boolean): Promise<unknown> {
  return onboarded ? loadToday() : loadFirstRun();
}
