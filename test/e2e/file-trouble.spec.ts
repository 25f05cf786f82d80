import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { axe, expect, launch, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import { startFailure } from './pages/start-failure.ts';
import { goTo } from './ride-page.ts';
import { canMount, mount, unmount } from './mounts.ts';
import { textOf } from './texts.ts';

const fileOf = (app: RunningApp) => join(app.profileDir, 'curbside.sqlite');
const team12 = ({ page }: RunningApp) => page.getByRole('link', { name: /^Team 12/ });

/** Looks at once, as it does every few seconds and whenever the window comes to the front. */
async function look({ electronApp }: Pick<RunningApp, 'electronApp'>): Promise<void> {
  await electronApp.evaluate(({ app, BrowserWindow }) => {
    app.emit('browser-window-focus', {}, BrowserWindow.getAllWindows()[0]);
  });
}

async function restartAfter(app: RunningApp, change: () => Promise<void> | void): Promise<void> {
  await app.electronApp.close();
  await change();
  await app.relaunch();
}

test('a file that is gone is not replaced by an empty one: the backup is on the screen and brings it back', async ({
  app,
}) => {
  await firstRun(app.page, 'en', 'sample');
  await restartAfter(app, () => rm(fileOf(app)));
  const failure = startFailure(app.page);
  await expect(failure.sentence).toContainText('no longer in its folder');
  expect(existsSync(fileOf(app))).toBe(false);
  await expect(app.page.getByText(/^12 people/).first()).toBeVisible();
  await resizeWindow(app, 1280, 800);
  await saveScreen(app.page, 'file-missing-light-1280');
  await axe(app.page);
  await app.page.getByRole('button', { name: /^Look inside the backup/ }).click();
  await app.page.getByRole('button', { name: 'Restore everything' }).click();
  await expect(team12(app)).toBeVisible();
});

test('only who says so begins anew where a file is gone', async ({ app }) => {
  await firstRun(app.page, 'en', 'sample');
  await restartAfter(app, () => rm(fileOf(app)));
  await app.page.getByRole('button', { name: 'Start with an empty file' }).click();
  await firstRun(app.page, 'en', 'empty');
});

test('a file moved away while the app runs is noticed; what was written is safe in both places', async ({
  app,
}) => {
  await firstRun(app.page, 'en', 'sample');
  await rename(fileOf(app), join(app.profileDir, 'moved.sqlite'));
  await look(app);
  await expect(startFailure(app.page).sentence).toContainText('no longer in its folder');
  expect(readdirSync(join(app.profileDir, 'backups')).join(' ')).toContain('-rescue.sqlite');
  await rename(join(app.profileDir, 'moved.sqlite'), fileOf(app));
  await startFailure(app.page).tryAgain.click();
  await expect(team12(app)).toBeVisible();
});

test('a file another program holds is said, and opens once it is let go', async ({ app }) => {
  await firstRun(app.page, 'en', 'sample');
  await app.electronApp.close();
  const other = new Database(fileOf(app));
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  await app.relaunch();
  await expect(startFailure(app.page).sentence).toContainText('Another program is holding the file');
  await saveScreen(app.page, 'file-locked-light');
  await axe(app.page);
  other.exec('ROLLBACK');
  other.close();
  await startFailure(app.page).tryAgain.click();
  await expect(team12(app)).toBeVisible();
});

test('damage: what reads is saved, what does not is counted, in Hungarian and dark', async ({ app }) => {
  await firstRun(app.page, 'hu', 'sample');
  await restartAfter(app, async () => {
    const db = new Database(fileOf(app));
    db.pragma('wal_checkpoint(TRUNCATE)');
    const pages = db
      .prepare<[], number>("SELECT pageno FROM dbstat WHERE name IN ('setting', 'observation')")
      .pluck()
      .all();
    db.close();
    const bytes = await readFile(fileOf(app));
    for (const page of pages.slice(-2)) bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    await writeFile(fileOf(app), bytes);
  });
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await resizeWindow(app, 1024, 768);
  await expect(app.page.getByRole('alert')).toHaveText(textOf('hu', 'errors:database_damaged'));
  await expect(app.page.getByText(/^12 ember/).first()).toBeVisible();
  await saveScreen(app.page, 'file-damaged-hu-dark-1024');
  await axe(app.page);
  await app.page.getByRole('button', { name: textOf('hu', 'shell:failure.salvage') }).click();
  await expect(app.page.getByRole('heading', { name: textOf('hu', 'shell:salvage.title') })).toBeVisible();
  await saveScreen(app.page, 'file-salvaged-hu-dark-1024');
  await axe(app.page);
  await app.page.getByRole('button', { name: textOf('hu', 'shell:salvage.goOn') }).click();
  app.takeProblems();
});

test('a disk that is full is said above every screen, and forgotten once there is room', async ({ app }) => {
  test.skip(!canMount(), 'a small disk can be mounted only as root');
  await app.electronApp.close();
  const disk = join(app.profileDir, 'disk');
  await mount(disk, '12m');
  try {
    await writeFile(join(app.profileDir, 'data-folder.txt'), disk);
    await app.relaunch();
    await firstRun(app.page, 'en', 'sample');
    await writeFile(join(disk, 'filler'), Buffer.alloc(40_000_000)).catch(() => undefined);
    await goTo(app.page, '#/settings');
    await app.page.getByLabel('Your name').fill('Somebody with quite a long name '.repeat(6));
    await expect(app.page.getByText('The disk is full.').first()).toBeVisible();
    await resizeWindow(app, 1280, 800);
    await saveScreen(app.page, 'disk-full-light-1280');
    await axe(app.page);
    await rm(join(disk, 'filler'));
    await app.page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(app.page.getByRole('status').getByText('The disk is full.')).toHaveCount(0);
  } finally {
    await app.electronApp.close();
    await unmount(disk);
  }
});

test('a disk that cannot be written is said at the start', async ({ app }) => {
  test.skip(!canMount(), 'a disk can be mounted only as root');
  await app.electronApp.close();
  const disk = join(app.profileDir, 'disk');
  await mount(disk, '12m');
  try {
    await writeFile(join(app.profileDir, 'data-folder.txt'), disk);
    await app.relaunch();
    await firstRun(app.page, 'en', 'sample');
    await app.electronApp.close();
    await mount(disk, '12m', 'remount,ro');
    await app.relaunch();
    await expect(startFailure(app.page).sentence).toContainText('cannot write to the folder');
    await mount(disk, '12m', 'remount,rw');
    await startFailure(app.page).tryAgain.click();
    await expect(team12(app)).toBeVisible();
  } finally {
    await app.electronApp.close();
    await unmount(disk);
  }
});

test('two computers on one file: the second is told before it writes, and the first when it was taken', async ({
  app,
}) => {
  await firstRun(app.page, 'en', 'sample');
  const other = join(app.profileDir, 'other-computer');
  await mkdir(other);
  await writeFile(join(other, 'data-folder.txt'), app.profileDir);
  const problems: string[] = [];
  const second = await launch(other, problems);
  try {
    await expect(startFailure(second.page).sentence).toContainText('are open on another computer');
    await second.page.screenshot({ path: 'test-results/screens/file-in-use-light.png' });
    await axe(second.page);
    await second.page.getByRole('button', { name: 'Open it here anyway' }).click();
    await expect(second.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();

    await look(app);
    await expect(startFailure(app.page).sentence).toContainText('have been opened on another computer');
  } finally {
    await second.electronApp.close();
  }
  await startFailure(app.page).tryAgain.click();
  await expect(team12(app)).toBeVisible();
  expect(problems).toEqual([]);
});

test('a second start brings the first window to the front and ends by itself', async ({ app }) => {
  const heard = await app.electronApp.evaluateHandle(({ app: electronApp }) => {
    const starts = { count: 0 };
    electronApp.on('second-instance', () => (starts.count += 1));
    return starts;
  });
  const switches = (process.env['CURBSIDE_SWITCHES'] ?? '').split(' ').filter((word) => word !== '');
  const second = spawn(
    process.env['CURBSIDE_ELECTRON'] ?? '',
    [resolve('.'), `--user-data-dir=${app.profileDir}`, ...switches],
    { stdio: 'ignore' },
  );
  const ended = once(second, 'exit');
  await expect.poll(() => heard.evaluate(({ count }) => count), { timeout: 30_000 }).toBe(1);
  await ended;
  expect(await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
