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
