import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import type { RunningApp } from './fixtures.ts';
import { answerOpenDialog } from './pages/dialogs.ts';
import { firstRun } from './pages/first-run.ts';
import { startFailure } from './pages/start-failure.ts';

const databaseFile = 'curbside.sqlite';

/** Starts the app again after its files were changed while it was closed. */
async function restartAfter(app: RunningApp, change: () => Promise<void> | void): Promise<void> {
  await app.electronApp.close();
  await change();
  await app.relaunch();
}

function databaseOf(app: RunningApp): string {
  return join(app.profileDir, databaseFile);
}

/** The app with this as its data folder, as if it had been chosen there before. */
function withDataFolder(app: RunningApp, folder: string): Promise<void> {
  return restartAfter(app, () => writeFile(join(app.profileDir, 'data-folder.txt'), folder));
}

test('a folder that cannot be written is said, with its path, until it is mended', async ({ app }) => {
  const blocked = join(app.profileDir, 'notes');
  await writeFile(blocked, 'a file stands where the folder should be');
  await withDataFolder(app, join(blocked, 'curbside'));
  const failure = startFailure(app.page);
  await expect(failure.sentence).toHaveText('Curbside cannot write to the folder with your notes.');
  await expect(failure.screen).toContainText(join(blocked, 'curbside'));
  await resizeWindow(app, 1280, 800);
  await saveScreen(app.page, 'start-failure-light-1280');
  await axe(app.page);

  await failure.tryAgain.click();
  await expect(failure.sentence).toBeVisible();
  await rm(blocked);
  await mkdir(join(blocked, 'curbside'), { recursive: true });
  await failure.tryAgain.click();
  await firstRun(app.page, 'en', 'empty');
});

for (const [what, folderOf] of [
  ['the drive of the folder is gone', (profile) => join(profile, 'gone', 'curbside')],
  ['nobody can write', () => '/proc'],
  ['a file has the name of the folder', (profile) => join(profile, 'notes')],
  ['the database is a folder', (profile) => join(profile, 'odd')],
] satisfies [string, (profile: string) => string][]) {
  test(`where ${what}, the start says so`, async ({ app }) => {
    await writeFile(join(app.profileDir, 'notes'), '');
    await mkdir(join(app.profileDir, 'odd', databaseFile), { recursive: true });
    await withDataFolder(app, folderOf(app.profileDir));
    await expect(startFailure(app.page).sentence).toHaveText(
      'Curbside cannot write to the folder with your notes.',
    );
  });
}

test('another folder can be chosen, and is remembered', async ({ app }) => {
  await withDataFolder(app, join(app.profileDir, 'gone'));
  const failure = startFailure(app.page);
  await answerOpenDialog(app.electronApp, null);
  await failure.chooseFolder.click();
  await expect(failure.sentence).toBeVisible();

  const folder = join(app.profileDir, 'Új mappa');
  await mkdir(folder);
  await answerOpenDialog(app.electronApp, folder);
  await failure.chooseFolder.click();
  await firstRun(app.page, 'en', 'empty');
  await app.relaunch();
  await expect(app.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
  expect((await readFile(join(folder, databaseFile))).length).toBeGreaterThan(0);
});

test('a database of a newer version is refused and stays as it is, byte for byte', async ({ app }) => {
  const file = databaseOf(app);
  await restartAfter(app, () => {
    const db = new Database(file);
    db.prepare("INSERT INTO schema_migration VALUES (9999, '9999_later', 'x', 0)").run();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  });
  const before = await digest(file);
  const failure = startFailure(app.page);
  await expect(failure.sentence).toContainText('written by a newer Curbside');
  await failure.tryAgain.click();
  await expect(failure.sentence).toContainText('written by a newer Curbside');
  await app.relaunch();
  await app.electronApp.close();
  expect(await digest(file)).toBe(before);
});

test('a damaged file is said, kept, and opens again once it is mended', async ({ app }) => {
  await firstRun(app.page, 'en', 'sample');
  const file = databaseOf(app);
  let good = Buffer.alloc(0);
  const bad = randomBytes(64 * 1024);
  await restartAfter(app, async () => {
    good = await readFile(file);
    await writeFile(file, bad);
  });
  const failure = startFailure(app.page);
  await expect(failure.sentence).toHaveText(
    'The file with your notes is damaged. It has been left as it is.',
  );
  await expect(failure.screen).toContainText(app.profileDir);
  await axe(app.page);
  expect(await readFile(file)).toEqual(bad);

  await writeFile(file, good);
  await failure.tryAgain.click();
  await expect(app.page.getByRole('link', { name: /^Team 12/ })).toBeVisible();
});

test('a file whose beginning is whole and whose middle is not still leads to a screen', async ({ app }) => {
  await firstRun(app.page, 'en', 'sample');
  const file = databaseOf(app);
  await restartAfter(app, async () => {
    const bytes = await readFile(file);
    bytes.fill(0xff, 4096, Math.min(bytes.length, 40 * 4096));
    await writeFile(file, bytes);
  });
  await expect(startFailure(app.page).sentence).toContainText('damaged');
  app.takeProblems();
});

for (const [what, sql] of [
  ['the app lock cannot be read', "INSERT INTO setting (key, value) VALUES ('appLock', '{half of it')"],
  ['the settings are gone', 'DROP TABLE setting'],
] as const) {
  test(`where ${what}, the file stays closed and the window says so`, async ({ app }) => {
    await firstRun(app.page, 'en', 'sample');
    await restartAfter(app, () => {
      const db = new Database(databaseOf(app));
      db.exec(sql);
      db.close();
    });
    await expect(startFailure(app.page).sentence).toContainText('damaged');
    app.takeProblems();
  });
}

test('the failed start follows the appearance of the system', async ({ app }) => {
  await withDataFolder(app, join(app.profileDir, 'gone'));
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await resizeWindow(app, 1024, 768);
  await saveScreen(app.page, 'start-failure-dark-1024');
  await axe(app.page);
});

async function digest(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
