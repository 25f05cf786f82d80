import { axe, expect, test } from './fixtures.ts';
import { goTo, sampleTeam } from './pages/screens.ts';

test('an idea heard in a session is taken up, tried, adopted, and credited in public', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/ideas');
  const text = 'Before the offer, let the drivers mark their present tool from 1 to 5.';
  const group = (name: string) =>
    page.getByRole('region', { name }).getByRole('listitem').filter({ hasText: text });
  await group('Noted in sessions')
    .getByRole('button', { name: /^Take up/ })
    .click();
  await expect(group('Heard')).toBeVisible();
  await axe(page);
  await group('Heard')
    .getByRole('button', { name: /^Try it/ })
    .click();
  await expect(group('Being tried')).toBeVisible();
  await group('Being tried')
    .getByRole('button', { name: /^Adopt/ })
    .click();
  await group('Adopted')
    .getByRole('button', { name: /^Give credit/ })
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('textbox', { name: 'Where' })).toBeFocused();
  await page.keyboard.type('Monday meeting');
  await panel.getByRole('textbox', { name: 'In front of whom' }).fill('The whole team');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(group('Adopted')).toContainText(/Credit given .* · Monday meeting · The whole team/);

  // The way back to the note, and from the note to the idea.
  await group('Adopted')
    .getByRole('link', { name: /^heard/ })
    .click();
  await expect(page.getByRole('link', { name: `Idea ${text}` })).toBeVisible();
});

test('an idea is declined with a reason only', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/ideas');
  await page.getByRole('button', { name: 'Note an idea' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('combobox', { name: 'Whose idea' }).fill('Loïc');
  await page.getByRole('option', { name: 'Loïc Béranger' }).click();
  await panel.getByRole('textbox', { name: 'The idea' }).fill('A second van');
  await panel.getByRole('radio', { name: 'Declined' }).check({ force: true });
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Say why: whoever had the idea should hear the reason.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Why not' }).fill('No budget before spring');
  await panel.getByRole('button', { name: 'Save' }).click();
  const declined = page
    .getByRole('region', { name: 'Declined' })
    .getByRole('listitem')
    .filter({ hasText: 'A second van' });
  await expect(declined).toContainText('No budget before spring');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(declined).toHaveCount(0);
});

test('recognition is noted for whom nobody recognised for long, and stands on the timeline', async ({
  app,
}) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/ideas?view=recognition');
  const quiet = page.getByRole('region', { name: 'Not recognised for a long time' });
  await quiet.getByRole('button', { name: /Giulia/ }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: 'What for' }).fill('Stayed calm when he raised his voice');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(quiet).toHaveCount(0);
  const row = page.getByRole('listitem').filter({ hasText: 'Stayed calm when he raised his voice' });
  await expect(row).toContainText('In public');
  await axe(page);
  await row.getByRole('link', { name: /Giulia/ }).click();
  await expect(page.getByRole('button', { name: 'Recognition', exact: true })).not.toHaveCount(0);
  await expect(page.getByText('Stayed calm when he raised his voice')).toBeVisible();
});

test('first talks: who is left, and a point ticked with what was said, hidden in discreet mode', async ({
  app,
}) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/ideas?view=talks');
  await expect(page.getByText('7 of 11 first talks held')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Loïc Béranger' }).click();
  await page.getByRole('checkbox', { name: 'What works well here?' }).click();
  await expect(page.getByRole('checkbox', { name: 'What works well here?' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Note on: What works well here?' }).fill('The Monday call');
  await page.getByRole('textbox', { name: 'Note on: What works well here?' }).blur();
  await expect(page.getByText('1 of 8 talked about')).toBeVisible();
  await axe(page);
  await goTo(page, '#/ideas?view=talks');
  await expect(page.getByText('8 of 11 first talks held')).toBeVisible();
  await page.getByRole('button', { name: 'Discreet mode' }).click();
  await expect(page.getByText('8 of 11 first talks held')).toHaveCount(0);
  await expect(page.getByText('Hidden for now')).toBeVisible();
});
