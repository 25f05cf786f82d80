import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { textOf } from './texts.ts';
import { openSession, startSession, type RidePage } from './ride-page.ts';

/** The customers in the order of the day. */
function order(ride: RidePage): Promise<string[]> {
  return ride.visits.locator('li b').allTextContents();
}

async function addVisit(ride: RidePage, customer: string): Promise<void> {
  const page = ride.box.page();
  await ride.visits.getByRole('button', { name: 'Add a visit' }).press('Enter');
  await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
  await page.keyboard.type(customer);
  await page.keyboard.press('Enter');
  await expect(ride.visits.locator('b', { hasText: customer })).toBeVisible();
  // The box, where there is one, takes the focus after that.
  await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toHaveCount(0);
  if ((await ride.box.count()) > 0) await expect(ride.box).toBeFocused();
}

test('the evening before: the visits are planned whole, and the plan is there in the car', async ({
  app,
}) => {
  const { page } = app;
  const ride = await openSession(page);
  await addVisit(ride, 'Betasoloin');
  await addVisit(ride, 'Cancity');
  await expect(ride.coach.getByRole('radio', { name: 'Plan' })).toBeChecked();
  await ride.coach.getByRole('textbox', { name: 'Objective' }).fill('Hear who decides');
  await ride.coach.getByRole('textbox', { name: 'Advance sought' }).fill('A date for the pilot');
  await ride.coach.getByLabel('Segment').fill('Foundry');
  await ride.coach.getByRole('button', { name: 'Tough' }).click();
  await ride.coach.getByRole('combobox', { name: 'How you ride along' }).selectOption('co_sell');
  await expect(ride.coach.getByRole('button', { name: 'Tough' })).toHaveAttribute('aria-pressed', 'true');
  await expect(ride.saved).toHaveText(/^Saved/);
  await resizeWindow(app, 1280, 800);
  await saveScreen(page, 'visit-plan-light-1280');
  await axe(page);

  await page.getByRole('button', { name: 'Start' }).click();
  await expect(ride.box).toBeFocused();
  await ride.visits.getByRole('button', { name: /^Betasoloin/ }).click();
  await ride.coach.getByRole('radio', { name: 'Plan' }).click();
  await expect(ride.coach.getByRole('radio', { name: 'Plan' })).toBeChecked();
  // The segment used before is offered again.
  await ride.coach.getByLabel('Segment').click();
  await page.getByRole('option', { name: 'Foundry' }).click();
  await ride.visits.getByRole('button', { name: /^Cancity/ }).click();
  await expect(ride.coach.getByRole('textbox', { name: 'Objective' })).toHaveValue('Hear who decides');
  await expect(ride.coach.getByRole('combobox', { name: 'How you ride along' })).toHaveValue('co_sell');
});

test('times by one tap each, and changed afterwards', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page);
  await addVisit(ride, 'Betasoloin');
  // One stands at the door of the first; the second is driven to.
  await expect(ride.visits.getByRole('button', { name: /Betasoloin.*since/ })).toBeVisible();
  await addVisit(ride, 'Cancity');
  await ride.visits.getByRole('button', { name: 'Set off' }).click();
  await expect(ride.visits.getByRole('button', { name: /Cancity.*on the road/ })).toBeVisible();
  await expect(ride.visits.getByRole('button', { name: /Betasoloin.*–/ })).toBeVisible();
  await ride.visits.getByRole('button', { name: 'Arrive' }).click();
  await ride.visits.getByRole('button', { name: 'Leave' }).click();
  await ride.coach.getByRole('radio', { name: 'Plan' }).click();
  await expect(ride.coach.getByRole('radio', { name: 'Plan' })).toBeChecked();
  // What is stored later than what is typed counts more: all three taps are there first.
  for (const field of ['Set off', 'Arrived', 'Left'])
    await expect(ride.coach.getByRole('spinbutton', { name: `${field}, hours` })).toHaveValue(/\d/);
  // In the first minute of a day that time stands there already, with its seconds, and typing it changes nothing.
  const setOff = ride.coach.getByRole('spinbutton', { name: /^Set off, / });
  const isMidnight = await setOff.evaluateAll((all) =>
    all.every((one) => (one as HTMLInputElement).value === '00'),
  );
  // In this order no step stands in the way of another one, whatever the clock says.
  for (const [field, hours, minutes] of [
    ['Set off', '00', '00'],
    ['Left', '23', '59'],
    ['Arrived', '00', '25'],
  ] as const) {
    await ride.coach.getByRole('spinbutton', { name: `${field}, hours` }).fill(hours);
    await ride.coach.getByRole('spinbutton', { name: `${field}, minutes` }).fill(minutes);
  }
  const drive = isMidnight ? '2[45]' : '25';
  await expect(
    ride.visits.getByRole('button', {
      name: new RegExp(`Cancity 00:25–23:59 · ${drive} mins on the road`),
    }),
  ).toBeVisible();
  // A time before the one it follows is refused with a sentence.
  await ride.coach.getByRole('spinbutton', { name: 'Set off, minutes' }).fill('26');
  await expect(page.getByRole('alert')).toContainText('The end must come after the start.');
});

test('a visit changes its place by keyboard, by menu and by dragging, each with undo', async ({ app }) => {
  const { page } = app;
  const ride = await openSession(page);
  for (const customer of ['Betasoloin', 'Cancity', 'Isdom']) await addVisit(ride, customer);
  await ride.visits.getByRole('button', { name: /^Isdom/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Betasoloin', 'Isdom', 'Cancity']);
  await expect(ride.visits.getByRole('button', { name: /^Isdom/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Isdom', 'Betasoloin', 'Cancity']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Betasoloin', 'Isdom', 'Cancity']);

  await ride.visits.getByRole('button', { name: /^Isdom/ }).click();
  await ride.visits.getByRole('button', { name: textOf('en', 'visit:menu') }).click();
  await page.getByRole('menuitem', { name: 'Later in the day' }).click();
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Betasoloin', 'Cancity', 'Isdom']);

  await ride.visits
    .getByRole('button', { name: /^Betasoloin/ })
    .dragTo(ride.visits.getByRole('button', { name: /^Isdom/ }));
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Cancity', 'Isdom', 'Betasoloin']);
});

test('a visit is split at a note and joined again', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page);
  await addVisit(ride, 'Betasoloin');
  for (const line of ['+ First room', '- Second room', '? Third room']) await ride.note(line);
  await ride.notes.getByRole('button', { name: /Second room/ }).click();
  await page.getByRole('button', { name: 'New visit from here' }).click();
  await page.getByRole('textbox', { name: 'Customer of the new visit (Enter)' }).fill('Cancity');
  await page.keyboard.press('Enter');
  await expect(ride.visits.getByRole('button', { name: /Cancity.*2 notes/ })).toBeVisible();
  await expect(ride.visits.getByRole('button', { name: /Betasoloin.*1 note/ })).toBeVisible();
  await expect(ride.notes.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(ride.visits.getByRole('button', { name: /Betasoloin.*3 notes/ })).toBeVisible();
});

test('by keyboard: after a visit is taken off, moved away or asked for its outcome, the focus is beside it', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  for (const customer of ['Betasoloin', 'Cancity', 'Isdom']) await addVisit(ride, customer);
  const named = (name: RegExp) => ride.visits.getByRole('button', { name });
  const menu = named(new RegExp(textOf('en', 'visit:menu')));

  await named(/^Cancity/).press('Enter');
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Take this visit off' }).press('Enter');
  await expect(named(/^Cancity/)).toHaveCount(0);
  await expect(named(/^Isdom/)).toBeFocused();

  await page.keyboard.press('Enter');
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'To another day…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move Isdom to another day' });
  await dialog.getByRole('button', { name: /^A new day/ }).press('Enter');
  // The calendar opens on a day.
  await expect(page.locator('table button:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Plan it' }).press('Enter');
  await expect(named(/^Isdom/)).toHaveCount(0);
  await expect(named(/^Betasoloin/)).toBeFocused();

  await page.keyboard.press('Enter');
  await named(/^Leave/).press('Enter');
  await named(/^Continuation/).press('Enter');
  await expect(ride.box).toBeFocused();
  await named(/^Outcome/).press('Enter');
  await expect(named(/^Advance/)).toBeFocused();
});

test('a visit goes to another day with its plan, and comes back', async ({ app }) => {
  const { page } = app;
  const ride = await openSession(page);
  await addVisit(ride, 'Betasoloin');
  await ride.coach.getByRole('textbox', { name: 'Objective' }).fill('Hear who decides');
  await expect(ride.saved).toHaveText(/^Saved/);
  await ride.visits.getByRole('button', { name: textOf('en', 'visit:menu') }).click();
  await page.getByRole('menuitem', { name: 'To another day…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move Betasoloin to another day' });
  await expect(dialog.getByRole('button', { name: 'Plan it' })).toBeDisabled();
  await dialog.getByRole('button', { name: /^A new day/ }).click();
  await page.getByRole('button', { name: 'Next month' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^15 / }).click();
  await saveScreen(page, 'visit-move-light-1280');
  await axe(page);
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => order(ride)).toEqual(['Whole day']);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => order(ride)).toEqual(['Whole day', 'Betasoloin']);
  await ride.visits.getByRole('button', { name: /^Betasoloin/ }).click();
  await expect(ride.coach.getByRole('textbox', { name: 'Objective' })).toHaveValue('Hear who decides');
});
