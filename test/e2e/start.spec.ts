import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';

test('a fresh profile opens on the first run, without an error and without an axe finding', async ({
  app,
}) => {
  await resizeWindow(app, 1280, 800);
  await saveScreen(app.page, 'first-run-light-1280');
  await expect(app.page.getByRole('main')).toBeVisible();
  await axe(app.page);
});

test('opens again after a power cut', async ({ app }) => {
  await app.kill9();
  await app.relaunch();
  await expect(app.page.getByRole('main')).toBeVisible();
});
