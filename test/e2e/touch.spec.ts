import type { Page } from '@playwright/test';
import { expect, resizeWindow, test } from './fixtures.ts';
import { openSession, startSession } from './ride-page.ts';

/** What on the screen is too low for a thumb, in CSS pixels; a part of a field counts as its field. */
function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, a[href], input, textarea, [role="tab"], [role="radio"], [role="menuitem"]';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((control) => ({
        name: control.getAttribute('aria-label') ?? control.innerText,
        height: (control.closest('label, .mantine-Input-wrapper') ?? control).getBoundingClientRect().height,
      }))
      .filter(({ height }) => height > 1 && height < 44)
      .map(({ name, height }) => `${name}: ${height}`);
  });
}

/** What moves into its place grows on the way. */
const forThumbs = (page: Page) => expect.poll(() => tooLow(page)).toEqual([]);

test('a day from its start to its end is for thumbs at 1024×768: no control is lower than 44 px', async ({
  app,
}) => {
  const { page } = app;
  await resizeWindow(app, 1024, 768);
  const ride = await openSession(page);
  const { visits, notes, coach, box } = ride;
  const store = notes.getByRole('button', { name: 'Store the note' });

  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
  await forThumbs(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Add a visit' }).click();
  await page.getByRole('textbox', { name: 'Customer' }).fill('Isdom');
  await forThumbs(page);
  await visits.getByRole('button', { name: 'Add a visit' }).click();
  await expect(visits.getByRole('button', { name: /Isdom.*since/ })).toBeVisible();
  await expect(box).toBeFocused();
  for (const line of ['+ Asked twice #open', 'Looked at the clock']) {
    await box.fill(line);
    await forThumbs(page);
    await store.click();
  }
  await expect(notes.getByRole('button', { name: /Looked at the clock/ })).toBeVisible();

  for (const tab of ['Plan', 'Last time', 'Questions']) {
    await coach.getByText(tab, { exact: true }).first().click();
    await expect(coach.getByRole('radio', { name: tab })).toBeChecked();
    await forThumbs(page);
  }
  await coach.getByRole('textbox', { name: 'Add a question' }).fill('What would he lose?');
  await forThumbs(page);
  await coach.getByRole('button', { name: 'Add a question' }).click();
  await coach.getByRole('button', { name: 'What would he lose?', exact: true }).click();
  await coach.getByRole('button', { name: /^Follow.*What would he lose/ }).click();
  await coach.getByPlaceholder('What did you ask next?').fill('And then?');
  await coach.getByRole('button', { name: 'Save' }).click();
  await expect(coach.getByText('And then?')).toBeVisible();
  await forThumbs(page);
  await visits.getByRole('button', { name: 'More for this visit' }).click();
  await expect(page.getByRole('menuitem', { name: 'To another day…' })).toBeVisible();
  await forThumbs(page);
  await page.keyboard.press('Escape');
  await notes.getByRole('button', { name: /Asked twice/ }).click();
  await expect(notes.getByRole('button', { name: 'Done' })).toBeVisible();
  await forThumbs(page);
  await notes.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'End of day' }).click();
  await expect(page.getByRole('region', { name: 'Notes to sort' }).getByRole('listitem')).toHaveCount(1);
  await forThumbs(page);
  await page.getByRole('button', { name: 'Strength' }).click();
  await page.getByRole('button', { name: 'Advance' }).click();
  await page.getByRole('button', { name: 'Draft the report' }).click();
  await expect(page).toHaveURL(/\/report$/);
});

test('the page for guests of operations is for thumbs too', async ({ app }) => {
  const { page } = app;
  await resizeWindow(app, 1024, 768);
  await startSession(page, { kind: 'exchange' });
  await page.getByRole('link', { name: 'Sales and operations' }).click();
  const guests = page.getByRole('region', { name: 'Who joined' });
  await guests.getByRole('textbox', { name: 'Name' }).fill('Anikó');
  await guests.getByRole('button', { name: 'Add a guest' }).click();
  await expect(guests.getByRole('listitem')).toHaveCount(1);
  const love = page.getByRole('region', { name: 'How can we make this customer love us?' });
  await love.getByRole('textbox', { name: 'Answer' }).fill('Call before the lorry leaves');
  await love.getByRole('button', { name: 'Add the answer' }).click();
  await expect(love.getByRole('listitem')).toHaveCount(1);
  await forThumbs(page);
});
