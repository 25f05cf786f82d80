import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { UserFacingError } from '../../electron/dev/report.ts';
import { expect } from '../e2e/fixtures.ts';
import { openBrowser } from '../e2e/pages/browser.ts';
import { answerOpenDialog, answerSaveDialog } from '../e2e/pages/dialogs.ts';
import { reportPage } from '../e2e/pages/report.ts';
import { goTo, settled } from '../e2e/pages/screens.ts';
import type { Pictures } from './pictures.ts';
import { step, type App } from './step.ts';

interface Leave {
  out: string;
  rep: string;
  pictures: Pictures;
}

/** What `leaveFiles` leaves in the folder, one of each kind. */
export const leftFiles = [
  'for-the-rep.html',
  'answer.curbside-answer.json',
  'rep-over-time.pdf',
  'rep-over-time.md',
  'team-over-time.pdf',
  'team-over-time.md',
  'all-reports.zip',
  'batch',
  'handover.curbside-pack',
  'team.csv',
  'commitments.csv',
  'sessions.csv',
  'coverage.csv',
  'sessions.ics',
  'commitments.ics',
];

/** From the open report of the second day: the rep's answer, summaries, a batch, a pack, lists and calendars. */
export async function leaveFiles(app: App, leave: Leave): Promise<void> {
  const sessionId = /sessions\/([^/]+)\/report/.exec(app.page.url())?.[1] ?? '';
  await step('Finalise, and the page the rep answers on', () => pageToAnswer(app, leave, sessionId));
  await step('The rep answers in a browser; the answer is taken in', () => answer(app, leave));
  await step('Summaries of the quarter: the rep, the team', () => summaries(app, leave));
  await step('All reports of the quarter, as a folder and as a ZIP', () => batch(app, leave));
  await step('A handover pack', () => handover(app, leave));
  await step('Lists for a spreadsheet, and what is planned for a calendar', () => lists(app, leave));
  await goTo(app.page, `#/sessions/${sessionId}/report`);
}

async function pageToAnswer({ electronApp, page }: App, { out }: Leave, sessionId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const answered = await window.curbside.invoke('reports', 'finalise', { sessionId: id });
    if (!answered.ok) throw new Error(answered.error.message);
  }, sessionId);
  await goTo(page, '#/today');
  await goTo(page, `#/sessions/${sessionId}/report`);
  await answerSaveDialog(electronApp, join(out, 'for-the-rep.html'));
  await reportPage(page).exportAs('For the rep to answer', 'for-the-rep.html');
}

async function answer({ electronApp, page }: App, { out, pictures }: Leave): Promise<void> {
  const file = join(out, 'answer.curbside-answer.json');
  const browser = await openBrowser();
  try {
    const rep = await (await browser.newContext({ acceptDownloads: true })).newPage();
    await rep.goto(pathToFileURL(join(out, 'for-the-rep.html')).href);
    await rep.getByRole('radio', { name: 'No, I see it differently' }).check();
    await rep.getByRole('textbox', { name: 'Your own view' }).fill('The buyer had only ten minutes.');
    await rep.getByRole('textbox', { name: 'I will…' }).fill('Ask for half an hour next time');
    const download = rep.waitForEvent('download');
    await rep.getByRole('button', { name: 'Save my answer' }).click();
    await (await download).saveAs(file);
  } finally {
    await browser.close();
  }
  await answerOpenDialog(electronApp, file);
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await page.getByText('The answer is in').waitFor();
  await settled(page);
  await pictures.take('report-answered');
}

async function summaries(app: App, { out, rep, pictures }: Leave): Promise<void> {
  const { page } = app;
  await goTo(page, '#/team');
  await page.getByRole('link', { name: rep }).first().click();
  await page.getByRole('link', { name: 'Summary of a period' }).click();
  await page.getByTestId('outline-paper').waitFor();
  await settled(page);
  await pictures.take('summary-rep');
  await exportShown(app, out, 'rep-over-time');
  await goTo(page, '#/reports/summaries?who=team');
  await page.getByTestId('outline-paper').waitFor();
  await pictures.take('summary-team');
  await exportShown(app, out, 'team-over-time');
}

async function exportShown({ electronApp, page }: App, out: string, name: string): Promise<void> {
  for (const [format, file] of [
    ['PDF, A4', `${name}.pdf`],
    ['Markdown', `${name}.md`],
  ] as const) {
    await answerSaveDialog(electronApp, join(out, file));
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect(page.getByText(`Saved as ${file}`).last()).toBeVisible({ timeout: 30_000 });
  }
}

async function batch({ electronApp, page }: App, { out, pictures }: Leave): Promise<void> {
  const folder = join(out, 'batch');
  await mkdir(folder);
  await goTo(page, '#/reports/export');
  await page.getByRole('switch', { name: 'Drafts too' }).press('Space');
  for (const format of ['Word', 'HTML', 'Markdown', 'JSON'])
    await page.getByRole('checkbox', { name: format }).check();
  const run = page.getByRole('button', { name: /^Export \d+ reports?$/ });
  await answerOpenDialog(electronApp, folder);
  await runBatch(page, run);
  await pictures.take('batch');
  await page.getByText('One ZIP file', { exact: true }).click();
  const zip = join(out, 'all-reports.zip');
  await answerSaveDialog(electronApp, zip);
  await runBatch(page, run);
  // What the folder's export said may still have stood there.
  await expect.poll(() => existsSync(zip), { timeout: 60_000 }).toBe(true);
  const [made] = await readdir(folder);
  const files = made === undefined ? [] : await readdir(join(folder, made));
  if (!files.includes('index.html') || !files.includes('manifest.json'))
    throw new UserFacingError(`${folder} lacks its index or its list`);
}

async function runBatch(page: Page, run: ReturnType<Page['getByRole']>): Promise<void> {
  await run.click();
  await expect(page.getByText(/^\d+ reports? exported$/)).toBeVisible({ timeout: 60_000 });
}

async function handover({ electronApp, page }: App, { out, rep, pictures }: Leave): Promise<void> {
  await goTo(page, '#/reports/handover');
  await page.getByRole('combobox', { name: 'Who is handed over' }).click();
  await page.getByRole('option', { name: rep }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /has agreed/ }).check();
  await page.getByRole('textbox', { name: 'Who agreed' }).fill(rep);
  await settled(page);
  await pictures.take('handover');
  await answerSaveDialog(electronApp, join(out, 'handover.curbside-pack'));
  await page.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(page.getByText('Saved as handover.curbside-pack')).toBeVisible();
}

async function lists({ electronApp, page }: App, { out }: Leave): Promise<void> {
  await planTalk(page);
  await goTo(page, '#/settings');
  for (const [button, file] of [
    ['Team', 'team.csv'],
    ['Commitments', 'commitments.csv'],
    ['Sessions', 'sessions.csv'],
    ['Coverage', 'coverage.csv'],
    ['Sessions planned', 'sessions.ics'],
    ['Open commitments', 'commitments.ics'],
  ] as const) {
    await answerSaveDialog(electronApp, join(out, file));
    await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    // Only three toasts stand at a time: the fourth would wait for one of them to go.
    const said = page.getByRole('status').filter({ hasText: `Saved as ${file}` });
    await said.getByRole('button', { name: 'Close' }).click();
    await expect(said).toHaveCount(0);
  }
}

/** A calendar holds what is ahead, and the two days are over. */
function planTalk(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const reps = await window.curbside.invoke('reps', 'options', undefined);
    const [rep] = reps.ok ? reps.value : [];
    const planned = await window.curbside.invoke('sessions', 'plan', {
      kind: 'one_to_one',
      repId: rep?.id ?? null,
      startsAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      endsAt: null,
      allDay: false,
      place: '',
      goal: '',
      focusCompetencyId: null,
      rideFormat: null,
      questions: [],
    });
    if (!planned.ok) throw new Error(planned.error.message);
  });
}
