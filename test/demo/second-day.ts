import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { answerSaveDialog } from '../e2e/pages/dialogs.ts';
import { chooseDay } from '../e2e/pages/day-field.ts';
import { fillPlan } from '../e2e/pages/plan-panel.ts';
import { reportPage } from '../e2e/pages/report.ts';
import { goTo, settled } from '../e2e/pages/screens.ts';
import { ridePage, showEverything } from '../e2e/ride-page.ts';
import { exportSummary } from './export.ts';
import type { Pictures } from './pictures.ts';
import { rate } from './rate.ts';
import { step, type App } from './step.ts';
import { focus, programme, second, steps } from './words.ts';

interface Day {
  rep: string;
  pictures: Pictures;
}

const dayMs = 24 * 3_600_000;

/** A week lies between the two ride-alongs. */
export const weekMs = 7 * dayMs;

/** After the first day: what goes on for weeks, and the next ride-along. */
export async function planAhead({ page }: App, { rep, pictures }: Day): Promise<void> {
  await step('Start a programme', () => startProgramme(page, rep, pictures));
  await step('Plan the second ride-along', () => planSecond(page, rep, pictures));
}

/** The second ride-along on its day, to its summary. Throws a `UserFacingError` that names the step that failed. */
export async function doTheSecondDay(app: App, { rep, pictures, out }: Day & { out: string }): Promise<void> {
  const { page } = app;
  await step('The morning brief, and as PDF', () => readBrief(app, out, rep, pictures));
  await step('Ride along again: questions from a script, four notes', () => ride(page, rep, pictures));
  await step('Close the commitment by what was seen', () => close(page, pictures));
  await step('Conclude, and rate one level higher', () => write(page, pictures));
  await step('Export the second summary', () => exportSummary(app, out, 'summary-2'));
}

async function startProgramme(page: Page, rep: string, pictures: Pictures): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  await goTo(page, '#/team');
  await page.getByRole('link', { name: rep }).first().click();
  await page.getByRole('tab', { name: 'Programme' }).click();
  await page.getByRole('button', { name: 'Start a programme' }).click();
  const panel = page.getByRole('dialog', { name: 'Start a programme' });
  await panel.getByRole('combobox', { name: 'Focus' }).fill(focus);
  await page.getByRole('option', { name: focus }).click();
  await chooseDay(panel.getByRole('button', { name: 'First day' }), new Date());
  await panel.getByRole('textbox', { name: 'Where it stands today' }).fill(programme.baseline);
  await panel.getByRole('textbox', { name: 'What it should look like at the end' }).fill(programme.target);
  await panel.getByRole('combobox', { name: 'Level to reach' }).click();
  await page.getByRole('option', { name: new RegExp(`^Level ${programme.level}`) }).click();
  await panel.getByRole('textbox', { name: 'Why' }).fill(programme.why);
  await pictures.take('programme-start');
  await panel.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('main').getByText(/Week 1 of 6/)).toBeVisible();
}

async function planSecond(page: Page, rep: string, pictures: Pictures): Promise<void> {
  const startsAt = new Date(Date.now() + weekMs + 10 * 60_000);
  const { goal, question, visit } = second;
  await fillPlan(page, { rep, startsAt, place: 'Central', focus, questions: [question], goal });
  const panel = page.getByRole('dialog');
  await panel
    .getByRole('button', { description: new RegExp(`not asked to ${rep} yet`, 'i') })
    .first()
    .click();
  await pictures.take('planner-suggestions');
  await panel.getByRole('button', { name: /^Plan/ }).click();
  await page.getByText(/^Session planned/).waitFor();

  await goTo(page, '#/planner?view=upcoming');
  await page.getByRole('button', { name: `More for ${rep}` }).click();
  await page.getByRole('menuitem', { name: 'Morning brief' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const screen = ridePage(page);
  await screen.visits.getByRole('button', { name: 'Add a visit' }).click();
  await screen.visits.getByRole('textbox', { name: 'Customer' }).fill(visit.customer);
  await page.keyboard.press('Enter');
  await screen.coach.getByRole('radio', { name: 'Plan' }).check({ force: true });
  for (const [label, text] of [
    ['Objective', visit.objective],
    ['Advance sought', visit.advanceSought],
    ['Questions to ask', visit.questionsToAsk],
  ] as const)
    await screen.coach.getByRole('textbox', { name: label }).fill(text);
  await screen.coach.getByRole('textbox', { name: 'Points to make' }).focus();
  await pictures.take('visit-plan');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
}

async function readBrief(app: App, out: string, rep: string, pictures: Pictures): Promise<void> {
  const { electronApp, page } = app;
  await goTo(page, '#/today');
  await pictures.take('today-second-day');
  await page.getByRole('link', { name: 'Whole brief' }).click();
  const paper = page.getByTestId('brief-paper');
  for (const text of [rep, steps[0].text, second.question, second.visit.customer, second.visit.objective])
    await expect(paper).toContainText(text);
  await expect(paper).not.toContainText(second.goal);
  await pictures.take('brief');
  await answerSaveDialog(electronApp, join(out, 'brief.pdf'));
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as brief.pdf')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Start ride-along' }).click();
}

async function ride(page: Page, rep: string, pictures: Pictures): Promise<void> {
  await expect(page.getByRole('heading', { name: rep, level: 1 })).toBeVisible();
  const screen = ridePage(page);
  await expect(screen.box).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await showEverything(page);
  await expect(screen.visits.getByRole('button', { name: 'Leave' })).toBeVisible();
  await screen.box.focus();
  for (const line of second.lines) await screen.note(line);

  const words = screen.coach.getByRole('textbox', { name: 'In the rep’s words' });
  await screen.coach.getByRole('combobox', { name: 'Questions from' }).selectOption('GROW');
  await expect(screen.coach.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(words).toBeFocused();
  await page.keyboard.type(second.asked[0]);
  await page.keyboard.press('Control+Shift+J');
  await expect(page.getByRole('textbox', { name: /^Follow-up to: / })).toBeFocused();
  await page.keyboard.type(second.followUp);
  await page.keyboard.press('Enter');
  await expect(words.nth(1)).toBeFocused();
  await page.keyboard.type(second.asked[1]);
  await page.keyboard.press('Enter');
  await expect(screen.box).toBeFocused();
  await page.keyboard.press('Control+Shift+K');
  await expect(screen.coach).toContainText('2 questions · 1 piece of advice');
  await pictures.take('ride-along-script');
}

async function close(page: Page, pictures: Pictures): Promise<void> {
  const { coach } = ridePage(page);
  await coach.getByRole('radio', { name: 'Last time' }).check({ force: true });
  const behaviour = coach.getByRole('group', { name: steps[0].text });
  // Of the notes of the day the app proposes the one that says what was agreed.
  await expect(behaviour.getByRole('combobox').locator('option:checked')).toHaveText(
    /^Opened with a question about the users/,
  );
  await pictures.take('commitment-seen');
  await behaviour.getByRole('button', { name: /^Seen/ }).click();
  await expect(behaviour).toHaveCount(0);
  const own = coach.getByRole('group', { name: steps[1].text });
  await own.getByRole('button', { name: /^Kept/ }).click();
  await expect(own).toHaveCount(0);
}

async function write(page: Page, pictures: Pictures): Promise<void> {
  await page.getByRole('button', { name: 'End of day' }).click();
  await page.getByRole('link', { name: 'To the report' }).click();
  await expect(page).toHaveURL(/\/report$/);
  await settled(page);
  const screen = reportPage(page);
  const { whatWorked, workOn, privateNote } = second.summary;
  await screen.whatWorked.fill(whatWorked);
  await screen.workOn.fill(workOn);
  await screen.privateNote.fill(privateNote);
  const { inDays, ...agreed } = second.step;
  // The clock of the app is a week ahead of the one that counts here.
  await screen.addStep({ ...agreed, due: new Date(Date.now() + weekMs + inDays * dayMs) });
  await rate(page, { competency: focus, level: 3, evidence: /^.*Végre valaki/, notes: 3 });
  await expect(page.getByRole('region', { name: 'Ratings' }).getByText(/^Last time: 2 of 5/)).toBeVisible();
  await pictures.take('report-second-rating');
  await expect(screen.paper).toContainText(`${focus}: 3 of 5, up from 2.`);
  await expect(screen.paper).not.toContainText(privateNote);
  await screen.paper.getByText(`${focus}: 3 of 5`).scrollIntoViewIfNeeded();
  await pictures.take('report-second');
}
