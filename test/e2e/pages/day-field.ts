import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** That many days from today by the calendar: not every day has 24 hours. */
export function daysFromNow(days: number): Date {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day;
}

/** Opens the calendar of a day field and chooses this day; the calendar may show the month before or after. English. */
export async function chooseDay(field: Locator, day: Date): Promise<void> {
  const page = field.page();
  await field.click();
  const calendar = page.getByRole('dialog').last();
  await calendar.getByRole('table').waitFor();
  const name = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const cell = calendar.getByRole('button', { name, exact: true });
  // All days of the month stand there at once, some of its neighbours among them.
  const days = calendar.getByRole('button', { name: /^\d+ \w+ \d{4}$/ });
  await expect(days.first()).toBeVisible();
  if ((await cell.count()) === 0) {
    const middle = await days.nth(10).getAttribute('aria-label');
    const isLater = new Date(middle ?? '') < day;
    await calendar.getByRole('button', { name: isLater ? 'Next month' : 'Previous month' }).click();
  }
  await cell.click();
}
