import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { chooseDay, daysFromNow } from './pages/day-field.ts';
import { appear, appearances, goTo, sampleTeam } from './pages/screens.ts';

test('a programme from its start to its exit review: weeks with what was seen, an extension, the timeline', async ({
  app,
}) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/team');
  await page.getByRole('link', { name: 'Dóra Fűzesi' }).click();
  await page.getByRole('tab', { name: 'Programme' }).click();

  // Nobody is left in front of an empty tab.
  const start = page.getByRole('button', { name: 'Start a programme' });
  await expect(start).toBeVisible();
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    await saveScreen(page, `programme-empty-${appearance}`);
  }

  await start.click();
  const panel = page.getByRole('dialog', { name: 'Start a programme' });
  await panel.getByRole('button', { name: 'Start' }).click();
  await expect(panel.getByText('Choose what it is about.')).toBeVisible();
  await panel.getByRole('combobox', { name: 'Focus' }).fill('Opening the visit');
  await page.getByRole('option', { name: 'Opening the visit' }).click();
  await chooseDay(panel.getByRole('button', { name: 'First day' }), daysFromNow(-14));
  await panel.getByRole('button', { name: 'Start' }).click();
  await expect(panel.getByText('Write something first.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Where it stands today' }).fill('Opens with the price list');
  await panel
    .getByRole('textbox', { name: 'What it should look like at the end' })
    .fill('Opens with purpose and time');
  await panel.getByRole('combobox', { name: 'Level to reach' }).click();
  await page.getByRole('option', { name: /^Level 4/ }).click();
  await panel.getByRole('textbox', { name: 'Why' }).fill('Three months without a first order');
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    await saveScreen(page, `programme-start-${appearance}`);
  }
  await panel.getByRole('button', { name: 'Start' }).click();
  await expect(panel).toHaveCount(0);

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2, name: 'Opening the visit' })).toBeVisible();
  await expect(main.getByText(/Week 3 of 6/)).toBeVisible();
  const weeks = main.getByRole('region', { name: 'Week by week' });
  const notes = weeks.getByRole('button', { name: /^Notes of week/ }).first();
  await notes.click();
  await expect(notes).toHaveAttribute('aria-expanded', 'true');
  await expect(weeks.getByRole('link').first()).toBeVisible();
  await expect(weeks.getByRole('button', { name: 'One-to-one' }).first()).toBeVisible();
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `programme-${appearance}-${width}`);
    }
  }

  // What is missing opens the plan panel with the person and the focus in it.
  await weeks.getByRole('button', { name: 'Plan a session in week 4' }).click();
  const plan = page.getByRole('dialog', { name: 'Plan a session' });
  await expect(plan.getByRole('combobox', { name: 'With whom' })).toHaveValue(/^Dóra Fűzesi/);
  await expect(plan.getByRole('combobox', { name: 'Focus' })).toHaveValue('Opening the visit');
  await plan.getByRole('button', { name: /^Plan/ }).click();
  await expect(page.getByText(/^Session planned/)).toBeVisible();

  await page.getByRole('button', { name: 'Extend' }).click();
  const extension = page.getByRole('dialog', { name: 'Extend the programme' });
  await extension.getByRole('button', { name: 'Extend' }).click();
  await expect(extension.getByText('Please say why in a few words.')).toBeVisible();
  await extension.getByRole('textbox', { name: 'Why' }).fill('A week was lost to the fair');
  await axe(page);
  await saveScreen(page, 'programme-extend');
  await extension.getByRole('button', { name: 'Extend' }).click();
  await expect(main.getByText(/Week 3 of 8/)).toBeVisible();
  await expect(main.getByText('A week was lost to the fair')).toBeVisible();

  await page.getByRole('button', { name: 'End early' }).click();
  const exit = page.getByRole('dialog', { name: 'Exit review' });
  await exit.getByText('Target reached').click();
  await exit.getByRole('textbox', { name: 'What changed' }).fill('Opens with purpose at every door');
  await exit.getByRole('button', { name: 'End the programme' }).click();
  await expect(exit.getByText('Please say why in a few words.')).toBeVisible();
  await exit.getByRole('textbox', { name: 'Why it ended early' }).fill('Reached after three weeks');
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    await saveScreen(page, `programme-exit-${appearance}`);
  }
  await exit.getByRole('button', { name: 'End the programme' }).click();
  const past = main.getByRole('region', { name: 'Earlier programmes' });
  await expect(past.getByText('Target reached')).toBeVisible();
  await expect(past.getByText('Opens with purpose at every door')).toBeVisible();
  await past.getByRole('button', { name: /^Opening the visit/ }).click();
  await expect(past.getByRole('heading', { name: 'Week 8' })).toBeVisible();
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    await saveScreen(page, `programme-past-${appearance}`);
  }

  await page.getByRole('tab', { name: 'Timeline' }).click();
  const ended = main.getByRole('listitem').filter({ hasText: 'Programme ended' });
  await expect(ended).toContainText('Target reached');
  await expect(ended).toContainText('Reached after three weeks');
  await expect(main.getByRole('listitem').filter({ hasText: 'Programme extended' })).toContainText(
    'A week was lost to the fair',
  );
  await expect(main.getByRole('listitem').filter({ hasText: 'Programme started' })).toBeVisible();
  await axe(page);
  await saveScreen(page, 'programme-timeline');
});
