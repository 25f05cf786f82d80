import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { appear, appearances, goTo, sampleTeam, settled } from './pages/screens.ts';

const sizes = [
  [1280, 800],
  [1024, 768],
] as const;

test('the rhythm of the team and of one rep decide who is due; each change is undone', async ({ app }) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');

  await goTo(page, '#/settings');
  const rides = page.getByRole('spinbutton', { name: 'Ride-alongs a year' });
  await expect(rides).toHaveValue('2');
  await rides.fill('99');
  await expect(page.getByText('0 to 52')).toBeVisible();
  await rides.fill('6');
  await expect(page.getByText('The rhythm of the team has changed')).toBeVisible();

  await goTo(page, '#/team?view=coverage');
  const table = page.getByRole('table', { name: 'Coverage' });
  await expect(table.getByRole('img', { name: /of 6$/ }).first()).toBeVisible();

  await goTo(page, places['rep'] ?? '');
  await page.getByRole('button', { name: 'Edit details' }).click();
  const rhythm = page.getByRole('region', { name: 'Rhythm' });
  await expect(
    rhythm.getByText(/Follows the team: One-to-one every 2 weeks, 6 ride-alongs a year/),
  ).toBeVisible();
  await rhythm.getByRole('spinbutton', { name: 'Weeks between one-to-ones' }).fill('1');
  await rhythm.getByRole('button', { name: 'Save the rhythm' }).click();
  await expect(rhythm.getByText('This person has a rhythm of their own.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/One-to-one every week, 6 ride-alongs a year/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText(/One-to-one every week, 6 ride-alongs a year/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Edit details' }).click();
  await rhythm.getByRole('spinbutton', { name: 'Ride-alongs a year' }).fill('4');
  await rhythm.getByRole('button', { name: 'Save the rhythm' }).click();
  await rhythm.getByRole('button', { name: 'Back to the team’s rhythm' }).click();
  await expect(rhythm.getByText(/Follows the team/)).toBeVisible();
});

test('the Planner says who comes next and why, and plans it from there', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/planner');
  const next = page.getByRole('region', { name: 'Who next' });
  const first = next.getByRole('listitem').first();
  await expect(first).toContainText(/this year|missed|without|programme|Not coached|Steady/i);
  const name = (await first.getByRole('link').textContent()) ?? '';
  await first.getByRole('button', { name: `Plan a session with ${name}` }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('combobox', { name: 'With whom' })).toHaveValue(new RegExp(`^${name}`));
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(panel).toHaveCount(0);
  await expect(next.getByRole('link', { name, exact: true })).toHaveCount(0);
});

test('coverage says how the time is spread, in every order, by keyboard; pictures of it', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/team');
  await page.getByRole('link', { name: 'Coverage' }).click();
  await expect(
    page.getByText(/The middle third is \d+% of the team and gets \d+% of your time/),
  ).toBeVisible();
  const links = page.getByRole('rowheader').getByRole('link');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  for (const appearance of appearances) {
    await appear(page, appearance);
    for (const [width, height] of sizes) {
      await resizeWindow(app, width, height);
      await settled(page);
      await saveScreen(page, `coverage-${appearance}-${width}`);
      await axe(page);
    }
  }
  await resizeWindow(app, 1280, 800);
  for (const order of ['Due first', 'By name', 'Least time']) {
    await page.getByRole('radio', { name: order }).click({ force: true });
    await expect(page.getByRole('radio', { name: order })).toBeChecked();
  }
  await page.getByRole('radio', { name: '12 months' }).click({ force: true });
  await expect(page.getByRole('columnheader', { name: 'Time in 12 months' })).toBeVisible();
  await settled(page);
  // The rows may still change their order; the focus stays with its own.
  await links.first().focus();
  const name = (await page.locator(':focus').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('an empty team is not asked for a rhythm; Hungarian and the settings fit', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() =>
    window.curbside.invoke('settings', 'update', { onboarded: true, language: 'en' }),
  );
  await goTo(page, '#/team?view=coverage');
  await expect(page.getByRole('button', { name: 'Add somebody' })).toBeVisible();
  await goTo(page, '#/planner');
  await expect(page.getByRole('region', { name: 'Who next' })).toHaveCount(0);
  await sampleTeam(page, 'hu');
  for (const [name, hash] of [
    ['coverage', '#/team?view=coverage'],
    ['planner-who-next', '#/planner'],
    ['settings-rhythm', '#/settings'],
  ] as const) {
    await goTo(page, hash);
    for (const [width, height] of sizes) {
      await resizeWindow(app, width, height);
      await settled(page);
      await saveScreen(page, `${name}-hu-${width}`);
    }
  }
});
