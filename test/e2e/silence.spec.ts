import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { lowButtons, startSession } from './ride-page.ts';

test('while observing the screen dims to one line, at each customer by itself, and counts for the manager only', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page, { rideFormat: 'observe_only' });
  const dim = page.getByRole('button', { name: /^Quiet screen/ });
  await expect(dim).toHaveCount(0);
  for (const customer of ['Betasoloin', 'Cancity']) {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: 'Customer' })).toBeFocused();
    await page.keyboard.type(customer);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
    // Until one is there the strip is that of the customer before.
    await expect(page.getByRole('heading', { level: 1, name: customer })).toBeVisible();
    // Nobody asked for it, at either of them, though everything was shown at the first.
    await expect(ride.visits).toHaveCount(0);
    await expect(ride.coach).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'New note' })).toBeFocused();
    await page.keyboard.type(`+ Seen at ${customer}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'New note' })).toHaveValue('');
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('button', { name: 'I stepped in · 1' })).toBeVisible();
    if (customer === 'Betasoloin') await page.keyboard.press('Control+Shift+s');
    if (customer === 'Betasoloin') {
      await expect(ride.visits).toBeVisible();
      await page.keyboard.press('Control+Shift+s');
      await expect(ride.visits).toHaveCount(0);
    }
  }
  await page.getByRole('button', { name: 'I stepped in · 1' }).click();
  await page.getByRole('button', { name: 'Take the last one back' }).click();
  await expect(page.getByRole('button', { name: 'I stepped in · 1' })).toBeVisible();
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    await saveScreen(page, `silence-${width}`);
    await axe(page);
  }
  await expect.poll(() => lowButtons(page)).toEqual([]);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(ride.visits.getByRole('button', { name: /Cancity.*You stepped in once/ })).toBeVisible();
  await expect(ride.notes.getByRole('button', { name: /Seen at Cancity/ })).toBeVisible();
  // Talking it over is no watching any more.
  await page.keyboard.press('Control+Shift+s');
  await expect(ride.visits).toHaveCount(0);
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('textbox', { name: /^In the words of/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+h');
  await expect(ride.visits).not.toContainText('stepped in');
});
