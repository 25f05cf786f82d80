import { axe, expect, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { lowButtons, startSession } from './ride-page.ts';

async function copy(app: RunningApp, text: string): Promise<void> {
  await app.electronApp.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}

test('by touch alone at 1024 × 768: a competency and a person are tapped, and a stored note is classified anew', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  await resizeWindow(app, 1024, 768);
  await ride.box.fill('Asked twice');
  await ride.notes.getByRole('button', { name: 'Strength' }).click();
  await ride.notes.getByRole('button', { name: 'Competency' }).click();
  await expect(ride.box).toHaveValue('+ Asked twice #');
  await saveScreen(page, 'capture-names-light-1024');
  await axe(page);
  await expect.poll(() => lowButtons(ride.notes)).toEqual([]);
  const names = ride.notes.getByRole('group', { name: 'Names' });
  const competency = (await names.getByRole('button').first().textContent()) ?? '';
  await names.getByRole('button').first().click();
  await ride.notes.getByRole('button', { name: 'Person' }).click();
  await names.getByRole('button', { name: 'Dóra Fűzesi' }).click();
  await ride.notes.getByRole('button', { name: 'Store the note' }).click();
  const row = ride.notes.getByRole('button', { name: new RegExp(`Strength.*Asked twice.*${competency}`) });
  await expect(row).toContainText('Dóra Fűzesi');

  await row.click();
  const editor = page.getByRole('group', { name: 'Edit note' });
  await editor.getByRole('button', { name: 'Growth' }).click();
  await editor.getByRole('combobox', { name: 'Competency' }).selectOption('');
  await editor.getByRole('switch', { name: 'Only for me' }).click();
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(ride.notes.getByRole('button', { name: /Growth.*Asked twice.*Only for you/ })).toBeVisible();
  await expect(ride.notes.getByRole('button', { name: /Asked twice/ })).not.toContainText(competency);
});

test('by keyboard alone: the last note is opened from the empty box, and any note classified where it stands', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  await ride.note('+ First');
  await ride.note('Second');
  const time = await ride.notes
    .getByRole('button', { name: /Second/ })
    .locator('time')
    .getAttribute('datetime');
  await page.keyboard.press('ArrowUp');
  const editor = page.getByRole('group', { name: 'Edit note' });
  await expect(editor.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(', rewritten');
  await page.keyboard.press('Control+4');
  await page.keyboard.press('Enter');
  await expect(ride.box).toBeFocused();
  const second = ride.notes.getByRole('button', { name: /Question.*Second, rewritten/ });
  await expect(second).toBeVisible();
  // When it was seen stays what it was.
  await expect(second.locator('time')).toHaveAttribute('datetime', time ?? '');

  await second.focus();
  await page.keyboard.press('ArrowUp');
  await expect(ride.notes.getByRole('button', { name: /Strength.*First/ })).toBeFocused();
  await page.keyboard.press('Control+2');
  await expect(ride.notes.getByRole('button', { name: /Growth.*First/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(ride.box).toBeFocused();
  await expect(ride.box).toHaveValue('');
});

test('several short lines pasted are stored as several notes when asked for, otherwise they stay one', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  await copy(
    app,
    '+ Asked first\n- Talked over him\n\n"We stay with the old one."\n? Who else feels it\nParking',
  );
  await page.keyboard.press('Control+v');
  await expect(ride.notes.getByRole('button', { name: 'Store as 5 notes' })).toBeVisible();
  await resizeWindow(app, 1024, 768);
  await saveScreen(page, 'capture-paste-light-1024');
  await axe(page);
  await page.keyboard.press('Control+Shift+Enter');
  await expect(ride.notes.getByRole('listitem')).toHaveCount(5);
  await expect(ride.box).toHaveValue('');
  await expect(ride.notes.getByRole('button', { name: /Growth.*Talked over him/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ride.notes.getByRole('listitem')).toHaveCount(0);

  await page.keyboard.press('Control+v');
  await expect(ride.notes.getByRole('button', { name: 'Store as 5 notes' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(ride.notes.getByRole('listitem')).toHaveCount(1);
  await expect(ride.notes.getByRole('button', { name: 'Store as 5 notes' })).toHaveCount(0);

  // By touch, and a text with a long line is one text.
  await copy(app, `one\n${'long '.repeat(60)}`);
  await page.keyboard.press('Control+v');
  await expect(ride.notes.getByRole('button', { name: /^Store as/ })).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await copy(app, 'one\ntwo');
  await page.keyboard.press('Control+v');
  await ride.notes.getByRole('button', { name: 'Store as 2 notes' }).click();
  await expect(ride.notes.getByRole('listitem')).toHaveCount(3);
});
