import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSession } from './ride-page.ts';

/** What was heard and seen: the text a person would type anyway, and the sign that gives it its kind. */
const seen = [
  ['+', 'Waited for the answer'],
  ['-', 'Showed the price before the value'],
  ['"', 'We lost two drivers in spring'],
  ['?', 'What would have to change for you'],
  ['*', 'A one-page guide for drivers'],
  ['!', 'Sends the plan by Friday'],
  ['', 'Reception, two minutes late'],
  ['+', 'Summed up in his words #list'],
  ['-', 'Named three features in one breath'],
  ['', 'Parking far away'],
] as const;
const customers = ['Betasoloin', 'Cancity', 'Isdom', 'Konex', 'Lamtone', 'Zathtax'];

/** A keyboard that counts; a key with Ctrl is one stroke, as it is for the hand. */
function counting(page: Page) {
  let strokes = 0;
  return {
    type: async (text: string) => {
      strokes += text.length;
      await page.keyboard.type(text);
    },
    press: async (key: string) => {
      strokes += 1;
      await page.keyboard.press(key);
    },
    count: () => strokes,
  };
}

test('a day of six visits and 80 notes: a note with its kind costs two keystrokes more than its text, the next visit one', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const ride = await openSession(page);
  // The evening before.
  for (const customer of customers) {
    await ride.visits.getByRole('button', { name: 'Add a visit' }).press('Enter');
    await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
    await page.keyboard.type(customer);
    await page.keyboard.press('Enter');
    await expect(ride.visits.locator('b', { hasText: customer })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(ride.box).toBeFocused();

  const keys = counting(page);
  let text = 0;
  let structured = 0;
  let most = 0;
  for (let index = 0; index < 80; index++) {
    const customer = customers[Math.floor(index / 14)];
    if (index % 14 === 0) {
      const before = keys.count();
      await keys.press('Control+Enter');
      await expect(ride.visits.getByRole('button', { name: new RegExp(`${customer}.*since`) })).toBeVisible();
      await expect(ride.box).toBeFocused();
      expect(keys.count() - before).toBe(1);
    }
    const [sign, words] = seen[index % seen.length] ?? ['', ''];
    const before = keys.count();
    await keys.type(`${sign}${words}`);
    await keys.press('Enter');
    const extra = keys.count() - before - words.length;
    text += words.length;
    if (sign !== '') structured += 1;
    most = Math.max(most, extra);
  }
  const extra = keys.count() - text - customers.length;
  expect(most, 'keystrokes beyond the text of a note').toBeLessThanOrEqual(2);
  expect(structured).toBe(64);
  test.info().annotations.push({
    type: 'keystrokes',
    description: `${keys.count()} for ${text} characters of text, ${extra} beyond it in 80 notes (${structured} with a kind), at most ${most} in one`,
  });

  await ride.visits.getByRole('button', { name: /Whole day/ }).press('Enter');
  await expect(ride.visits.getByRole('button', { name: /Whole day.*80 notes/ })).toBeVisible();
  const stored = await page.evaluate(
    async (id) => {
      const answer = await window.curbside.invoke('sessions', 'get', { id });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value.observations.map(({ kind, visitId, text: words, competencyName }) => ({
        kind,
        visitId,
        words,
        competencyName,
      }));
    },
    new URL(page.url()).hash.split('/')[2] as never,
  );
  expect(stored).toHaveLength(80);
  expect(new Set(stored.map(({ visitId }) => visitId)).size).toBe(6);
  expect(stored.filter(({ kind }) => kind !== 'note')).toHaveLength(64);
  expect(stored.filter(({ competencyName }) => competencyName !== null)).toHaveLength(8);
});
