import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';

interface Rated {
  competency: string;
  level: number;
  /** A note to cite beside those the app cites by itself. */
  evidence: RegExp;
  notes: number;
}

/** Opens a competency in the report, rates it by key and cites a note more. It stays open. */
export async function rate(page: Page, { competency, level, evidence, notes }: Rated): Promise<void> {
  const ratings = page.getByRole('region', { name: 'Ratings' });
  const head = ratings.getByRole('button', { name: new RegExp(`^${competency}`) });
  await head.click();
  await page.keyboard.press(String(level));
  await expect(head).toContainText(`${level} of 5`);
  await ratings.getByRole('checkbox', { name: evidence }).check();
  await expect(head).toContainText(`${notes} notes`);
  await ratings.evaluate((element) => element.scrollIntoView());
}
