import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { goTo, settled } from '../e2e/pages/screens.ts';
import type { Pictures } from './pictures.ts';
import { step } from './step.ts';
import { focus, second, steps, strength } from './words.ts';

interface Look {
  rep: string;
  pictures: Pictures;
}

/** What both days have left behind, screen by screen. Throws a `UserFacingError` that names the step that failed. */
export async function lookAround(page: Page, look: Look): Promise<void> {
  await step('What only the manager sees', () => thinkAlone(page, look));
  await step('Pictures of the rep', () => lookAtRep(page, look));
  await step('Pictures of the other screens', () => lookElsewhere(page, look));
}

/** Ideas, skill and will, and coachability hold something before their pictures are taken. */
async function thinkAlone(page: Page, { rep, pictures }: Look): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  await goTo(page, '#/ideas');
  await page
    .getByRole('button', { name: /^Take up/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Heard' }).getByRole('listitem')).not.toHaveCount(0);
  await pictures.take('ideas');

  await goTo(page, '#/team/skill-will');
  await page.getByRole('region', { name: 'Not placed yet' }).getByRole('button', { name: rep }).click();
  const person = page.getByRole('region', { name: rep });
  await person.getByRole('slider', { name: 'Skill' }).fill('45');
  await person.getByRole('slider', { name: 'Will' }).fill('80');
  await person.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(person).toContainText('Guide');
  await pictures.take('skill-will');

  await person.getByRole('link').click();
  await page.getByRole('button', { name: 'New check' }).click();
  const panel = page.getByRole('dialog');
  for (const [question, answer] of [
    [/^Looks for their own part/, 'Often'],
    [/^Asks how it went/, 'Sometimes'],
    [/^Tries what was agreed/, 'Nearly always'],
  ] as const)
    await panel
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer })
      .check({ force: true });
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  await settled(page);
  await pictures.take('rep-private');
}

/** Each tab shows what it should before its picture is taken. */
async function lookAtRep(page: Page, { rep, pictures }: Look): Promise<void> {
  await expect(page.getByRole('heading', { name: rep, level: 1 })).toBeVisible();
  const main = page.getByRole('main');
  const open = async (name: string): Promise<void> => {
    await page.getByRole('tab', { name }).click();
    await settled(page);
  };
  await open('Timeline');
  await expect(main.getByText(/Opened with a question about the users/).first()).toBeVisible();
  await pictures.take('rep-timeline');
  await open('Strengths and development');
  await expect(main.getByRole('button', { name: new RegExp(`^${strength}`) })).toBeVisible();
  await pictures.take('rep-profile');
  await open('Commitments');
  await expect(main.getByRole('listitem').filter({ hasText: steps[0].text })).toContainText(
    'Opened with a question about the users',
  );
  await pictures.take('rep-commitments');
  await open('Competencies');
  const points = page.getByRole('list', { name: new RegExp(`^${focus}`) }).getByRole('link');
  await expect(points).toHaveCount(2);
  await expect(points.first()).toHaveAccessibleName(/2 of 5/);
  await expect(points.last()).toHaveAccessibleName(/3 of 5/);
  await page
    .getByRole('button', { name: /^What shows it/ })
    .first()
    .click();
  await pictures.take('rep-competencies');
  await open('Programme');
  await expect(main.getByText(/Week 2 of 6/)).toBeVisible();
  await pictures.take('rep-programme');
}

async function lookElsewhere(page: Page, { pictures }: Look): Promise<void> {
  for (const [name, address] of [
    ['team-second-day', '#/team'],
    ['team-coverage', '#/team?view=coverage'],
    ['commitments', '#/commitments'],
    ['competencies', '#/competencies'],
    ['recognition', '#/ideas?view=recognition'],
    ['first-talks', '#/ideas?view=talks'],
    ['reports', '#/reports'],
    ['mirror', '#/mirror'],
    ['settings', '#/settings'],
  ] as const) {
    await goTo(page, address);
    await pictures.take(name);
  }
  await goTo(page, '#/questions');
  await page.getByRole('button', { name: /^GROW/ }).click();
  const asked = page.getByRole('main').getByRole('button', { name: /asked once/ });
  await asked.first().click();
  await expect(page.getByRole('main')).toContainText(second.asked[0]);
  // What was agreed in the talk, and what the rep took on in the answer to its report.
  await expect(page.getByRole('main')).toContainText('2 commitments followed');
  await pictures.take('questions');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('oszinten');
  await expect(page.getByRole('option', { name: /Őszintén/ })).toBeVisible();
  await pictures.take('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await pictures.take('shortcuts');
  await page.keyboard.press('Escape');
}
