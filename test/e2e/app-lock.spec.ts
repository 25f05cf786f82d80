import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import { goTo } from './pages/screens.ts';

/** Turns the lock on in the settings, in English. */
async function setLock(page: Page, secret: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'App lock' });
  await card.getByLabel('PIN or passphrase', { exact: true }).fill(secret);
  await card.getByLabel('Once more').fill('something else');
  await card.getByRole('button', { name: 'Turn the lock on' }).click();
  await expect(card.getByText('The two are not the same.')).toBeVisible();
  await card.getByLabel('Once more').fill(secret);
  await card.getByRole('button', { name: 'Turn the lock on' }).click();
  await expect(card.getByRole('button', { name: 'Lock now' })).toBeVisible();
}

/** What is really drawn on the page. */
function drawnText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

test('the lock closes on screen lock, by key and at a start, shows nothing, and opens with its secret only', async ({
  app,
}) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await setLock(page, '2580');
  await page.getByRole('region', { name: 'App lock' }).scrollIntoViewIfNeeded();
  await saveScreen(page, 'settings-lock-light');

  // What is half typed is still there afterwards.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('Kőrösi');
  await expect(page.getByText('Máté Kőrösi').first()).toBeVisible();
  const pictures = await app.electronApp.evaluateHandle(({ BrowserWindow }) => {
    const hidden: boolean[] = [];
    for (const window of BrowserWindow.getAllWindows())
      window.setContentProtection = (isHidden) => void hidden.push(isHidden);
    return hidden;
  });
  await app.electronApp.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  const secret = page.getByLabel('PIN or passphrase', { exact: true });
  await expect(secret).toBeFocused();
  expect(await drawnText(page)).not.toContain('Kőrösi');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `lock-${scheme}-${width}`);
    }
    await axe(page);
  }
  const answer = await page.evaluate(() => window.curbside.invoke('reps', 'options', undefined));
  expect(answer).toMatchObject({ ok: false, error: { code: 'locked', message: 'Curbside is locked.' } });

  await secret.fill('1111');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not it.')).toBeVisible();
  await secret.fill('2580');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('Kőrösi');
  await page.keyboard.press('Escape');
  // Where the system keeps a picture of the window, it is none of what is locked away.
  await expect.poll(() => pictures.jsonValue()).toEqual([true, false]);
  await app.electronApp.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(secret).toBeFocused();
  await secret.fill('2580');
  await page.keyboard.press('Enter');
  await expect(secret).toBeHidden();
  await page.keyboard.press('Control+Shift+L');
  await expect(secret).toBeFocused();

  await app.relaunch();
  const again = app.page.getByLabel('PIN or passphrase', { exact: true });
  await expect(again).toBeFocused();
  expect(await app.page.content()).not.toContain('Kőrösi');
  await again.fill('2580');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('heading', { name: 'Who is due' })).toBeVisible();
});

test('wrong tries have to wait, also after a restart, and idle time closes the lock', async ({ app }) => {
  await firstRun(app.page, 'en', 'empty');
  await setLock(app.page, '2580');
  await app.electronApp.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 5 * 60;
  });
  const secret = app.page.getByLabel('PIN or passphrase', { exact: true });
  await expect(app.page.getByRole('heading', { name: 'Curbside is locked' })).toBeVisible();
  for (const wrong of ['1', '2', '3']) {
    await secret.fill(wrong);
    await app.page.keyboard.press('Enter');
    await expect(secret).toHaveValue('');
  }
  await app.electronApp.close();
  // The wait runs on while the app starts, however long that takes: a try of later than now counts as one of now.
  const file = new Database(join(app.profileDir, 'curbside.sqlite'));
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const { changes } = file
    .prepare(
      `UPDATE setting SET value = json_set(value, '$.lastFailureAt', ?)
       WHERE key = 'appLock' AND json_extract(value, '$.failures') = 3`,
    )
    .run(later);
  file.close();
  expect(changes, 'three wrong tries in the file').toBe(1);
  await app.relaunch();
  await app.page.getByLabel('PIN or passphrase', { exact: true }).fill('2580');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText(/^Wait \d s before the next try\.$/)).toBeVisible();
});

test('the lock is turned off by who knows the secret', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await setLock(page, 'a long passphrase');
  const card = page.getByRole('region', { name: 'App lock' });
  await card.getByRole('button', { name: 'Turn the lock off' }).click();
  await expect(card.getByText('That is not it.')).toBeVisible();
  await card.getByLabel('Present PIN or passphrase').fill('a long passphrase');
  await card.getByRole('button', { name: 'Turn the lock off' }).click();
  await expect(card.getByRole('button', { name: 'Turn the lock on' })).toBeVisible();
  await app.relaunch();
  await expect(app.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
});

test('behind the lock no key acts and no name stands in the title; afterwards one goes on where one was', async ({
  app,
}) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await setLock(page, '2580');
  await openRep(page);
  await expect(page).toHaveTitle(/Máté Kőrösi/);
  await page.keyboard.press('p');
  const goal = page.getByRole('dialog').getByRole('textbox', { name: 'Goal of the day' });
  await goal.fill('Hear');
  await page.keyboard.press('Control+Shift+L');
  const secret = page.getByLabel('PIN or passphrase', { exact: true });
  await expect(secret).toBeFocused();
  expect(await page.title()).toBe('Curbside');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2580');
  await page.keyboard.press('Enter');
  await expect(goal).toBeFocused();
  await page.keyboard.type(' him');
  await expect(goal).toHaveValue('Hear him');
  await expect(page).toHaveTitle(/Máté Kőrösi/);
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('what was typed just before the lock or the end is on the disk', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await setLock(page, '2580');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Anna Berg');
  await app.relaunch();
  await unlock(app.page);
  await app.page.getByRole('link', { name: 'Settings' }).click();
  await expect(app.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Anna Berg');

  await openRep(app.page, '?tab=private');
  const note = app.page.getByRole('textbox', { name: 'For your eyes only' });
  await note.fill('Likes to be asked first');
  await app.electronApp.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(app.page.getByRole('heading', { name: 'Curbside is locked' })).toBeVisible();
  // Not ended as one leaves: nothing is stored at the end.
  await app.kill9();
  await app.relaunch();
  await unlock(app.page);
  await openRep(app.page, '?tab=private');
  await expect(app.page.getByRole('textbox', { name: 'For your eyes only' })).toHaveValue(
    'Likes to be asked first',
  );
});

test('what was refused because the computer slept as the lock closed is stored when the window goes', async ({
  app,
}) => {
  await firstRun(app.page, 'en', 'sample');
  await setLock(app.page, '2580');
  await openRep(app.page, '?tab=private');
  const note = app.page.getByRole('textbox', { name: 'For your eyes only' });
  await note.fill('Likes to be asked first');
  await app.electronApp.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    // Asleep for longer than the page has to store what was typed.
    const awake = performance.now() + 2500;
    while (performance.now() < awake);
  });
  await expect(app.page.getByRole('heading', { name: 'Curbside is locked' })).toBeVisible();
  await app.relaunch();
  await unlock(app.page);
  await openRep(app.page, '?tab=private');
  await expect(app.page.getByRole('textbox', { name: 'For your eyes only' })).toHaveValue(
    'Likes to be asked first',
  );
});

async function openRep(page: Page, query = ''): Promise<void> {
  const id = await page.evaluate(async () => {
    const reps = await window.curbside.invoke('reps', 'options', undefined);
    return reps.ok ? reps.value.find(({ name }) => name === 'Máté Kőrösi')?.id : undefined;
  });
  await goTo(page, `#/team/${id}${query}`);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('PIN or passphrase', { exact: true }).fill('2580');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
}
