import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { axe, expect, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { answerOpenDialog } from './pages/dialogs.ts';
import { firstRun } from './pages/first-run.ts';
import { goTo } from './ride-page.ts';
import { textOf } from './texts.ts';

async function openBackups(app: RunningApp, start: 'sample' | 'empty' = 'sample'): Promise<void> {
  await firstRun(app.page, 'en', start);
  await goTo(app.page, '#/settings/backups');
  await expect(app.page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
}

async function makeBackup({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('heading', { name: /^Last backup/ })).toBeVisible();
  await expect(page.getByText('12 people').first()).toBeVisible();
}

const lookInside = ({ page }: RunningApp) => page.getByRole('button', { name: /^Look inside the backup/ });

/** A second program at the manager's file. */
function change(app: RunningApp, sql: string): void {
  const db = new Database(join(app.profileDir, 'curbside.sqlite'));
  db.pragma('foreign_keys = ON');
  db.exec(sql);
  db.close();
}

test('a backup is made, tried out, looked into and restored; what was here is kept and named', async ({
  app,
}) => {
  await openBackups(app);
  await expect(app.page.getByText('There is no backup here yet')).toBeVisible();
  await makeBackup(app);
  await app.page.getByRole('button', { name: 'Try it out now' }).click();
  await expect(app.page.getByText(/Tried out on/)).toBeVisible();
  await resizeWindow(app, 1280, 800);
  await saveScreen(app.page, 'backups-light-1280');
  await axe(app.page);

  change(app, "DELETE FROM rep WHERE name <> 'x'");
  await lookInside(app).first().click();
  const dialog = app.page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /People 12 0/ })).toBeVisible();
  await saveScreen(app.page, 'backup-inside-light-1280');
  await axe(app.page);
  await dialog.getByLabel('Name for what is here now').fill('The empty one');
  await dialog.getByRole('button', { name: 'Restore everything' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByRole('link', { name: /^Team 12/ })).toBeVisible();
  await expect(app.page.getByText('The empty one')).toBeVisible();

  const kept = app.page.getByRole('listitem').filter({ hasText: 'Stays until you delete it' });
  await kept.getByRole('button', { name: /^Delete the backup/ }).click();
  const question = app.page.getByRole('dialog', { name: /^Delete the backup/ });
  await expect(question).toContainText('cannot be brought back');
  await axe(app.page);
  await saveScreen(app.page, 'backup-remove-light-1280');
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await expect(question).toBeHidden();
  await expect(kept).toHaveCount(0);
  expect(readdirSync(app.profileDir).filter((name) => name.includes('-kept.'))).toEqual([]);
});

test('one person comes back, with the keyboard alone', async ({ app }) => {
  await openBackups(app);
  await makeBackup(app);
  change(app, 'DELETE FROM rep WHERE seq = 3');
  await lookInside(app).first().press('Enter');
  const person = app.page.getByRole('combobox', { name: 'Person' });
  await person.press('ArrowDown');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  await person.press('ArrowDown');
  await person.press('Enter');
  await expect(app.page.getByText(/Would come back: \d+ missing, 0 different/)).toBeVisible();
  await app.page.getByRole('button', { name: /^Bring back/ }).press('Enter');
  await expect(app.page.getByText(/entries brought back/)).toBeVisible();
  await expect(app.page.getByRole('link', { name: /^Team 12/ })).toBeVisible();
});

test('a folder that goes away is said on every screen, and caught up with when it is back', async ({
  app,
}) => {
  const drive = join(app.profileDir, 'Külső meghajtó');
  await mkdir(drive);
  await openBackups(app);
  await answerOpenDialog(app.electronApp, drive);
  await app.page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(app.page.getByText(drive)).toBeVisible();
  await expect.poll(() => readdirSync(drive).filter((name) => name.endsWith('.sqlite')).length).toBe(1);
  await rm(drive, { recursive: true });
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByRole('alert').first()).toContainText('The folder for backups is not there');
  await goTo(app.page, '#/today');
  await expect(app.page.getByText('Backups do not work at the moment.')).toBeVisible();
  await saveScreen(app.page, 'backup-notice-light-1280');
  await axe(app.page);
  await mkdir(drive);
  await app.page.getByRole('link', { name: 'Open backups' }).click();
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByText('Backups do not work at the moment.')).toBeHidden();
});

test('backups are encrypted after a warning, and asked for their passphrase', async ({ app }) => {
  await openBackups(app);
  const { page } = app;
  await expect(page.getByText('Nobody can recover this passphrase')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('curb side coffee');
  await page.getByLabel('The passphrase again').fill('curb side tea');
  await page.getByRole('button', { name: 'Encrypt backups' }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('The passphrase again').fill('curb side coffee');
  await page.getByRole('button', { name: 'Encrypt backups' }).click();
  await expect(page.getByText(/^Backups are encrypted\. This computer has no keychain/)).toBeVisible();
  await expect(lookInside(app)).toHaveCount(1);

  await app.relaunch();
  await expect(app.page.getByText('Type the passphrase of your backups')).toBeVisible();
  await goTo(app.page, '#/settings/backups');
  await lookInside(app).first().click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('curb side tea');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByText('This passphrase does not open the backup')).toBeVisible();
  await dialog.getByLabel('Passphrase', { exact: true }).fill('curb side coffee');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(dialog.getByRole('row', { name: /People 12 12/ })).toBeVisible();
});

test('quitting makes a backup when something was written, and none otherwise', async ({ app }) => {
  const backups = () =>
    readdirSync(join(app.profileDir, 'backups')).filter((name) => name.endsWith('-quit.sqlite'));
  await firstRun(app.page, 'en', 'sample');
  await app.relaunch();
  expect(backups()).toHaveLength(1);
  const copy = new Database(join(app.profileDir, 'backups', backups()[0] ?? ''), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM rep').pluck().get()).toBe(12);
  copy.close();
  await app.relaunch();
  expect(backups()).toHaveLength(1);
});

test('in Hungarian, dark and small', async ({ app }) => {
  await firstRun(app.page, 'hu', 'sample');
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await goTo(app.page, '#/settings/backups');
  await resizeWindow(app, 1024, 768);
  await app.page.getByRole('button', { name: textOf('hu', 'backups:makeNow') }).click();
  await expect(app.page.getByText(/^12 ember/).first()).toBeVisible();
  await saveScreen(app.page, 'backups-hu-dark-1024');
  await axe(app.page);
  await app.page.getByRole('button', { name: /^Belenézek/ }).click();
  await expect(app.page.getByRole('table')).toBeVisible();
  await saveScreen(app.page, 'backup-inside-hu-dark-1024');
  await axe(app.page);
});
