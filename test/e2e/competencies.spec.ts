import type { Page } from '@playwright/test';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';

/** What a change of the framework in use answers when it comes over the bridge, past the screen. */
function renameInUse(page: Page) {
  return page.evaluate(async () => {
    const { curbside } = globalThis as unknown as Window;
    const framework = await curbside.invoke('competencies', 'framework', { id: null });
    if (!framework.ok) throw new Error(framework.error.message);
    return curbside.invoke('competencies', 'updateFramework', {
      id: framework.value.id,
      name: 'Mine',
      about: '',
    });
  });
}

test('a new version is written, published and used; what is published refuses every edit', async ({
  app,
}) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await page.getByRole('link', { name: 'Competencies' }).press('Enter');
  const card = page.getByRole('region', { name: 'Field sales, B2B', exact: true });
  await expect(card).toContainText('In use for the team');
  await expect(
    card.getByRole('listitem').filter({ hasText: 'Opens the customer file' }).last(),
  ).toBeVisible();
  expect(await renameInUse(page)).toMatchObject({
    ok: false,
    error: {
      code: 'framework_published',
      message: expect.stringContaining('Begin a new version to change it'),
    },
  });

  await card.getByRole('button', { name: 'New version' }).press('Enter');
  await expect(card).toContainText('Draft');

  await card.getByRole('button', { name: /^Opens the customer file/ }).press('Enter');
  await expect(page.locator(':focus')).toHaveRole('textbox');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Reads the order in the lift');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Reads the order in the lift' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('button', { name: /^Opens the customer file/ })).toBeVisible();

  const group = card.getByRole('region', { name: 'Before the visit' });
  await group.getByRole('textbox', { name: 'Add a competency to Before the visit' }).fill('Reads the site');
  await page.keyboard.press('Enter');
  const names = group.getByRole('heading', { level: 4 });
  await expect(names).toHaveText(['Preparing the call', 'Qualifying early', 'Reads the site']);
  await group.getByRole('button', { name: 'Reads the site', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names).toHaveText(['Preparing the call', 'Reads the site', 'Qualifying early']);
  await expect(group.getByRole('button', { name: 'Reads the site', exact: true })).toBeFocused();

  await card.getByRole('button', { name: 'Publish' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Reads the site: levels 1, 2, 3, 4 and 5');
  await page.keyboard.press('Escape');

  await group.getByRole('button', { name: 'Levels: Reads the site' }).press('Enter');
  for (const level of [1, 2, 3, 4, 5]) {
    await group.getByRole('button', { name: `What does one see or hear at level ${level}?` }).press('Enter');
    await expect(page.locator(':focus')).toHaveRole('textbox');
    await page.keyboard.type(`Sees ${level} of the gates`);
    await page.keyboard.press('Enter');
    await expect(group.getByRole('button', { name: `Sees ${level} of the gates` })).toBeFocused();
  }
  await card.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(dialog).toContainText('locks this version for good');
  await dialog.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(card).toContainText('Published and locked');

  await card.getByRole('button', { name: 'Use instead of version 1' }).press('Enter');
  await expect(card).toContainText('In use for the team');
  await app.relaunch();
  await app.page.getByRole('link', { name: 'Competencies' }).click();
  const list = app.page.getByRole('navigation', { name: 'Frameworks' }).getByRole('listitem');
  await expect(list).toHaveText([/Version 2 · in use$/, /Version 1$/, /Inside sales/]);
  await expect(app.page.getByRole('region', { name: 'Before the visit' })).toContainText('Reads the site');

  await list.nth(1).getByRole('button').click();
  await app.page.getByRole('button', { name: 'More for Field sales, B2B' }).press('Enter');
  await app.page.getByRole('menuitem', { name: 'Archive this version' }).press('Enter');
  await expect(app.page.getByText('Archived (1)')).toBeVisible();
  await app.page.getByRole('button', { name: 'Restore' }).press('Enter');
  await expect(list).toHaveCount(3);
});

test('a role is rated by a framework of its own', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'sample');
  await page.getByRole('link', { name: 'Competencies' }).click();
  await page.getByRole('button', { name: /^Inside sales/ }).click();
  const inside = page
    .getByRole('navigation', { name: 'Frameworks' })
    .getByRole('button', { name: /^Inside sales/ });
  await expect(inside).toContainText('for Inside sales rep');
  await page.getByRole('checkbox', { name: 'Inside sales rep' }).press('Space');
  await expect(inside).not.toContainText('for Inside sales rep');
  await page.keyboard.press('Control+z');
  await expect(inside).toContainText('for Inside sales rep');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a draft in ${scheme}: axe finds nothing`, async ({ app }) => {
    const { page } = app;
    await firstRun(page, 'hu', 'sample');
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole('link', { name: 'Kompetenciák' }).click();
    await page.getByRole('button', { name: /^Belső értékesítés/ }).click();
    await saveScreen(page, `competencies-roles-hu-${scheme}`);
    await axe(page);
    await page.getByRole('button', { name: /^Terepi értékesítés/ }).click();
    await page.getByRole('button', { name: 'Új változat' }).click();
    await expect(page.getByText(/^Kattints egy szövegre/)).toBeVisible();
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `competencies-draft-hu-${scheme}-${width}`);
      await axe(page);
    }
    await page.getByRole('button', { name: 'Közzététel' }).click();
    await page.getByRole('dialog').waitFor();
    await saveScreen(page, `competencies-publish-hu-${scheme}`);
    await axe(page);
  });
}
