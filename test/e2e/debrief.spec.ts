import type { Page } from '@playwright/test';
import { axe, expect, resizeWindow, saveScreen, type RunningApp } from './fixtures.ts';
import { settled } from './pages/screens.ts';
import { expectOnDisk, sessionOf, test } from './promise.ts';
import { goTo, lowButtons, ridePage, startSession, type RidePage } from './ride-page.ts';

/** At a customer's, with one note. */
async function atCustomer(
  app: RunningApp,
  options: Parameters<typeof startSession>[1] = {},
): Promise<RidePage> {
  const { page } = app;
  const ride = await startSession(page, options);
  await page.keyboard.press('Control+Enter');
  await ride.arriveAt('Cancity');
  await ride.note('Parking, ten minutes lost');
  return ride;
}

test('a debrief by keyboard alone: five questions, then one of each, kept as notes and a next step', async ({
  app,
}) => {
  const { page } = app;
  const ride = await atCustomer(app);
  await page.keyboard.press('Control+d');
  const theirs = page.getByRole('textbox', { name: /^In the words of/ });
  const own = page.getByRole('textbox', { name: 'What you saw' });
  await expect(theirs).toBeFocused();
  await expect(page.getByRole('heading', { name: 'What did you want this visit to change?' })).toBeVisible();
  await page.keyboard.type('Hear who decides');
  await page.keyboard.press('Enter');
  await expect(own).toBeFocused();
  await page.keyboard.type('Asked at the door');
  await page.keyboard.press('Enter');
  // Skipped with nothing written: both sides, four times.
  for (const stage of ['What happened', 'What you would keep', 'What you would change', 'What next']) {
    await expect(page.getByRole('button', { name: stage, exact: true })).toHaveAttribute(
      'aria-current',
      'step',
    );
    await expect(theirs).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(own).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('textbox', { name: 'One strength' })).toBeFocused();
  await page.keyboard.type('Waited for the answer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'One thing to develop' })).toBeFocused();
  await page.keyboard.type('Sums up too late');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'One next step' })).toBeFocused();
  await page.keyboard.type('Sums up after each answer');
  await page.keyboard.press('Enter');
  await expect(ride.box).toBeFocused();
  await expect(ride.notes.getByRole('button', { name: /Strength.*Waited for the answer/ })).toBeVisible();
  await expect(ride.notes.getByRole('button', { name: /Growth.*Sums up too late/ })).toBeVisible();
  await expect(ride.visits.getByRole('button', { name: /Cancity.*debriefed/ })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(ride.notes.getByRole('button', { name: /Waited for the answer/ })).toHaveCount(0);
  await page.keyboard.press('Control+d');
  await expect(theirs).toHaveValue('Hear who decides');
  await page.getByRole('button', { name: 'What it comes to' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'One next step' })).toHaveValue('Sums up after each answer');
  await page.getByRole('button', { name: 'Keep it and go on' }).press('Enter');
  await expect(ride.box).toBeFocused();

  await page.getByRole('button', { name: 'End of day' }).press('Enter');
  await expect(page).toHaveURL(/\/day-end$/);
  await goTo(page, new URL(page.url()).hash.replace('day-end', 'report'));
  const rep = page.getByRole('article').first();
  await expect(rep).toContainText('Hear who decides');
  await expect(rep).toContainText('Sums up after each answer');
  await expect(rep).not.toContainText('Asked at the door');
});

test('by touch alone, with everything left out but one word; the two minutes run quietly', async ({
  app,
}) => {
  const { page } = app;
  const ride = await atCustomer(app);
  await ride.visits.getByRole('button', { name: 'Leave' }).click();
  await ride.visits.getByRole('button', { name: 'Debrief', exact: true }).click();
  await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
  await page.getByRole('textbox', { name: /^In the words of/ }).fill('Better than last time');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).last().click();
  await expect(page.getByRole('textbox', { name: /^In the words of/ })).toHaveValue('Better than last time');
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    await saveScreen(page, `debrief-light-${width}`);
    await axe(page);
  }
  await expect.poll(() => lowButtons(ride.notes)).toEqual([]);
  await page.getByRole('button', { name: 'What it comes to' }).click();
  await saveScreen(page, 'debrief-result-light-1024');
  await axe(page);
  await page.getByRole('button', { name: 'Keep it and go on' }).click();
  await expect(ride.notes.getByRole('listitem')).toHaveCount(1);
});

/** What the file holds of the debrief of the first visit: the rep's words to the first question, and the strength. */
function debriefOnDisk(page: Page): Promise<{ words: string; strength: string }> {
  return page.evaluate(async (id) => {
    const session = await window.curbside.invoke('sessions', 'get', { id });
    if (!session.ok) throw new Error(session.error.message);
    const [visit] = session.value.visits;
    if (visit === undefined) throw new Error('No visit');
    const debrief = await window.curbside.invoke('debriefs', 'get', { visitId: visit.id });
    if (!debrief.ok) throw new Error(debrief.error.message);
    const { questions, strength } = debrief.value;
    return { words: questions[0]?.repWords ?? '', strength };
  }, sessionOf(page));
}

test('what was said before a power cut is there after it', async ({ app, machine }) => {
  const first = await atCustomer(app);
  const hash = new URL(app.page.url()).hash;
  await app.page.keyboard.press('Control+d');
  const theirs = () => app.page.getByRole('textbox', { name: /^In the words of/ });
  await expect(theirs()).toBeFocused();
  // The page shows seconds; which moment they are of stands behind them.
  const time = first.saved.locator('time');
  const before = (await time.getAttribute('datetime')) ?? '';
  await app.page.keyboard.type('Hear who decides');
  await expectOnDisk(machine, async () => (await debriefOnDisk(app.page)).words, 'Hear who decides');
  await expect(time).not.toHaveAttribute('datetime', before);
  await app.page.getByRole('button', { name: 'What it comes to' }).click();
  await app.page.getByRole('textbox', { name: 'One strength' }).fill('Waited');
  await expectOnDisk(machine, async () => (await debriefOnDisk(app.page)).strength, 'Waited');
  await app.kill9();

  await app.relaunch();
  await goTo(app.page, hash);
  const second = ridePage(app.page);
  await expect(second.box).toBeFocused();
  await app.page.keyboard.press('Control+d');
  await expect(theirs()).toHaveValue('Hear who decides');
  await app.page.getByRole('button', { name: 'What it comes to' }).click();
  await expect(app.page.getByRole('textbox', { name: 'One strength' })).toHaveValue('Waited');
});

test('dark and in Hungarian', async ({ app }) => {
  const { page } = app;
  await atCustomer(app, { language: 'hu', appearance: 'dark' });
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('textbox', { name: /szavaival$/ })).toBeFocused();
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    await saveScreen(page, `debrief-hu-dark-${width}`);
    await axe(page);
  }
});

test('an answer that is searched for is read in its debrief, also once the report is final', async ({
  app,
}) => {
  const { page } = app;
  await atCustomer(app);
  await page.keyboard.press('Control+d');
  const theirs = page.getByRole('textbox', { name: /^In the words of/ });
  await expect(theirs).toBeFocused();
  await page.getByRole('button', { name: 'What happened', exact: true }).click();
  await theirs.fill('The buyer named the real reason');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.keyboard.press('Escape');
  const id = new URL(page.url()).hash.split('/')[2] ?? '';

  async function search(): Promise<void> {
    await goTo(page, '#/today');
    await settled(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('named the real');
    await page.getByRole('group', { name: 'Questions and answers' }).getByRole('option').first().click();
    await expect(page.getByRole('region', { name: 'Debrief · Cancity' })).toBeVisible();
    await expect(theirs).toHaveValue('The buyer named the real reason');
  }
  await search();
  await expect(theirs).toBeEditable();
  await page.evaluate(async (sessionId) => {
    await window.curbside.invoke('sessions', 'conclude', { id: sessionId });
    await window.curbside.invoke('reports', 'finalise', { sessionId });
  }, id);
  await search();
  await expect(theirs).not.toBeEditable();
  await page.getByRole('button', { name: 'What it comes to' }).click();
  await expect(page.getByRole('textbox', { name: 'One strength' })).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Keep it and go on' })).toHaveCount(0);
});
