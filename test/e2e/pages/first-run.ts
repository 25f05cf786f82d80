import type { Page } from '@playwright/test';
import { languageNames } from '#renderer/lib/language.ts';
import type { Language } from '#shared/domain/languages.ts';
import { textOf } from '../texts.ts';
import { settled } from './screens.ts';

export type Start = 'import' | 'sample' | 'empty';

/** The two clicks of a first start: a language, then how to begin. Done once the app shows its first screen, with its data. */
export async function firstRun(page: Page, language: Language, start: Start): Promise<void> {
  await page.getByRole('button', { name: languageNames[language], exact: true }).click();
  await page.getByRole('button', { name: textOf(language, `first-run:choice.${start}.title`) }).click();
  await page.getByRole('navigation', { name: textOf(language, 'shell:navigation') }).waitFor();
  await settled(page);
}
