import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeTenYears, type Size } from '../bench/ten-years.ts';
import { expect, launch, test as base } from './fixtures.ts';
import { expectNoLongTasks } from './long-tasks.ts';
import { settled } from './pages/screens.ts';
import { goTo } from './ride-page.ts';

/** The app on a file made by the generator of the bench. */
const test = base.extend<{ open: (size: Size) => Promise<{ electronApp: ElectronApplication; page: Page }> }>(
  {
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
    open: async ({}, run) => {
      const closing: (() => Promise<void>)[] = [];
      const problems: string[] = [];
      await run(async (size) => {
        const profile = await mkdtemp(join(tmpdir(), 'curbside-frames-'));
        writeTenYears(join(profile, 'curbside.sqlite'), size, Date.now());
        const { electronApp, page } = await launch(profile, problems);
        closing.push(async () => {
          await electronApp.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        });
        return { electronApp, page };
      });
      for (const close of closing) await close();
      expect(problems, 'errors in the page').toEqual([]);
    },
  },
);

/** Turns the wheel over the middle of the window, a notch a frame, down and up again. */
async function scroll(page: Page, notches: number): Promise<void> {
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  await page.mouse.move(size.x, size.y);
  for (const direction of [1, -1]) {
    for (let notch = 0; notch < notches; notch++) {
      await page.mouse.wheel(0, direction * 240);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}

/** One more page of the timeline. Looked for by the page itself: going through thousands of roles would be the longest task. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const entries = (): number => document.querySelectorAll('ol > li').length;
    const before = entries();
    document.querySelector<HTMLButtonElement>('ol + button')?.click();
    while (entries() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

test('scrolling the Team board of 300: no task of the page is longer than 50 ms', async ({ open }) => {
  test.slow();
  const { electronApp, page } = await open({ reps: 300, sessions: 1200, observations: 6000 });
  await goTo(page, '#/team');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await expectNoLongTasks(electronApp, 'scrolling the board', () => scroll(page, 60));
});

test('scrolling a timeline of 10,000 sessions, 500 of them unfolded: no task of the page is longer than 50 ms', async ({
  open,
}) => {
  test.setTimeout(5 * 60_000);
  const { electronApp, page } = await open({ reps: 1, sessions: 10_000, observations: 20_000 });
  await goTo(page, '#/team');
  await page.locator('tbody tr').first().click();
  const more = page.getByRole('button', { name: 'Show earlier sessions' });
  await expect(more).toBeVisible();
  for (let pages = 1; pages < 25; pages++) await unfold(page);
  await expect(page.locator('ol > li')).toHaveCount(500);
  await expectNoLongTasks(electronApp, 'scrolling the timeline', () => scroll(page, 120));
});

test('typing in the search and going through what it finds: no task of the page is longer than 50 ms', async ({
  open,
}) => {
  test.slow();
  const { electronApp, page } = await open({ reps: 300, sessions: 3000, observations: 30_000 });
  await settled(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Find anything' });
  await expectNoLongTasks(electronApp, 'searching', async (round) => {
    await box.fill('');
    await page.keyboard.type(['price of', 'delivery', 'telefon'][round] ?? '', { delay: 60 });
    await expect(page.getByRole('option').nth(12)).toBeVisible();
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowDown');
  });
});
