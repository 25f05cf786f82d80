import type { Locator, Page } from '@playwright/test';

/** The screen of a database that did not open, in English. */
export function startFailure(
  page: Page,
): Record<'screen' | 'sentence' | 'tryAgain' | 'chooseFolder', Locator> {
  return {
    screen: page.getByRole('main'),
    sentence: page.getByRole('alert'),
    tryAgain: page.getByRole('button', { name: 'Try again' }),
    chooseFolder: page.getByRole('button', { name: 'Choose another folder…' }),
  };
}
