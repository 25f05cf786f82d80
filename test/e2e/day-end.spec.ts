import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { appear, appearances } from './pages/screens.ts';
import { startSession } from './ride-page.ts';

const notes = [
  '+ asked three open questions before showing anything',
  '- told the price before the need was named',
  'Buyer looked at the clock twice <img src=x onerror=alert(1)>',
  'Would help to have the samples in the car',
  '! Sends the roll-out plan by Friday',
];

test('a day is finished by keyboard: notes sorted, a promise given to operations, the report drafted', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page, { appearance: 'system' });
  for (const note of notes) await ride.note(note);
  await page.getByRole('button', { name: 'End of day' }).press('Enter');
  await expect(page).toHaveURL(/\/day-end$/);

  const unsorted = page.getByRole('region', { name: 'Notes to sort' });
  await expect(unsorted.getByRole('listitem')).toHaveCount(2);
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await axe(page);
      await saveScreen(page, `day-end-${width}-${appearance}`);
    }
  }

  await unsorted.getByRole('button', { name: 'Strength' }).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('*');
  await expect(unsorted.getByRole('listitem')).toHaveCount(1);
  await expect(unsorted.getByRole('listitem').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('-');
  await expect(unsorted.getByText('Every note has its kind.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(unsorted.getByRole('listitem')).toHaveText([/Buyer looked at the clock twice <img/]);

  const promises = page.getByRole('region', { name: 'Promised today' });
  const promise = promises.getByRole('group', { name: 'Sends the roll-out plan by Friday' });
  await promise.getByRole('radio', { name: 'Nobody yet' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(promise.getByRole('radio', { name: 'Operations' })).toBeChecked();
  await promise.getByRole('button', { name: 'Kept', exact: true }).press('Enter');
  await expect(promise.getByRole('button', { name: 'Open again' })).toBeVisible();

  await page.getByRole('button', { name: 'Draft the report' }).press('Enter');
  await expect(page).toHaveURL(/\/report$/);
  const worked = page.getByRole('textbox', { name: /What worked/ });
  await expect(worked).toHaveValue('Asked three open questions before showing anything.');
  await expect(page.getByRole('textbox', { name: /work on/ })).toHaveValue(
    'Told the price before the need was named.',
  );
  await page
    .getByRole('status')
    .filter({ hasText: 'Report drafted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(worked).toHaveValue('');
});

test('a visit that says nothing of what came of it is asked about, and answered by keyboard', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  for (const customer of ['Cancity', 'Isdom']) {
    await page.keyboard.press('Control+Enter');
    await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
    await ride.arriveAt(customer);
    await ride.note(`+ Waited at ${customer}`);
  }
  await page.getByRole('button', { name: 'End of day' }).press('Enter');
  const missing = page.getByRole('region', { name: 'Visits without an outcome' });
  await expect(missing.getByRole('listitem')).toHaveText([/Cancity/, /Isdom/]);
  await axe(page);
  await saveScreen(page, 'day-end-outcomes');
  const ofCancity = missing.getByRole('group', { name: 'What came of Cancity?' });
  await ofCancity.getByRole('button', { name: 'Advance' }).press('Enter');
  await expect(missing.getByRole('listitem')).toHaveText([/Isdom/]);
  await page.keyboard.press('Control+z');
  await expect(missing.getByRole('listitem')).toHaveText([/Cancity/, /Isdom/]);
  for (const [customer, outcome] of [
    ['Cancity', 'Advance'],
    ['Isdom', 'Continuation'],
  ] as const) {
    const group = missing.getByRole('group', { name: `What came of ${customer}?` });
    await group.getByRole('button', { name: outcome }).press('Enter');
    await expect(group).toHaveCount(0);
  }
  await expect(missing.getByText('Every visit says what came of it.')).toBeVisible();
  await page.getByRole('link', { name: 'To the report' }).click();
  await expect(page.getByTestId('report-paper')).toContainText('Cancity advance');
});

test('the end of the day speaks Hungarian', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { language: 'hu' });
  for (const note of notes) await ride.note(note);
  await page.getByRole('button', { name: 'Nap vége' }).click();
  await expect(
    page.getByRole('region', { name: 'Besorolatlan jegyzetek' }).getByRole('listitem'),
  ).toHaveCount(2);
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'day-end-hu');
});

test('a debrief left in the middle is shown at the end of the day, and kept from there', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page);
  await page.keyboard.press('Control+Enter');
  await ride.arriveAt('Cancity');
  await ride.visits.getByRole('button', { name: 'Leave' }).press('Enter');
  await ride.visits.getByRole('button', { name: 'Debrief' }).press('Enter');
  await page.getByRole('button', { name: 'What it comes to' }).press('Enter');
  await page.getByRole('textbox', { name: 'One strength' }).fill('Bore the silence');
  await page.getByRole('textbox', { name: 'One next step' }).fill('Ask twice before the price');
  await page.getByRole('button', { name: 'End of day' }).press('Enter');
  const left = page.getByRole('region', { name: 'Debriefs not kept yet' });
  await expect(left.getByRole('listitem')).toContainText('Bore the silence · Ask twice before the price');
  await axe(page);
  await saveScreen(page, 'day-end-debriefs');
  await left.getByRole('button', { name: 'Keep it: debrief of Cancity' }).press('Enter');
  await expect(left).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await page.getByRole('link', { name: 'To the report' }).press('Enter');
  const paper = page.getByTestId('report-paper');
  await expect(paper).toContainText('Bore the silence');
  await expect(paper).toContainText('Ask twice before the price');
});
