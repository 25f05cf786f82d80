import type { Page } from '@playwright/test';
import type { DrivenApp } from './driven-app.ts';
import { ratioFigure, type Figure } from './figures.ts';

const runs = 15;
const rest = 300;

/**
 * Milliseconds of the Team board: asking for it, and drawing it from the answer. Taken apart, since a page that has the
 * answer does not ask again and one that has not must read the code of the screen first, which no data slows down.
 */
async function boardTime(page: Page): Promise<number> {
  return page.evaluate(async (restMs) => {
    const rows = '[aria-rowcount] tbody tr';
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve());
          port1.start();
          port2.postMessage(null);
        });
      });
    const appears = (hash: string, isThere: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          resolve(painted());
        });
        observer.observe(document.body, { childList: true, subtree: true });
        location.hash = hash;
      });
    const asked = performance.now();
    const answer = await window.curbside.invoke('reps', 'board', { archived: false });
    const askedMs = performance.now() - asked;
    if (!answer.ok) throw new Error(answer.error.message);
    const drawn = performance.now();
    await appears('#/team', () => document.querySelector(rows) !== null);
    const drawnMs = performance.now() - drawn;
    await appears('#/today', () => document.querySelector(rows) === null);
    // Today asks anew for what it shows: that is not the board's time.
    await new Promise((resolve) => setTimeout(resolve, restMs));
    return askedMs + drawnMs;
  }, rest);
}

/** The same team after ten years and after five weeks, in two running apps, in turn. */
export async function measureBoard(old: DrivenApp, young: DrivenApp): Promise<Figure[]> {
  const times: Record<'old' | 'young', number[]> = { old: [], young: [] };
  for (let run = -2; run < runs; run += 1) {
    const measured = { old: await boardTime(old.page), young: await boardTime(young.page) };
    // The first ones read the screen's code and warm up.
    if (run < 0) continue;
    times.old.push(measured.old);
    times.young.push(measured.young);
  }
  return [ratioFigure('board_growth', 1.5, times.old, times.young, 'ms')];
}
