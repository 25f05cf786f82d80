import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { axe, expect, saveScreen, test } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { appear, goTo } from './pages/screens.ts';

const ride = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tünde',
  goal: 'SECRET goal',
  customers: ['Kisvárdai Öntöde Kft.'],
  notes: [{ kind: 'strength', text: 'Waited' }],
} as const;

/** What the system was asked for from now on; nothing really opens. */
async function watchSystem(electronApp: ElectronApplication, printers: number): Promise<void> {
  await electronApp.evaluate(({ app, shell }, many) => {
    const asked = { opened: [] as string[], shown: [] as string[], printed: [] as unknown[] };
    Object.assign(globalThis, { asked });
    shell.openExternal = (url) => {
      asked.opened.push(url);
      return Promise.resolve();
    };
    shell.showItemInFolder = (path) => asked.shown.push(path);
    app.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = () => Promise.resolve(Array.from({ length: many }, () => ({}) as never));
      contents.print = (options, callback) => {
        asked.printed.push(options);
        callback?.(true, '');
      };
    });
  }, printers);
}

function askedOf(
  electronApp: ElectronApplication,
): Promise<{ opened: string[]; shown: string[]; printed: object[] }> {
  return electronApp.evaluate(() => Reflect.get(globalThis, 'asked') as never);
}

test('mail: the message is read first, the PDF is saved and shown, the mail program gets one recipient', async ({
  app,
}) => {
  const { electronApp, page } = app;
  const folder = await mkdtemp(join(tmpdir(), 'curbside-mail-'));
  await watchSystem(electronApp, 1);
  const id = await concludedRide(page, ride);
  await goTo(page, `#/sessions/${id}/report`);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'Mail to rep…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mail the report' });
  await expect(dialog.getByText('Hello Őrsi Tünde,')).toBeVisible();
  await expect(dialog.getByText(/No address is stored/)).toBeVisible();
  await expect(dialog.getByText(/cannot carry a file/)).toBeVisible();
  await saveScreen(page, 'mail-light-1280');
  await appear(page, 'dark');
  await saveScreen(page, 'mail-dark-1280');
  await axe(page);
  const file = join(folder, 'report.pdf');
  await answerSaveDialog(electronApp, file);
  await dialog.getByRole('button', { name: 'Save PDF and open mail' }).click();
  await expect(page.getByText('Saved as report.pdf')).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await askedOf(electronApp)).opened).toHaveLength(1);
  const { opened, shown } = await askedOf(electronApp);
  expect(shown).toEqual([file]);
  expect(existsSync(file)).toBe(true);
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatch(/^mailto:\?subject=/);
  expect(decodeURIComponent(opened[0] ?? '')).toContain('Kovács Réka');
  expect(decodeURIComponent(opened[0] ?? '')).not.toContain('SECRET');
  await rm(folder, { recursive: true });
});

test('print: the dialog of the system gets the page; without a printer a sentence says so', async ({
  app,
}) => {
  const { electronApp, page } = app;
  await watchSystem(electronApp, 1);
  const id = await concludedRide(page, ride);
  await goTo(page, `#/sessions/${id}/report`);
  const print = async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('menuitem', { name: 'Print…' }).click();
  };
  await print();
  await expect.poll(async () => (await askedOf(electronApp)).printed, { timeout: 30_000 }).toHaveLength(1);
  expect((await askedOf(electronApp)).printed[0]).toMatchObject({ silent: false, pageSize: 'A4' });
  await watchSystem(electronApp, 0);
  await print();
  await expect(page.getByText(/There is no printer on this computer/)).toBeVisible();
});
