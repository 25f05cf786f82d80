import type { Page } from '@playwright/test';
import { dayOf } from '../../shared/lib/dates.ts';
import { expect, resizeWindow } from '../e2e/fixtures.ts';
import { firstRun } from '../e2e/pages/first-run.ts';
import { chooseTeam, importTeam } from '../e2e/pages/import-team.ts';
import { daysFromNow } from '../e2e/pages/day-field.ts';
import { fillPlan, planRide } from '../e2e/pages/plan-panel.ts';
import { reportPage } from '../e2e/pages/report.ts';
import { goTo, settled } from '../e2e/pages/screens.ts';
import { ridePage, showEverything } from '../e2e/ride-page.ts';
import { exportSummary } from './export.ts';
import type { Pictures } from './pictures.ts';
import { rate } from './rate.ts';
import { step, type App } from './step.ts';
import { answer, focus, goal, questions, steps, strength, summary, visits } from './words.ts';

interface Job {
  out: string;
  rep: string;
  /** A list of people; without one the sample team is loaded. */
  teamFile: string | null;
  pictures: Pictures;
}

/** Whose team it is in the list. */
const MANAGER = 'Dustin Brinkmann';

/** From the first start to the exported summary. Throws a `UserFacingError` that names the step that failed. */
export async function doTheJob(app: App, { out, rep, teamFile, pictures }: Job): Promise<void> {
  const { page } = app;
  await step('First run', () => start(app, teamFile, pictures));
  await step('Plan a ride-along', () => plan(page, rep, pictures));
  await step('Ride along: two visits, ten notes in five languages', () => ride(page, rep, pictures));
  await step('A strength of the rep, from the notes', () => addStrength(page, rep, pictures));
  await step('Conclude and write the report', () => write(page, rep, pictures));
  await step('Export as PDF, Word, HTML, Markdown and JSON', () => exportSummary(app, out, 'summary'));
}

async function start(app: App, teamFile: string | null, pictures: Pictures): Promise<void> {
  const { page } = app;
  await resizeWindow(app, 1280, 800);
  await pictures.take('first-run');
  if (teamFile === null) {
    await firstRun(page, 'en', 'sample');
    return;
  }
  await firstRun(page, 'en', 'import');
  await chooseTeam(app, { file: teamFile, manager: MANAGER });
  await pictures.take('import');
  await importTeam(page);
}

async function plan(page: Page, rep: string, pictures: Pictures): Promise<void> {
  const startsAt = new Date(Date.now() + 10 * 60_000);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await goTo(page, '#/today');
  const planned = { rep, startsAt, place: 'Central', focus, questions, goal };
  await planRide(page, planned);
  await settled(page);
  await pictures.take('today');
  // Its own week, also at the weekend, when the planner opens on the one that comes.
  await goTo(page, `#/planner?view=week&day=${dayOf(startsAt.toISOString(), zone)}`);
  await pictures.take('planner-week');
  await fillPlan(page, { ...planned, startsAt: daysFromNow(1) });
  await pictures.take('planner-panel');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('radio', { name: 'Upcoming' }).click();
  await settled(page);
  await pictures.take('planner-list');
  const row = page.getByRole('listitem').filter({ hasText: rep }).first();
  await row.getByRole('button', { name: `More for ${rep}` }).click();
  await page.getByRole('menuitem', { name: 'Start now' }).click();
}

async function ride(page: Page, rep: string, pictures: Pictures): Promise<void> {
  await expect(page.getByRole('heading', { name: rep, level: 1 })).toBeVisible();
  const screen = ridePage(page);
  await expect(screen.box).toBeFocused();
  for (const { customer, outcome, lines } of visits) {
    await page.keyboard.press('Control+Enter');
    await expect(screen.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
    await page.keyboard.type(customer);
    await page.keyboard.press('Enter');
    await showEverything(page);
    await expect(screen.box).toBeFocused();
    // The stream is that of the new visit from here on.
    await expect(screen.notes.getByRole('listitem')).toHaveCount(0);
    for (const line of lines) await screen.note(line);
    await expect(screen.saved).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
    await pictures.take(`ride-along-${customer.toLowerCase()}`);
    await screen.visits.getByRole('button', { name: 'Leave' }).click();
    await screen.visits.getByRole('button', { name: new RegExp(`^${outcome}`) }).click();
  }
  await page.keyboard.press('Control+j');
  await expect(screen.coach.getByRole('textbox', { name: 'In the rep’s words' })).toBeFocused();
  await page.keyboard.type(answer);
  await page.keyboard.press('Enter');
  await expect(screen.coach).toContainText(`1 of ${questions.length} asked`);
  await screen.visits.getByRole('button', { name: /^Whole day/ }).click();
  await expect(screen.notes.getByRole('listitem')).toHaveCount(10);
  await pictures.take('ride-along');
}

async function addStrength(page: Page, rep: string, pictures: Pictures): Promise<void> {
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await goTo(page, '#/team');
  await pictures.take('team');
  await page.getByRole('link', { name: rep }).click();
  await settled(page);
  await page.getByRole('tab', { name: 'Strengths and development' }).click();
  await page.getByRole('button', { name: 'Add a strength' }).first().click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox', { name: 'In one line' }).fill(strength);
  await panel.getByRole('checkbox', { name: /waited eight seconds/ }).check();
  await panel.getByRole('checkbox', { name: /Reformule le besoin/ }).check();
  await pictures.take('rep-new-strength');
  await panel.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Strength added').waitFor();
  await page.getByRole('button', { name: new RegExp(`^${strength}`) }).click();
  await pictures.take('rep-strengths');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await settled(page);
  await pictures.take('rep');
}

async function write(page: Page, rep: string, pictures: Pictures): Promise<void> {
  await goTo(page, '#/today');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'End of day' }).click();
  await page.getByRole('link', { name: 'To the report' }).click();
  await expect(page).toHaveURL(/\/report$/);
  const screen = reportPage(page);
  await screen.whatWorked.fill(summary.whatWorked);
  await screen.workOn.fill(summary.workOn);
  await screen.privateNote.fill(summary.privateNote);
  for (const { inDays, ...agreed } of steps) await screen.addStep({ ...agreed, due: daysFromNow(inDays) });
  await expect(screen.saved).toHaveText(/^Saved /);
  await pictures.take('report-steps');
  await rate(page, { competency: focus, level: 2, evidence: /Előbb mutatta a kimutatást/, notes: 2 });
  await expect(screen.paper).toContainText(`${focus}: 2 of 5.`);
  await pictures.take('report-rating');
  await expect(screen.paper).toContainText(summary.workOn);
  await expect(screen.paper).toContainText(steps[1].text);
  await expect(screen.paper).toContainText(rep);
  await expect(screen.paper).not.toContainText(summary.privateNote);
  await pictures.take('report');
}
