import type { Locator } from '@playwright/test';

/** Opens the calendar of a day field and chooses this day; the calendar may show the month before or after. English. */
export async function chooseDay(field: Locator, day: Date): Promise<void> {
  const page = field.page();
  await field.click();
  const calendar = page.getByRole('dialog').last();
  await calendar.getByRole('table').waitFor();
  const name = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const cell = calendar.getByRole('button', { name, exact: true });
  const shown = await calendar
    .getByRole('button', { name: /^\d+ \w+ \d{4}$/ })
    .nth(10)
    .getAttribute('aria-label');
  if (!(await cell.isVisible())) {
    const isLater = new Date(shown ?? '') < day;
    await calendar.getByRole('button', { name: isLater ? 'Next month' : 'Previous month' }).click();
  }
  await cell.click();
}
