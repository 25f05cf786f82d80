import type { Locator, Page } from '@playwright/test';

/** The planner and its panel, in English. */
export function planner(page: Page): {
  panel: Locator;
  /** The column of a day, by its English name. */
  day: (name: string) => Locator;
  /** The card in the column of that day with this name or time on it. */
  cardIn: (dayName: string, text: string) => Locator;
  /** The row of a session with this person in a list. */
  rowOf: (name: string) => Locator;
} {
  const day = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}`) });
  return {
    panel: page.getByRole('dialog'),
    day,
    cardIn: (dayName, text) => day(dayName).locator('[data-session]').filter({ hasText: text }),
    rowOf: (name) =>
      page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `More for ${name}` }) }),
  };
}
