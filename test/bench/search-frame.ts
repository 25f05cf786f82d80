import type { Page } from '@playwright/test';
import search from '#resources/locales/en/search.json' with { type: 'json' };
import type { DrivenApp } from './driven-app.ts';
import { median, ratioFigure, slowest, type Figure } from './figures.ts';
import { queries } from './queries.ts';

const rounds = 3;
const frameMs = 1000 / 60;
/** Completes no word of the notes: with it nothing is found, without it the answer is new on the screen. */
const lastLetter = 'ż';

const found = `[role="group"]:not([aria-label="${search.group.actions}"])`;

/** Milliseconds from the key that follows to the end of the frame that shows what it found. */
function nextResults(page: Page): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing was found for ten seconds')), 10_000);
        let pressed = 0;
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (pressed === 0 || document.querySelector(selector) === null) return;
          observer.disconnect();
          // A task queued by the frame itself runs once it has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - pressed));
            port1.start();
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    found,
  );
}

/** Those that find something: in a small file a rare word may not stand at all. */
function findable(page: Page): Promise<string[]> {
  return page.evaluate(async (texts) => {
    const answers = await Promise.all(
      texts.map((text) => window.curbside.invoke('search', 'query', { text, limit: 1 })),
    );
    return texts.filter((_, index) => {
      const answer = answers[index];
      return answer?.ok === true && Object.values(answer.value).some((hits) => hits.length > 0);
    });
  }, queries);
}

/** Types in the search panel; the page begins anew for each round, since it remembers what it has asked. */
export async function measureSearchFrame({ page }: DrivenApp): Promise<Figure[]> {
  const times = new Map<string, number[]>();
  const texts = await findable(page);
  for (let round = -1; round < rounds; round += 1) {
    await page.reload();
    await page.locator('html[data-app-state="ready"]').waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: search.title });
    for (const text of texts) {
      await box.fill(`${text}${lastLetter}`);
      await page.locator(found).first().waitFor({ state: 'detached' });
      const shown = nextResults(page);
      await box.press('Backspace');
      const ms = await shown;
      // The first round warms up.
      if (round >= 0) times.set(text, [...(times.get(text) ?? []), ms]);
    }
  }
  const medians = [...times.values()].map(median);
  const frames = medians.map(() => frameMs);
  return [ratioFigure('search_frame', 3, medians, frames, 'ms', slowest)];
}
