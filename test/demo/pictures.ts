import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { appear, appearances } from '../e2e/pages/screens.ts';

export interface Pictures {
  /** Takes what the window shows, light and dark, and leaves it light. */
  take: (name: string) => Promise<void>;
  /** The files so far. */
  taken: () => readonly string[];
}

export function takePictures({ page }: { page: Page }, folder: string): Pictures {
  const files: string[] = [];
  return {
    take: async (name) => {
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

/** What was just said stands before what is to be seen; a panel may lie over its button. */
async function closeToasts(page: Page): Promise<void> {
  const close = page.getByRole('status').getByRole('button', { name: 'Close' });
  await close.evaluateAll((buttons) =>
    buttons.forEach((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
  );
  await expect(close).toHaveCount(0);
}
