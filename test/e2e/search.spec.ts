import { axe, expect, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';

test('finds people, visits and notes while typing, without marks, and opens them', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find anything' });
  const results = page.getByRole('option');

  await field.fill('kekfuz');
  await expect(results.filter({ hasText: 'Kékfűz' }).first()).toBeVisible();
  await saveScreen(page, 'search-light-1280');
  await axe(page);

  await field.fill('"*) OR NEAR(');
  await expect(field).toHaveValue('"*) OR NEAR(');
  await field.fill('szollosi');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Réka Szőllősi/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Réka Szőllősi' })).toBeVisible();
});

test('what is typed before the search or the plan stands goes into its first field', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pricf');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('e');
  await expect(page.getByRole('combobox', { name: 'Find anything' })).toHaveValue('price');
  await expect(page.getByRole('group', { name: 'Notes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('p');
  await page.keyboard.type('gp');
  await expect(page.getByRole('combobox', { name: 'With whom' })).toHaveValue('gp');
});
