import type { Language } from '#shared/domain/languages.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import type { Start } from './pages/first-run.ts';
import { textOf } from './texts.ts';

for (const [language, start, heading, address] of [
  ['en', 'import', 'import:title', '#/team/import'],
  ['fr', 'empty', 'team:title', '#/team'],
  ['hu', 'import', 'import:title', '#/team/import'],
  ['ro', 'empty', 'team:title', '#/team'],
] satisfies [Language, Start, string, string][]) {
  test(`${language}: ${start} leads to its screen in two clicks, and the choice stays`, async ({ app }) => {
    await firstRun(app.page, language, start);
    await expect(app.page).toHaveURL(new RegExp(`${address}$`));
    const title = app.page.getByRole('heading', { name: textOf(language, heading), level: 1 });
    await expect(title).toBeVisible();
    await expect(app.page.locator('html')).toHaveAttribute('lang', language);
    await app.relaunch();
    const navigation = app.page.getByRole('navigation', { name: textOf(language, 'shell:navigation') });
    await expect(navigation).toBeVisible();
  });
}

test('it: the sample team is loaded before Today opens', async ({ app }) => {
  await firstRun(app.page, 'it', 'sample');
  await expect(app.page).toHaveURL(/#\/today$/);
  await expect(app.page.getByRole('link', { name: `${textOf('it', 'shell:team')} 12` })).toBeVisible();
});

test('nothing but the keyboard is needed, and the language can be chosen again', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Import my team/ })).toBeFocused();
  await page.getByRole('button', { name: 'Change language' }).press('Enter');
  await page.getByRole('button', { name: 'Magyar' }).press('Enter');
  await expect(page.getByRole('heading', { name: textOf('hu', 'first-run:start') })).toBeVisible();
  await expect(
    page.getByRole('button', { name: textOf('hu', 'first-run:choice.import.title') }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/team$/);
});

test('a first start that was left before the choice begins again', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Română' }).click();
  await app.page.getByRole('heading', { name: textOf('ro', 'first-run:start') }).waitFor();
  await app.kill9();
  await app.relaunch();
  await expect(app.page.getByRole('heading', { name: textOf('ro', 'first-run:language') })).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Română' })).toBeFocused();
});

for (const appearance of ['light', 'dark'] as const) {
  test(`both steps are free of axe findings in ${appearance}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: appearance });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance);
    await resizeWindow(app, 1024, 768);
    await axe(page);
    await saveScreen(page, `first-run-language-${appearance}-1024`);
    await page.getByRole('button', { name: 'Magyar' }).click();
    await page.getByRole('heading', { name: textOf('hu', 'first-run:start') }).waitFor();
    await axe(page);
    await saveScreen(page, `first-run-start-${appearance}-1024-hu`);
  });
}
