import { join } from 'node:path';
import Database from 'better-sqlite3';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { daysFromNow } from './pages/day-field.ts';
import { reportPage } from './pages/report.ts';
import { appear, appearances, goTo, sampleTeam, settled } from './pages/screens.ts';

const day = {
  manager: 'Dustin Brinkmann',
  rep: 'Versie Hillebrand',
  goal: 'See whether she lets him finish before the price',
  customers: ['Cancity'],
  notes: [{ kind: 'strength', text: 'Silent for eight seconds after the price' }],
} as const;

test('the check quotes the sentence and leads to it; finalise, add, recall, all by keyboard', async ({
  app,
}) => {
  const { page } = app;
  const id = await concludedRide(page, day);
  await goTo(page, `#/sessions/${id}/report`);
  const report = reportPage(page);
  const check = page.getByRole('region', { name: 'Before you finalise' });
  await report.whatWorked.fill('You waited until he named the drivers. Great attitude, strong day!');
  await report.whatWorked.blur();
  const praise = check.getByRole('listitem').filter({ hasText: 'Praise that names no behaviour' });
  await expect(praise).toContainText('Great attitude, strong day!');
  await expect(check.getByRole('listitem')).toHaveCount(7);
  await saveScreen(page, 'finalise-check-light-1280');
  await axe(page);

  await praise.getByRole('button', { name: 'Go to the sentence' }).press('Enter');
  await expect(report.whatWorked).toBeFocused();
  const chosen = () =>
    report.whatWorked.evaluate((element) =>
      element instanceof HTMLTextAreaElement
        ? element.value.slice(element.selectionStart, element.selectionEnd)
        : '',
    );
  await expect.poll(chosen).toBe('Great attitude, strong day!');
  await page.keyboard.type('He agreed at once.');
  await report.whatWorked.blur();
  await expect(praise).toHaveCount(0);
  await report.addStep({ text: 'Writes three opening questions', owner: 'The rep', due: daysFromNow(9) });

  // What is left is said once more, and there is a way through.
  await page.getByRole('button', { name: 'Finalise' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '1 thing to look at first' });
  await expect(dialog).toContainText('Nothing the rep said is in it');
  await saveScreen(page, 'finalise-anyway-light-1280');
  await dialog.getByRole('button', { name: 'Finalise anyway' }).press('Enter');
  const life = page.getByRole('region', { name: 'This report is final' });
  await expect(life).toContainText('Finalised with: Nothing the rep said is in it');
  await expect(report.whatWorked).toHaveAttribute('readonly');
  await expect(report.paper).toContainText('He agreed at once.');

  await life.getByRole('button', { name: 'Add an addendum' }).press('Enter');
  await expect(life.getByRole('textbox', { name: 'Addendum' })).toBeFocused();
  await page.keyboard.type('She called the drivers on Monday.');
  await life.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(life.getByRole('listitem').first()).toContainText('She called the drivers on Monday.');
  await expect(report.paper).toContainText('She called the drivers on Monday.');
  await axe(page);
  for (const appearance of appearances) {
    await appear(page, appearance);
    await saveScreen(page, `finalised-${appearance}-1280`);
  }

  await life.getByRole('button', { name: 'Recall…' }).press('Enter');
  await life.getByRole('button', { name: 'Recall', exact: true }).press('Enter');
  await expect(life).toContainText('Please say why in a few words.');
  await life.getByRole('textbox').fill('The customer’s name was wrong');
  await life.getByRole('button', { name: 'Recall', exact: true }).press('Enter');
  const before = page.getByRole('region', { name: 'This report was final before' });
  await expect(before).toContainText('The customer’s name was wrong');
  const header = page.getByRole('main').locator('header').first();
  await expect(header.getByText('Recalled', { exact: true })).toBeVisible();
  await expect(report.whatWorked).not.toHaveAttribute('readonly');
});

test('one byte of a final report changed in the file: the check names rep and day', async ({ app }) => {
  const id = await concludedRide(app.page, day);
  const heldAt = await app.page.evaluate(async (sessionId) => {
    const answer = await window.curbside.invoke('sessions', 'get', { id: sessionId });
    return answer.ok ? answer.value.session.startsAt : answer.error.message;
  }, id);
  await goTo(app.page, `#/sessions/${id}/report`);
  await reportPage(app.page).workOn.fill('Ask before you show.');
  await reportPage(app.page).workOn.blur();
  await app.page.getByRole('button', { name: 'Finalise' }).click();
  await app.page.getByRole('button', { name: 'Finalise anyway' }).click();
  await expect(app.page.getByRole('region', { name: 'This report is final' })).toBeVisible();
  await goTo(app.page, '#/reports');
  await app.page.getByRole('button', { name: 'Check all reports' }).click();
  await expect(app.page.getByText('1 final report checked: unchanged.')).toBeVisible();

  await app.electronApp.close();
  const file = new Database(join(app.profileDir, 'curbside.sqlite'));
  const changed = file
    .prepare("UPDATE report SET snapshot = replace(snapshot, 'Ask before you show.', 'Ask before you shop.')")
    .run();
  expect(changed.changes).toBe(1);
  file.close();
  await app.relaunch();

  await goTo(app.page, '#/reports');
  await app.page.getByRole('button', { name: 'Check all reports' }).click();
  const heldOn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(heldAt));
  const fault = app.page.getByRole('link', {
    name: `Versie Hillebrand, ${heldOn}: its text was changed outside Curbside`,
  });
  await expect(fault).toBeVisible();
  await axe(app.page);
  for (const appearance of appearances) {
    await appear(app.page, appearance);
    await saveScreen(app.page, `reports-altered-${appearance}-1280`);
  }
  await fault.click();
  await expect(app.page.getByText('This report was changed outside Curbside')).toBeVisible();
});

test('in Hungarian, with the sample team, in both sizes and both appearances', async ({ app }) => {
  const { page } = app;
  const places = await sampleTeam(page, 'hu');
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await goTo(page, places['report'] ?? '');
      await expect(page.getByRole('button', { name: 'Véglegesítés' })).toBeVisible();
      await saveScreen(page, `hu-report-draft-${appearance}-${width}`);
      await page.getByRole('heading', { name: 'Mielőtt véglegesíted' }).scrollIntoViewIfNeeded();
      await saveScreen(page, `hu-report-check-${appearance}-${width}`);
      await goTo(page, '#/reports');
      await page.getByRole('button', { name: 'Összes összefoglaló ellenőrzése' }).click();
      await expect(page.getByText(/mind változatlan/)).toBeVisible();
      await saveScreen(page, `hu-reports-${appearance}-${width}`);
      await page
        .getByRole('link', { name: /Elolvasva/ })
        .first()
        .click();
      await settled(page);
      await expect(page.getByRole('region', { name: 'Ez az összefoglaló végleges' })).toBeVisible();
      await saveScreen(page, `hu-report-final-${appearance}-${width}`);
      await axe(page);
    }
  }
});
