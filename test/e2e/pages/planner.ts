import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The planner and its panel, in English. */
export function planner(page: Page): {
  panel: Locator;
  /** By keyboard alone: types a part of the name, and takes the person once the list offers them. */
  choosePerson: (typed: string, name: string) => Promise<void>;
  /** The column of a day, by its English name. */
  day: (name: string) => Locator;
  /** The card in the column of that day with this name or time on it. */
  cardIn: (dayName: string, text: string) => Locator;
  /** The row of a session with this person in a list. */
  rowOf: (name: string) => Locator;
} {
  const panel = page.getByRole('dialog');
  const who = panel.getByRole('combobox', { name: 'With whom' });
  const day = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}`) });
  return {
    panel,
    choosePerson: async (typed, name) => {
      await expect(who).toBeVisible();
      await who.focus();
      await page.keyboard.type(typed);
      await expect(panel.getByRole('option', { name })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(who).toHaveValue(new RegExp(`^${name}`));
    },
    day,
    cardIn: (dayName, text) => day(dayName).locator('[data-session]').filter({ hasText: text }),
    rowOf: (name) =>
      page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `More for ${name}` }) }),
  };
}
