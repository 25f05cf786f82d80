import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { appear, appearances, goTo, sampleTeam } from './pages/screens.ts';
import { ridePage } from './ride-page.ts';

test('all that is open by due day: found from the palette, closed and reopened, in a calendar', async ({
  app,
}) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/today');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('go to commit');
  await page.getByRole('option', { name: 'Go to Commitments' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Commitments' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Overdue' })).toBeVisible();
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `commitments-${appearance}-${width}`);
    }
  }

  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await page
    .getByRole('button', { name: /^Kept: / })
    .first()
    .click();
  await expect(rows).toHaveCount(count - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(count);

  const folder = await mkdtemp(join(tmpdir(), 'curbside-calendar-'));
  const path = join(folder, 'commitments.ics');
  await answerSaveDialog(app.electronApp, path);
  await page.getByRole('button', { name: 'Export to calendar' }).click();
  await expect(page.getByText('Saved as commitments.ics')).toBeVisible();
  const calendar = ICAL.Component.fromString(await readFile(path, 'utf8'));
  const summaries = calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
  expect(summaries).toHaveLength(count);
  for (const text of summaries.map((summary) => summary.replace(/^[^:]+: /, '')))
    await expect(rows.filter({ hasText: text })).not.toHaveCount(0);
  await rm(folder, { recursive: true });
});

test('a behaviour agreed earlier is closed in the next ride-along by what was seen, and not before', async ({
  app,
}) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['ride-along'] ?? '');
  const ride = ridePage(page);
  const coach = ride.coach;
  await coach.getByRole('radio', { name: 'Last time' }).click({ force: true });
  const group = coach.getByRole('group', { name: 'Asks who decides before naming any figure.' });
  await expect(group.getByRole('button', { name: /^Seen/ })).toBeDisabled();
  await group.getByRole('button', { name: /^Not yet/ }).click();
  await expect(group.getByRole('button', { name: /^Not yet/ })).toHaveAttribute('aria-pressed', 'true');

  await ride.box.focus();
  await ride.note('+ Asked who decides, then waited');
  await ride.note('A plain note');
  await expect(group.getByRole('combobox')).toHaveValue(/.+/);
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `commitment-seen-${appearance}-${width}`);
    }
  }
  await resizeWindow(app, 1280, 800);
  await group.getByRole('button', { name: /^Seen/ }).click();
  await expect(group).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(group.getByRole('button', { name: /^Not yet/ })).toHaveAttribute('aria-pressed', 'true');
  await group.getByRole('button', { name: /^Seen/ }).click();
  await expect(group).toHaveCount(0);

  await goTo(page, places['rep-commitments'] ?? '');
  const kept = page.getByRole('listitem').filter({ hasText: 'Asks who decides before naming any figure.' });
  await expect(kept).toContainText('Asked who decides, then waited');
  await saveScreen(page, 'commitment-history');

  await goTo(page, (places['ride-along'] ?? '').replace('/ride', '/report'));
  await expect(page.getByRole('region', { name: 'Still open from before' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a next step' }).click();
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('Opens with purpose and time');
  await page.getByRole('checkbox', { name: 'A behaviour' }).check();
  await axe(page);
  await page.getByRole('checkbox', { name: 'A behaviour' }).scrollIntoViewIfNeeded();
  await saveScreen(page, 'commitment-report');
});
