import { expect } from './fixtures.ts';
import { expectOnDisk, lineOnDisk, sessionOf, test } from './promise.ts';
import { goTo, ridePage, startSession } from './ride-page.ts';

test('kill -9 while typing: every note shown as saved is there, and the unfinished line too', async ({
  app,
  machine,
}) => {
  const first = await startSession(app.page);
  const sessionId = sessionOf(app.page);
  const hash = new URL(app.page.url()).hash;
  for (let index = 1; index <= 5; index++) await first.note(`+ Note number ${index}`);
  await expect(first.saved).toHaveText(/Saved/);

  const line = '- Half a line that nobody has stored yet, typed until the power goes';
  await app.page.keyboard.type(line, { delay: 25 });
  await expectOnDisk(machine, () => lineOnDisk(app.page, sessionId), line);
  await app.page.keyboard.type(' and a little mo');
  await app.kill9();

  await app.relaunch();
  await goTo(app.page, hash);
  const second = ridePage(app.page);
  await expect(second.box).toHaveValue(new RegExp(`^${line}`));
  for (let index = 1; index <= 5; index++)
    await expect(
      second.notes.getByRole('button', { name: new RegExp(`Note number ${index}$`) }),
    ).toBeVisible();
  await expect(second.box).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(second.notes.getByRole('button', { name: /Half a line/ })).toBeVisible();
  await expect(second.box).toHaveValue('');
});

test('a line stored at the moment of the kill is either a note or still in the box, never both, never gone', async ({
  app,
}) => {
  const first = await startSession(app.page);
  const sessionId = sessionOf(app.page);
  const hash = new URL(app.page.url()).hash;
  await app.page.keyboard.type('+ Written to the last');
  await expect.poll(() => lineOnDisk(app.page, sessionId)).toBe('+ Written to the last');
  await expect(first.saved).toHaveText(/Saved/);
  await app.page.keyboard.press('Enter');
  await app.kill9();

  await app.relaunch();
  await goTo(app.page, hash);
  const second = ridePage(app.page);
  await expect(second.box).toBeVisible();
  const stored = second.notes.getByRole('button', { name: /Written to the last/ });
  await expect
    .poll(async () => (await stored.count()) + ((await second.box.inputValue()) === '' ? 0 : 1))
    .toBe(1);
});
