import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, expect, resizeWindow, saveScreen, test as base } from './fixtures.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { firstRun } from './pages/first-run.ts';
import { oneLine, pdfInfo, textOfPdf } from './pages/pdf.ts';
import { appear, appearances, goTo, sampleTeam, settled } from './pages/screens.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-summary-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test('a rep over a quarter and a half-year, by keyboard: the files hold what the page shows', async ({
  app,
  folder,
}) => {
  const { electronApp, page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['rep'] ?? '');
  await page.getByRole('link', { name: 'Summary of a period' }).click();
  const paper = page.getByTestId('outline-paper');
  await expect(paper.getByRole('heading', { name: 'In figures' })).toBeVisible();

  // From quarter to half-year with the arrow key alone.
  await page.getByRole('radio', { name: 'Quarter' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^H[12] \d{4}$/)).toBeVisible();
  await page.getByRole('button', { name: 'Earlier period' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Later period' }).press('Enter');
  await settled(page);
  for (const appearance of appearances) {
    await appear(page, appearance);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `summary-rep-${appearance}-${width}`);
    }
    await axe(page);
  }

  const shown = oneLine(await paper.innerText());
  await answerSaveDialog(electronApp, join(folder, 'summary.pdf'));
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'PDF, A4' }).click();
  await expect(page.getByText('Saved as summary.pdf')).toBeVisible({ timeout: 30_000 });
  expect(await textOfPdf(join(folder, 'summary.pdf'))).toBe(shown);
  expect(await pdfInfo(join(folder, 'summary.pdf'))).toMatchObject({ Tagged: 'yes', JavaScript: 'no' });

  await answerSaveDialog(electronApp, join(folder, 'summary.md'));
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(page.getByText('Saved as summary.md')).toBeVisible();
  const markdown = await readFile(join(folder, 'summary.md'), 'utf8');
  for (const heading of await paper.getByRole('heading').allInnerTexts()) expect(markdown).toContain(heading);
});

test('the team without names until asked, and without them again next time', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/reports');
  await page.getByRole('link', { name: 'Summaries' }).click();
  await expect(page.getByText(/Choose a rep/)).toBeVisible();
  await page.getByText('The team', { exact: true }).click();
  const paper = page.getByTestId('outline-paper');
  await expect(paper.getByRole('heading', { name: 'Common development areas' })).toBeVisible();
  await expect(paper.getByRole('table')).toHaveCount(0);
  await saveScreen(page, 'summary-team-light-1280');
  await page.getByRole('switch', { name: 'Show names' }).press('Space');
  await expect(paper.getByRole('table').getByRole('row')).not.toHaveCount(0);
  await saveScreen(page, 'summary-team-names-light-1280');
  await axe(page);
  await goTo(page, '#/today');
  await goTo(page, '#/reports/summaries?who=team');
  await expect(paper.getByRole('heading', { name: 'Common development areas' })).toBeVisible();
  await expect(paper.getByRole('table')).toHaveCount(0);
});

test('own days that hold nothing say so, and a team of nobody leads to the team', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await goTo(page, '#/reports/summaries');
  await expect(page.getByRole('main').getByRole('link', { name: 'To the team' })).toBeVisible();
  await saveScreen(page, 'summary-empty-light-1280');
  const places = await sampleTeam(page, 'hu');
  const rep = (places['rep'] ?? '').replace('#/team/', '');
  await goTo(page, `#/reports/summaries?rep=${rep}&from=2001-01-01&to=2001-01-15`);
  await expect(page.getByText('Ebben az időszakban nem volt alkalom.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Saját napok' })).toBeChecked();
  await saveScreen(page, 'summary-own-hu-1280');
  await goTo(page, `#/reports/summaries?rep=${rep}`);
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'summary-rep-hu-1024');
});
