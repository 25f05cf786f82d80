import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { appear, appearances } from '../e2e/pages/screens.ts';

export interface Pictures {
  /** From now on of this window. */
  of: (app: { page: Page }) => void;
  /** Takes what the window shows, light and dark, and leaves it light. */
  take: (name: string) => Promise<void>;
  /** The files so far. */
  taken: () => readonly string[];
}

export function takePictures(folder: string): Pictures {
  const files: string[] = [];
  let page: Page | null = null;
  return {
    of: (app) => {
      page = app.page;
    },
    take: async (name) => {
      if (page === null) throw new Error('No window to take a picture of');
      await closeToasts(page);
      for (const appearance of appearances.toReversed()) {
        await appear(page, appearance);
        const path = join(folder, `${name}-${appearance}.png`);
        await page.screenshot({ path, animations: 'disabled' });
        files.push(path);
      }
    },
    taken: () => files.toSorted(),
  };
}

/** What was just said stands before what is to be seen; a panel may lie over its button. What was said before it comes forward then. */
async function closeToasts(page: Page): Promise<void> {
  const close = page.getByRole('status').getByRole('button', { name: 'Close' });
  await expect(async () => {
    await close.evaluateAll((buttons) =>
      buttons.forEach((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
    );
    expect(await close.count()).toBe(0);
  }).toPass({ timeout: 10_000 });
}
