import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export const appearances = ['light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Goes to a place of the app by its address and waits until it shows its data. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await settled(page);
}

/** Waits until nothing is on its way any more: no grey lines where data will stand, no font. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Shows the app as on a system that is light or dark. */
export async function appear(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({ colorScheme: appearance });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance);
}
