import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, expect, resizeWindow, saveScreen, test as base } from './fixtures.ts';
import type { RunningApp } from './fixtures.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Bridge } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    curbside: Bridge;
  }
}

/** The import screen with an empty team; `choose` answers the system's file dialog with a file of these bytes. */
interface ImportPage {
  choose: (fileName: string, content: string | Uint8Array) => Promise<void>;
}

const test = base.extend<{ importing: ImportPage }>({
  importing: async ({ app }, run) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-import-'));
    await settle(app, { onboarded: true });
    await app.page.evaluate(() => (location.hash = '#/team/import'));
    await app.page.getByRole('heading', { name: 'Import a team' }).waitFor();
    await run({
      choose: async (fileName, content) => {
        const path = join(folder, fileName);
        await writeFile(path, content);
        await app.electronApp.evaluate(({ dialog }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
        }, path);
        await app.page.getByRole('button', { name: /^(Choose a file|Another file)/ }).click();
      },
    });
    await rm(folder, { recursive: true, force: true });
  },
});

async function settle(app: RunningApp, changes: Partial<Settings>) {
  await app.page.evaluate((wanted) => window.curbside.invoke('settings', 'update', wanted), changes);
}

const board = (app: RunningApp) =>
  app.page.evaluate(async () => {
    const rows = await window.curbside.invoke('reps', 'board', { archived: false });
    return rows.ok ? rows.value.map(({ name, region }) => [name, region]) : rows.error.code;
  });

/** Two teams, with the slips of real lists: a name twice, no name, a bad address, an ambiguous date, a broken quote. */
const COMPANY = [
  'sales_agent,manager,regional_office,E-mail,Start date',
  'Anna Snelling,Dustin Brinkmann,Central,anna@example.com,03/04/2021',
  'Cecily Lampkin,Dustin Brinkmann,Central,cecily[at]example.com,',
  'Mei-Mei Johns,Melvin Marxen,Central,,',
  ',Dustin Brinkmann,Central,,',
  'anna snelling,Dustin Brinkmann,West,,',
  'Moses Frase,Dustin Brinkmann,"Central,,',
  '"=HYPERLINK(""http://x"",""click"")",Dustin Brinkmann,<img src=x onerror=alert(1)>,,',
  '',
].join('\n');

test('a team is chosen from a list of the company, checked, imported, and taken back', async ({
  app,
  importing,
}) => {
  const { page } = app;
  await resizeWindow(app, 1280, 800);
  await saveScreen(page, 'import-start-light-1280');
  await importing.choose('sales_teams.csv', COMPANY);

  await expect(page.getByLabel('What the column “sales_agent” holds')).toHaveValue('name');
  await expect(page.getByLabel('What the column “regional_office” holds')).toHaveValue('region');
  await expect(page.getByLabel('What the column “Start date” holds')).toHaveValue('hireDay');
  await page.getByRole('checkbox', { name: /Dustin Brinkmann/ }).click();
  await expect(page.getByRole('checkbox', { name: /Dustin Brinkmann/ })).toBeChecked();

  const status = page.getByRole('status').filter({ hasText: 'new' });
  await expect(status).toHaveText('4 new2 lines left out1 of other teams');
  const problems = page.getByRole('listitem');
  await expect(problems.filter({ hasText: /^Line 2“/ })).toContainText('can be read in two ways');
  await expect(problems.filter({ hasText: 'Line 3' })).toContainText(
    '“cecily[at]example.com” is not an e-mail address',
  );
  await expect(problems.filter({ hasText: 'Line 5' })).toContainText('There is no name');
  await expect(problems.filter({ hasText: 'Line 6' })).toContainText('already stands on line 2');
  await page.getByText('3 April 2021').click();
  await saveScreen(page, 'import-check-light-1280');
  await axe(page);
  await page.getByText('There is no name').scrollIntoViewIfNeeded();
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await saveScreen(page, 'import-problems-light-1280');
  expect(await board(app)).toEqual([]);

  await page.getByRole('button', { name: 'Import 4 people' }).click();
  await expect(page.getByText('4 people imported')).toBeVisible();
  await expect(page).toHaveURL(/#\/team$/);
  expect(await board(app)).toEqual(
    expect.arrayContaining([
      ['Anna Snelling', 'Central'],
      ['=HYPERLINK("http://x","click")', '<img src=x onerror=alert(1)>'],
    ]),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import has been taken back.')).toBeVisible();
  expect(await board(app)).toEqual([]);
});

test('a second import updates, and shows what changes', async ({ app, importing }) => {
  const { page } = app;
  await importing.choose('team.csv', 'Name;Region\nAnna;West\nBéla;East\n');
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByText('2 people imported')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/team/import'));
  await importing.choose('team.csv', 'Name;Region\nANNA;Central\nBELA;\n');
  await expect(page.getByRole('listitem').filter({ hasText: 'West' })).toContainText('Central');
  await saveScreen(page, 'import-update-light');
  await page.getByRole('button', { name: 'Import 1 person' }).click();
  await expect
    .poll(() => board(app))
    .toEqual([
      ['Anna', 'Central'],
      ['Béla', 'East'],
    ]);
});

test('files that are no lists are refused with a sentence, and the next file is taken', async ({
  app,
  importing,
}) => {
  const { page } = app;
  const sentence = page.getByRole('alert');
  await importing.choose('empty.csv', '');
  await expect(sentence).toHaveText('This file is empty.');
  await importing.choose('photo.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
  await expect(sentence).toContainText('This is not a text file.');
  await importing.choose('team.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0));
  await expect(sentence).toContainText('This is a spreadsheet workbook.');
  await importing.choose('header.csv', 'name,region\n');
  await expect(sentence).toContainText('only a heading');
  await importing.choose('good.csv', 'name,region\nAnna,West\n');
  await expect(page.getByRole('button', { name: 'Import 1 person' })).toBeEnabled();
  expect(await board(app)).toEqual([]);
});

test('a file dropped on the window is read', async ({ app }) => {
  const { page } = app;
  await settle(app, { onboarded: true });
  await page.evaluate(() => (location.hash = '#/team/import'));
  const file = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Name;Region\nAnna;West\n'], 'dropped.csv'));
    return data;
  });
  await page.getByText('Drop your list here').dispatchEvent('drop', { dataTransfer: file });
  await expect(page.getByText('dropped.csv')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 1 person' })).toBeEnabled();
});

test('100,000 lines are imported in one go', async ({ app, importing }) => {
  // How fast is measured by the bench; here a busy machine may take its time.
  test.setTimeout(180_000);
  const lines = Array.from({ length: 100_000 }, (_, i) => `Person ${i},p${i}@example.com,Central`);
  await importing.choose('large.csv', ['name,email,region', ...lines].join('\n'));
  await app.page.getByRole('button', { name: 'Import 100,000 people' }).click({ timeout: 30_000 });
  await expect(app.page.getByRole('progressbar')).toBeVisible();
  await saveScreen(app.page, 'import-running-light');
  // What stays: the notice with its undo is gone before a busy machine has drawn so many people.
  await expect(app.page.getByRole('link', { name: 'Team 100,000 people' })).toBeVisible({ timeout: 120_000 });
});

test('looks right dark, narrow and in Hungarian', async ({ app, importing }) => {
  const { page } = app;
  await resizeWindow(app, 1024, 768);
  const list = [
    'Vezetéknév;Keresztnév;Régió;Vezető;Belépés',
    'Őry;Özséb;Győr;Kiss Éva;2021. 03. 05.',
    'Tűz;Ágnes;Pécs;Nagy Béla;hamarosan',
  ];
  await importing.choose('csapat.csv', list.join('\r\n'));
  await expect(page.getByText('Őry Özséb')).toBeVisible();
  await settle(app, { language: 'hu', appearance: 'dark' });
  await expect(page.getByRole('heading', { name: 'Ellenőrzés' })).toBeVisible();
  await saveScreen(page, 'import-check-dark-1024-hu');
  await axe(page);
});
