import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { appear, appearances } from './pages/screens.ts';
import { startSession } from './ride-page.ts';

const hostile = '<b onmouseover=alert(1)>Ödön</b> ‮nötsap';

test('a guest from operations is written down, thanked and asked, by keyboard', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { kind: 'exchange', appearance: 'system' });
  await ride.note('! Two samples by Friday');
  await page.getByRole('link', { name: 'Sales and operations' }).press('Enter');

  await page.getByRole('radio', { name: 'Operations comes to the customer' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Sales spends a day in the back office' })).toBeChecked();

  const guests = page.getByRole('region', { name: 'Who joined' });
  await guests.getByRole('textbox', { name: 'Name' }).focus();
  for (const [name, department] of [
    ['Anikó Bartha', 'Logistics'],
    [hostile, 'Billing'],
  ] as const) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(department);
    await page.keyboard.press('Enter');
    await expect(guests.getByRole('listitem').filter({ hasText: name })).toContainText(department);
    await expect(guests.getByRole('textbox', { name: 'Name' })).toBeFocused();
  }
  const guest = guests.getByRole('listitem').filter({ hasText: 'Anikó Bartha' });
  await guest.getByRole('textbox', { name: 'What they took home' }).fill('A pallet late is a shop closed.');
  await guest.getByRole('button', { name: 'Thanked today' }).press('Enter');
  await guest.getByRole('textbox', { name: 'What for' }).fill('Stayed until the unloading was done');

  const love = page.getByRole('region', { name: 'How can we make this customer love us?' });
  await love.getByRole('radio', { name: 'Guest' }).check();
  await love.getByRole('textbox', { name: 'Answer' }).fill('Call before the lorry leaves');
  await love.getByRole('combobox', { name: 'Which customer' }).fill('Betasoloin');
  await love.getByRole('button', { name: 'Add the answer' }).press('Enter');
  await expect(love.getByRole('listitem')).toHaveText([/Call before the lorry leaves.*Guest.*Betasoloin/]);

  const promises = page.getByRole('region', { name: 'Promised to the customer' });
  await promises.getByRole('textbox', { name: 'New promise' }).fill('A new delivery window');
  await page.keyboard.press('Enter');
  const promise = promises.getByRole('group', { name: 'A new delivery window' });
  const operations = promise.getByRole('radio', { name: 'Operations' });
  // It is theirs once the disk has it.
  await operations.click();
  await expect(operations).toBeChecked();
  await expect(promises.getByRole('group')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'You' }).fill('Ask logistics before promising.');
  await page.keyboard.press('Tab');

  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await axe(page);
      await saveScreen(page, `exchange-${width}-${appearance}`);
    }
  }

  // What was typed survives the way out and back, and a guest taken off comes back.
  await page.keyboard.press('Escape');
  await expect(ride.box).toBeVisible();
  await page.getByRole('link', { name: 'Sales and operations' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'You' })).toHaveValue('Ask logistics before promising.');
  await expect(guest.getByRole('textbox', { name: 'What for' })).toHaveValue(
    'Stayed until the unloading was done',
  );
  await guest.getByRole('button', { name: 'Remove Anikó Bartha' }).press('Enter');
  await expect(guest).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(guest).toHaveCount(1);
});

test('sales and operations in Hungarian', async ({ app }) => {
  const { page } = app;
  await startSession(page, { kind: 'exchange', language: 'hu' });
  await page.getByRole('link', { name: 'Értékesítés és háttércsapat' }).click();
  await expect(page.getByRole('region', { name: 'Ki volt velünk' })).toBeVisible();
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'exchange-hu');
});
