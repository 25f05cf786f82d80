import type { Page } from '@playwright/test';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { languages } from '#shared/domain/languages.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import type { RunningApp } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import { appear, appearances, goTo, sampleTeam, settled } from './pages/screens.ts';
import type { Appearance } from './pages/screens.ts';
import { ridePage } from './ride-page.ts';

const sizes = [
  [1280, 800],
  [1024, 768],
] as const;

const lines = [
  '+ Stayed silent for eight seconds; the buyer went on to the real reason',
  '"Honestly, the drivers refuse the new tablets."',
  '- Showed the dashboard before asking who would use it',
  '? Opened with: “What changed since we spoke in spring?”',
  '! Sends the roll-out plan by Friday',
  '* Wants a one-page guide to leave behind',
];

/** Nothing may stick out to the right: the window never scrolls sideways, and no button is cut to make room. */
async function fits(page: Page, name: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width, `${name} is wider than the window`).toBeLessThanOrEqual(0);
  const cut = await page
    .locator('.mantine-Button-label')
    .evaluateAll((labels) =>
      labels
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
  expect(cut, `buttons cut on ${name}`).toEqual([]);
}

/** What axe asks of structure does not depend on colours: the smaller size is asked in light only. */
async function look(app: RunningApp, name: string, appearance: Appearance): Promise<void> {
  for (const [width, height] of sizes) {
    await resizeWindow(app, width, height);
    await saveScreen(app.page, `${name}-${appearance}-${width}`);
    await fits(app.page, `${name} at ${width}`);
    if (width === 1280 || appearance === 'light') await axe(app.page);
  }
}

/** What opens over a screen, and how. */
const panels: Record<string, (page: Page) => Promise<void>> = {
  search: async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('re');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'plan-panel': async (page) => {
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByRole('button', { name: 'Plan' }).waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  },
};

for (const appearance of appearances) {
  test(`every screen with the sample team in ${appearance}, at both sizes: axe finds nothing`, async ({
    app,
  }) => {
    test.setTimeout(240_000);
    const { page } = app;
    await appear(page, appearance);
    const places = await sampleTeam(page, 'en');
    for (const [name, hash] of Object.entries(places)) {
      await goTo(page, hash);
      if (name === 'ride-along') for (const line of lines) await ridePage(page).note(line);
      await look(app, name, appearance);
    }
    await goTo(page, '#/today');
    for (const [name, open] of Object.entries(panels)) {
      await open(page);
      await look(app, name, appearance);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('every screen in Hungarian fits at both sizes', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  for (const [name, hash] of Object.entries(await sampleTeam(page, 'hu'))) {
    await goTo(page, hash);
    for (const [width, height] of sizes) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `${name}-hu-${width}`);
      await fits(page, `${name} in Hungarian at ${width}`);
    }
  }
});

test('the head of the field mode fits the smallest window in every language, during the day and after', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const ride = (await sampleTeam(page, 'en'))['ride-along'] ?? '';
  const id = sessionIdSchema.parse(ride.split('/')[2]);
  await resizeWindow(app, 640, 480);
  for (const when of ['during', 'after']) {
    if (when === 'after')
      await page.evaluate((session) => window.curbside.invoke('sessions', 'conclude', { id: session }), id);
    for (const language of languages) {
      await page.evaluate(
        (wanted) => window.curbside.invoke('settings', 'update', { language: wanted }),
        language,
      );
      await page.reload();
      await goTo(page, ride);
      await saveScreen(page, `ride-head-${when}-${language}-640`);
      const head = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
      const beyond = await head.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(beyond, `${when} the day, in ${language}`).toBeLessThanOrEqual(0);
    }
  }
});

test('every empty screen says what to do next, in light and dark: axe finds nothing', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await resizeWindow(app, 1280, 800);
  for (const [name, hash] of Object.entries({
    today: '#/today',
    team: '#/team',
    'planner-week': '#/planner',
    'planner-list': '#/planner?view=upcoming',
    'planner-past': '#/planner?view=past',
    ideas: '#/ideas',
    recognition: '#/ideas?view=recognition',
    reports: '#/reports',
    missing: '#/nowhere',
  })) {
    await goTo(page, hash);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await settled(page);
      await saveScreen(page, `${name}-empty-${appearance}-1280`);
      await axe(page);
    }
    const ways = page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button'));
    expect(await ways.count(), `ways on from ${name}`).toBeGreaterThan(0);
  }
});
