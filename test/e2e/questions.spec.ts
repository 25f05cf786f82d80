import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import { settled } from './pages/screens.ts';

test('a question is edited, added, moved and archived in place, and stays so', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.getByRole('button', { name: /^GROW/ }).click();
  const goal = page.getByRole('region', { name: 'Goal', exact: true });
  const questions = goal.getByRole('listitem');
  await expect(questions.first()).toBeVisible();
  const before = await questions.count();

  await questions.first().getByRole('button').first().press('Enter');
  await expect(questions.first().getByRole('textbox')).toBeFocused();
  await page.keyboard.type(' And then?');
  await page.keyboard.press('Enter');
  await expect(questions.first()).toContainText('And then?');

  await goal.getByRole('textbox', { name: 'Add a question to Goal' }).fill('Who else gains from it?');
  await page.keyboard.press('Enter');
  await expect(questions).toHaveCount(before + 1);

  await goal.getByRole('button', { name: 'Who else gains from it?', exact: true }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(questions.nth(before - 1)).toContainText('Who else gains from it?');
  await expect(goal.getByRole('button', { name: 'Who else gains from it?', exact: true })).toBeFocused();

  const archived = (await questions.nth(1).textContent()) ?? '';
  await questions
    .nth(1)
    .getByRole('button', { name: /^Archive/ })
    .press('Enter');
  await expect(goal).not.toContainText(archived);
  await page.keyboard.press('Control+z');
  await expect(questions.nth(1)).toContainText(archived);

  await app.relaunch();
  await settled(app.page);
  await app.page.keyboard.press('g');
  await app.page.keyboard.press('q');
  await app.page.getByRole('button', { name: /^GROW/ }).click();
  const again = app.page.getByRole('region', { name: 'Goal', exact: true }).getByRole('listitem');
  await expect(again.first()).toContainText('And then?');
  await expect(again.nth(before - 1)).toContainText('Who else gains from it?');
});

test('an own script begins with a stage to write into', async ({ app }) => {
  const { page } = app;
  await firstRun(page, 'en', 'empty');
  await page.getByRole('link', { name: 'Questions' }).click();
  await page.getByRole('button', { name: 'New script' }).click();
  await page.getByRole('heading', { level: 2 }).getByRole('button', { name: 'My script' }).click();
  await expect(page.getByRole('heading', { level: 2 }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Friday call');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Friday call.*0 questions/ })).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Add a question to New stage' })
    .fill('What did you learn this week?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Friday call.*1 question$/ })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the questions in ${scheme}: axe finds nothing`, async ({ app }) => {
    const { page } = app;
    await firstRun(page, 'en', 'sample');
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole('link', { name: 'Questions' }).click();
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await expect(page.getByText('asked 3 times').first()).toBeVisible();
      await saveScreen(page, `questions-${scheme}-${width}`);
      await axe(page);
    }
  });
}
