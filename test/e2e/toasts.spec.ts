import type { Locator } from '@playwright/test';
import { atRest, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { hand } from './pages/files.ts';
import { settled } from './pages/screens.ts';
import { goTo, startSession } from './ride-page.ts';

/** Whether what was just said lies over a control, once both have come to rest. */
async function covers(toast: Locator, control: Locator): Promise<boolean> {
  await atRest(toast.page());
  const [a, b] = await Promise.all([toast.boundingBox(), control.boundingBox()]);
  if (a === null || b === null) throw new Error('Not on the screen');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('what is said lies over nothing one writes or presses next: ride, report and panel, at 1024×768', async ({
  app,
}) => {
  const { page } = app;
  await resizeWindow(app, 1024, 768);
  const ride = await startSession(page);
  const id = new URL(page.url()).hash.split('/')[2] ?? '';
  // What went wrong stays until it is closed, and says more than anything else that is said.
  await hand(page, 'drop', [{ name: 'holiday.jpg', bytes: Buffer.from('MZ a program') }]);
  const said = page.getByRole('alert').filter({ hasText: 'holiday.jpg: Only pictures' });
  await expect(said).toBeVisible();
  await expect(ride.box).toBeFocused();
  const chips = ride.notes.getByRole('group', { name: 'Kind of note' }).getByRole('button');
  const store = ride.notes.getByRole('button', { name: 'Store the note' });
  for (const control of [ride.box, store, ...(await chips.all())])
    expect(await covers(said, control)).toBe(false);
  await saveScreen(page, 'toast-ride-1024');

  await goTo(page, '#/planner');
  await expect(page.getByRole('heading', { level: 1, name: 'Planner' })).toBeVisible();
  await settled(page);
  await page.keyboard.press('p');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('button', { name: /^Plan/ })).toBeVisible();
  expect(await covers(said, panel)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await page.evaluate((session) => window.curbside.invoke('sessions', 'conclude', { id: session }), id);
  await goTo(page, `#/sessions/${id}/report`);
  await page.getByRole('button', { name: 'Add a next step' }).click();
  const save = page.getByRole('button', { name: 'Save' });
  await save.scrollIntoViewIfNeeded();
  expect(await covers(said, save)).toBe(false);
  await saveScreen(page, 'toast-report-1024');
});

test('what is said last is seen at once, however much stands there already', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { kind: 'one_to_one' });
  await ride.note('+ First thought');
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) {
    await hand(page, 'drop', [{ name, bytes: Buffer.from('MZ a program') }]);
    await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible();
  }
  await ride.notes.getByRole('button', { name: /First thought/ }).press('Enter');
  await page.getByRole('group', { name: 'Edit note' }).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(page.getByRole('status').getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'a.jpg' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert').filter({ hasText: 'a.jpg' })).toBeVisible();
});
