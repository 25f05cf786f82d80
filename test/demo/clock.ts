import type { App } from './step.ts';

/**
 * The app as it is that much later: the clock of its main process and of every page it opens goes ahead, as the one
 * of the computer would, and the page begins anew. What it has stored stays as it is.
 */
export async function moveClock({ electronApp, page }: App, aheadMs: number): Promise<void> {
  const script = `(${goAhead.toString()})(${aheadMs})`;
  await electronApp.evaluate(script);
  await electronApp.context().addInitScript(script);
  await page.reload();
  await page.locator('html[data-app-state="ready"]').waitFor();
}

/** Runs by itself over there: it may use nothing of this module. */
function goAhead(ms: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, values, made) =>
      Reflect.construct(date, values.length === 0 ? [date.now() + ms] : values, made) as Date,
    get: (date, key) => (key === 'now' ? () => date.now() + ms : (Reflect.get(date, key) as unknown)),
  });
}
