import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';

test('every place is reached by keyboard alone', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  for (const [keys, place] of [
    ['ge', '#/team'],
    ['gp', '#/planner'],
    ['gq', '#/questions'],
    ['gr', '#/reports'],
    ['gs', '#/settings'],
    ['gt', '#/today'],
  ] as const) {
    await page.keyboard.type(keys);
    await expect(page).toHaveURL(new RegExp(`${place}$`));
  }
});

test('search finds people without their marks and opens the first by Enter', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.keyboard.type('gs');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('a');
  await expect(page.getByRole('group', { name: 'Notes' }).getByRole('option').first()).toBeVisible();
  await resizeWindow(app, 1280, 800);
  await saveScreen(page, 'search-light-1280');
  await axe(page);
  await page.getByRole('combobox', { name: 'Find anything' }).fill('turcanu');
  await expect(page.getByRole('group', { name: 'People' })).toHaveText(/Ioana Țurcanu/);
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Ioana Țurcanu/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/team\/[0-9a-f-]{36}$/);
});

test('removing the sample team asks first and says when it is done', async ({ app }) => {
  const { page } = app;
  await resizeWindow(app, 1280, 800);
  await firstRun(page, 'en', 'sample');
  await page.keyboard.type('gs');
  await page.getByRole('button', { name: 'Remove the sample team' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the sample team?' });
  await axe(page);
  await dialog.getByRole('button', { name: 'Remove the sample team' }).click();
  await expect(page.getByText(/^Sample team removed: \d+ people$/)).toBeVisible();
  await saveScreen(page, 'toast-light-1280');
  await axe(page);
  await expect(page.getByRole('link', { name: 'Team', exact: true })).toBeVisible();
});

test('in a narrow window the navigation shows its icons alone, with their names', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.keyboard.type('gs');
  await resizeWindow(app, 680, 600);
  await expect(page.getByRole('link', { name: /^Team/ })).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Main navigation' });
  await expect.poll(async () => (await navigation.boundingBox())?.width).toBeLessThan(70);
  await saveScreen(page, 'settings-light-680');
  await axe(page);
});

test('the language changes everywhere while the app runs', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.keyboard.type('gs');
  await page.getByText('Magyar').click();
  await expect(page.getByRole('heading', { name: 'Beállítások', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hu');
  await expect(page.getByRole('link', { name: /^Csapat/ })).toBeVisible();
});

for (const appearance of ['Light', 'Dark'] as const) {
  test(`settings and the sheet of shortcuts in ${appearance.toLowerCase()}`, async ({ app }) => {
    const { page } = app;
    await firstRun(page, 'en', 'sample');
    await page.keyboard.type('gs');
    await page.getByText(appearance, { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance.toLowerCase());
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `settings-${appearance.toLowerCase()}-${width}`);
    }
    await axe(page);
    await page.getByRole('button', { name: 'Show all shortcuts' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await axe(page);
  });
}
