import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip } from '#electron/dev/zip.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { firstRun } from './pages/first-run.ts';

test('everything about one person stands on one page, is saved as a file, and is erased once the name is typed', async ({
  app,
}) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.getByRole('link', { name: 'Team 12 people' }).click();
  await page.getByRole('link', { name: 'Máté Kőrösi' }).first().click();
  await page.getByRole('button', { name: 'Edit details' }).click();
  await page.getByRole('link', { name: 'Everything about this person' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Everything about Máté Kőrösi' })).toBeVisible();
  const notes = page
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { name: 'Notes', exact: true }) });
  await notes.locator('summary').press('Enter');
  await expect(notes.getByRole('listitem').first()).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `personal-data-${scheme}-${width}`);
    }
    await axe(page);
  }

  const file = join(app.profileDir, 'everything.zip');
  await answerSaveDialog(app.electronApp, file);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await expect(page.getByText('Saved as everything.zip')).toBeVisible();
  const unpacked = join(app.profileDir, 'unpacked');
  await unzip(file, unpacked, (path) => path);
  const saved = JSON.parse(await readFile(join(unpacked, 'everything.json'), 'utf8')) as {
    name: string;
    tables: Record<string, unknown[]>;
  };
  expect(saved.name).toBe('Máté Kőrösi');
  expect(Object.keys(saved.tables)).toEqual(expect.arrayContaining(['rep', 'session', 'observation']));

  // A backup of before is named with the day by which it is gone.
  await page.evaluate(() => window.curbside.invoke('backups', 'make', undefined));
  await page.getByRole('button', { name: 'Erase…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^made .+, gone by \d+ .+ \d{4}$/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('mate korosi');
  await saveScreen(page, 'personal-data-erase-dark-1024');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Máté Kőrösi was erased.')).toBeVisible();
  await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
  await expect(page.getByRole('link', { name: 'Máté Kőrösi' })).toHaveCount(0);
});

test('old records go only after a look at how many there are', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'hu', 'sample');
  await resizeWindow(app, 1024, 768);
  await page.getByRole('link', { name: 'Beállítások' }).click();
  const card = page.getByRole('region', { name: 'Megőrzési idő' });
  await expect(card.getByText('Semmi sem régebbi a határánál.')).toBeVisible();
  await card.getByRole('combobox', { name: /^Az alkalmak minden jegyzete/ }).click();
  await page.getByRole('option', { name: '6 hónap', exact: true }).click();
  await expect(card.getByText(/^Most \d+ régebbi$/)).toBeVisible();
  await saveScreen(page, 'settings-retention-hu-1024');
  await axe(page);
  await card.getByRole('button', { name: /bejegyzés törlése/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /bejegyzés törlése/ })
    .click();
  await expect(page.getByText(/bejegyzés törölve$/)).toBeVisible();
  await expect(card.getByText('Semmi sem régebbi a határánál.')).toBeVisible();
});
