import type { Locator } from '@playwright/test';
import { expect, resizeWindow, test } from './fixtures.ts';
import { goTo, startSession } from './ride-page.ts';

/** Whether what was just said lies over a control. */
async function covers(toast: Locator, control: Locator): Promise<boolean> {
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
  await ride.note('Parking far away');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Remove' }).click();
  const removed = page.getByRole('status').filter({ hasText: 'Note removed' });
  await expect(removed).toBeVisible();
  await expect(ride.box).toBeFocused();
  expect(await covers(removed, ride.box)).toBe(false);
  for (const chip of await ride.notes.getByRole('group', { name: 'Kind of note' }).getByRole('button').all())
    expect(await covers(removed, chip)).toBe(false);

  await goTo(page, '#/planner');
  await page.keyboard.press('p');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('button', { name: /^Plan/ })).toBeVisible();
  expect(await covers(removed, panel)).toBe(false);
  await page.keyboard.press('Escape');

  await page.evaluate((session) => window.curbside.invoke('sessions', 'conclude', { id: session }), id);
  await goTo(page, `#/sessions/${id}/report`);
  await page.getByRole('button', { name: 'Add a next step' }).click();
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('Sums up after each answer');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove “Sums up/ }).click();
  const step = page.getByRole('status').filter({ hasText: 'Next step removed' });
  await page.getByRole('button', { name: 'Add a next step' }).click();
  await expect(step).toBeVisible();
  const save = page.getByRole('button', { name: 'Save' });
  await save.scrollIntoViewIfNeeded();
  expect(await covers(step, save)).toBe(false);
});
