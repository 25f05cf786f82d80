import { axe, expect, test } from './fixtures.ts';
import { goTo, sampleTeam } from './pages/screens.ts';
import { ridePage } from './ride-page.ts';

test('an entry seen in a second session is confirmed, keeps its history, and folds away once resolved', async ({
  app,
}) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['ride-along'] ?? '');
  await ridePage(page).note('+ Waited for the answer to the end');

  await goTo(page, places['rep'] ?? '');
  await page
    .getByRole('button', {
      name: 'Make a strength or development area of “Waited for the answer to the end”',
    })
    .click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: 'In one line' }).fill('Waits for the answer');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Strength added')).toBeVisible();
  // The note now knows what stands on it.
  await expect(page.getByRole('link', { name: 'Strength Waits for the answer' })).toBeVisible();

  await goTo(page, places['rep-strengths'] ?? '');
  const entry = page.getByRole('listitem').filter({ hasText: 'Waits for the answer' }).first();
  const act = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Change “Waits for the answer”' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await expect(page.getByRole('button', { name: 'Confirm “Waits for the answer”' })).toHaveCount(0);
  await act('Edit and choose evidence');
  // The note it was made of goes first, ticked; the two behind it are from an earlier session.
  await expect(panel.getByRole('checkbox').first()).toBeChecked();
  await panel.getByRole('checkbox').nth(1).check();
  await panel.getByRole('checkbox').nth(2).check();
  await panel.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Confirm “Waits for the answer”' }).click();
  await expect(entry.getByText('Confirmed')).toBeVisible();

  await entry.getByRole('button', { name: /^Waits for the answer/ }).click();
  await expect(entry.getByText('Emerging → Confirmed')).toBeVisible();
  await expect(entry.getByText(/^Evidence: /)).toHaveCount(2);
  await expect(entry.getByText('Noted', { exact: true })).toBeVisible();
  await axe(page);

  await act('Resolved');
  await expect(page.getByText('Emerging → Confirmed')).toHaveCount(0);
  await page.getByRole('button', { name: /resolved$/ }).click();
  await expect(page.getByRole('button', { name: /^Waits for the answer/ })).toBeVisible();
});

test('whom nobody praised for sixty days is pointed out on the board, on Today and on the page', async ({
  app,
}) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/today');
  await expect(page.getByText(/^No strength noted for over 60 days/)).toContainText('Loïc Béranger');
  await goTo(page, '#/team');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'No strength in 60 days' }).click();
  await expect(page.getByRole('checkbox', { name: 'No strength in 60 days' })).toBeChecked();
  await page.getByRole('link', { name: 'Loïc Béranger' }).click();
  await expect(page.getByRole('link', { name: /months without a noted strength$/ })).toBeVisible();
});
