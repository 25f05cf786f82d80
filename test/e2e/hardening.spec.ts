import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';

test('nobody else on this computer can read what the app wrote', async ({ app }) => {
  test.skip(process.platform === 'win32', 'Windows keeps its own rights, inherited from the profile');
  await firstRun(app.page, 'en', 'sample');
  // Chromium puts folders of its own there and takes them away while they are listed.
  let files: Dirent[] = [];
  await expect(async () => {
    files = await readdir(app.profileDir, { recursive: true, withFileTypes: true });
  }).toPass();
  const open: string[] = [];
  for (const file of files) {
    if (!file.isFile() && !file.isDirectory()) continue;
    const path = join(file.parentPath, file.name);
    // Chromium replaces its own files while it runs.
    const found = await stat(path).catch(() => null);
    if (found !== null && (found.mode & 0o077) !== 0)
      open.push(`${(found.mode & 0o777).toString(8)} ${path}`);
  }
  expect(open).toEqual([]);
  expect(files.map(({ name }) => name)).toContain('curbside.sqlite');
});

test('what ended unexpectedly is reported in the settings, without a word of the notes, and can be deleted', async ({
  app,
}) => {
  await firstRun(app.page, 'en', 'empty');
  const crashed = app.page.waitForEvent('crash');
  await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  // The report of it is written before the page comes back.
  await expect
    .poll(() =>
      app.electronApp.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(),
      ),
    )
    .toBe(false);
  await app.kill9();
  await app.relaunch();
  const { page } = app;
  await resizeWindow(app, 1280, 800);
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Problem reports' });
  await expect(card.getByRole('listitem')).toHaveCount(2);
  const crash = card.getByRole('listitem').filter({ hasText: 'A window stopped and was opened again' });
  await crash.locator('summary').press('Enter');
  await expect(crash.getByText(/crashed|killed/)).toBeVisible();
  await expect(card.getByText('Curbside was not closed')).toBeVisible();
  await saveScreen(page, 'settings-problems-light-1280');
  await axe(page);
  await crash.getByRole('button', { name: /^Delete the report/ }).click();
  await expect(card.getByRole('listitem')).toHaveCount(1);
  await card.getByRole('button', { name: /^Delete the report/ }).press('Enter');
  await expect(card.getByText('Nothing to report.')).toBeVisible();
});

test('a run that is closed leaves no report', async ({ app }) => {
  await firstRun(app.page, 'en', 'empty');
  await app.relaunch();
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await expect(app.page.getByText('Nothing to report.')).toBeVisible();
});
