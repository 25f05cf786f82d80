import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, expect, launch, resizeWindow, saveScreen, test } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerOpenDialog, answerSaveDialog } from './pages/dialogs.ts';
import { firstRun } from './pages/first-run.ts';
import { appear, goTo } from './pages/screens.ts';
import { textOf } from './texts.ts';

const ride = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tünde',
  goal: 'SECRET goal',
  customers: ['Kisvárdai Öntöde Kft.'],
  notes: [
    { kind: 'strength', text: 'Waited eight seconds' },
    { kind: 'growth', text: 'SECRET observation', visibility: 'private' },
    { kind: 'note', text: 'SECRET plain note' },
  ],
} as const;

test('two copies of the app: a consented pack, counted first, taken over once, private things only as ticked', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { electronApp, page } = app;
  const folder = await mkdtemp(join(tmpdir(), 'curbside-handover-'));
  const pack = join(folder, 'team.curbside-pack');
  await concludedRide(page, ride);
  await goTo(page, '#/reports');
  await page.getByRole('link', { name: 'Handover' }).click();
  const people = page.getByRole('combobox', { name: 'Who is handed over' });
  await people.click();
  await page.getByRole('option', { name: ride.rep }).click();
  await page.keyboard.press('Escape');
  const goal = page.getByRole('checkbox', { name: 'SECRET goal' });
  await expect(goal).not.toBeChecked();
  await expect(page.getByText('0 of 4 go along')).toBeVisible();
  const save = page.getByRole('button', { name: 'Save the pack…' });
  await expect(save).toBeDisabled();
  await goal.check();
  await page.getByRole('checkbox', { name: /has agreed/ }).check();
  await page.getByRole('textbox', { name: 'Who agreed' }).fill(ride.rep);
  for (const appearance of ['light', 'dark'] as const) {
    await appear(page, appearance);
    await saveScreen(page, `handover-give-${appearance}-1280`);
    await axe(page);
  }
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'handover-give-dark-1024');
  await answerSaveDialog(electronApp, pack);
  await save.click();
  await expect(page.getByText('Saved as team.curbside-pack')).toBeVisible();
  expect((await readFile(pack, 'utf8')).match(/SECRET [\w ]+/g)).toEqual(['SECRET goal']);
  expect(await readdir(folder)).toEqual(['team.curbside-pack']);

  const otherProfile = await mkdtemp(join(tmpdir(), 'curbside-other-'));
  const problems: string[] = [];
  const other = await launch(otherProfile, problems);
  try {
    await firstRun(other.page, 'en', 'empty');
    await goTo(other.page, '#/reports/handover');
    await other.page.getByText('Take over', { exact: true }).click();
    const open = other.page.getByRole('button', { name: 'Open a pack…' });

    const damaged = join(folder, 'damaged.curbside-pack');
    await writeFile(damaged, (await readFile(pack, 'utf8')).replace('eight seconds', 'seven seconds'));
    await answerOpenDialog(other.electronApp, damaged);
    await open.click();
    await expect(other.page.getByText(/is damaged or was changed/)).toBeVisible();
    await saveScreen(other.page, 'handover-damaged-light-1280');
    await rm(damaged);

    await answerOpenDialog(other.electronApp, pack);
    await open.click();
    await expect(other.page.getByText(/Őrsi Tünde agreed on/)).toBeVisible();
    await saveScreen(other.page, 'handover-preview-light-1280');
    await axe(other.page);
    await other.page.getByRole('button', { name: 'Take over' }).click();
    await expect(other.page.getByText('Taken over.')).toBeVisible();
    await saveScreen(other.page, 'handover-done-light-1280');
    expect((await readdir(join(otherProfile, 'backups'))).length).toBeGreaterThan(0);

    await other.page.getByRole('button', { name: 'Take it back' }).click();
    await expect(other.page.getByText(/^Taken back\./)).toBeVisible();
    await goTo(other.page, '#/team');
    await expect(other.page.getByRole('link', { name: ride.rep })).toHaveCount(0);

    await goTo(other.page, '#/reports/handover');
    await other.page.getByText('Take over', { exact: true }).click();
    await open.click();
    await other.page.getByRole('button', { name: 'Take over' }).click();
    await expect(other.page.getByText('Taken over.')).toBeVisible();

    await open.click();
    await expect(other.page.getByText('Everything in this pack is here already.')).toBeVisible();
    await goTo(other.page, '#/team');
    await expect(other.page.getByRole('link', { name: ride.rep })).toBeVisible();
    await other.page.getByRole('link', { name: ride.rep }).click();
    await expect(other.page.getByText('Waited eight seconds').first()).toBeVisible();
    await expect(other.page.getByText('SECRET observation')).toHaveCount(0);
  } finally {
    await other.electronApp.close();
    await rm(otherProfile, { recursive: true, force: true, maxRetries: 5 });
    await rm(folder, { recursive: true, force: true });
  }
  expect(problems).toEqual([]);
});

test('in Hungarian', async ({ app }) => {
  const { page } = app;
  await concludedRide(page, { ...ride, language: 'hu' });
  await goTo(page, '#/reports/handover');
  const people = page.getByRole('combobox', { name: textOf('hu', 'handover:people') });
  await people.click();
  await page.getByRole('option', { name: ride.rep }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: textOf('hu', 'handover:consent') }).check();
  await expect(page.getByRole('checkbox', { name: 'SECRET goal' })).toBeVisible();
  await saveScreen(page, 'handover-give-hu-1280');
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'handover-give-hu-1024');
});
