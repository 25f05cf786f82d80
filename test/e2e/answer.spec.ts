import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { axe, expect, saveScreen, test as base } from './fixtures.ts';
import { openBrowser } from './pages/browser.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerOpenDialog, answerSaveDialog } from './pages/dialogs.ts';
import { pdfPages, textOfPdf } from './pages/pdf.ts';
import { reportPage } from './pages/report.ts';
import { goTo } from './pages/screens.ts';

const test = base.extend<{ folder: string; browser: Browser }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-answer-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  browser: async ({}, provide) => {
    const browser = await openBrowser();
    await provide(browser);
    await browser.close();
  },
});

const day = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tűnde-Țăranu',
  goal: 'For nobody else',
  customers: ['Kisvárdai Öntöde Kft.'],
  notes: [
    { kind: 'strength', text: 'Waited eight seconds <script>alert(1)</script>' },
    { kind: 'question', text: 'What changed?', answer: 'More calls,\nfewer visits' },
    { kind: 'growth', text: 'SECRET', visibility: 'private' },
  ],
} as const;

/** A final report, and the file its rep would receive. */
async function sentReport(page: Page, electronApp: Parameters<typeof answerSaveDialog>[0], file: string) {
  const id = await concludedRide(page, day);
  await page.evaluate(async (sessionId) => {
    const answer = await window.curbside.invoke('reports', 'finalise', { sessionId });
    if (!answer.ok) throw new Error(answer.error.message);
  }, id);
  await goTo(page, `#/sessions/${id}/report`);
  await answerSaveDialog(electronApp, file);
  await reportPage(page).exportAs('For the rep to answer', 'for-tunde.html');
  return id;
}

test('the rep reads, answers in a browser without the app, and the answer comes home once', async ({
  app: { page, electronApp },
  folder,
  browser,
}) => {
  test.slow();
  const file = join(folder, 'for-tunde.html');
  const id = await sentReport(page, electronApp, file);
  await expect(page.getByRole('heading', { name: 'Answer from Őrsi Tűnde-Țăranu' })).toBeVisible();
  await axe(page);
  await saveScreen(page, 'answer-waiting-light-1280');
  expect(await readFile(file, 'utf8')).not.toContain('SECRET');

  const problems: string[] = [];
  const asked: string[] = [];
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1000, height: 900 } });
  const rep = await context.newPage();
  rep.on('console', (message) => problems.push(message.text()));
  rep.on('pageerror', (error) => problems.push(error.message));
  rep.on('dialog', (dialog) => problems.push(dialog.message()));
  rep.on('request', (request) => asked.push(request.url()));
  await rep.goto(pathToFileURL(file).href);
  await expect(rep.getByText('This summary is for you.')).toBeVisible();
  await expect(rep.getByText('Waited eight seconds <script>alert(1)</script>')).toBeVisible();

  await rep.getByText('Comment on this What worked').click();
  await rep.getByRole('textbox', { name: 'Your comment on “What worked”' }).fill('It was hard – „nagyon”');
  await rep.getByRole('radio', { name: 'No, I see it differently' }).check();
  await rep.getByRole('textbox', { name: 'Your own view' }).fill('The plant was closed.\nSo I waited.');
  await rep.getByRole('textbox', { name: 'I will…' }).fill('Call the plant first');
  await rep.getByLabel('Until (if you like)').fill('2030-05-06');
  await rep.getByRole('button', { name: 'Add another' }).click();
  await rep.getByRole('textbox', { name: 'I will…' }).nth(1).fill('Ask who decides');
  await rep.reload();
  await expect(rep.getByRole('textbox', { name: 'Your own view' })).toHaveValue(
    'The plant was closed.\nSo I waited.',
  );
  await expect(rep.getByRole('textbox', { name: 'Your comment on “What worked”' })).toHaveValue(/nagyon/);
  await expect(rep.getByRole('textbox', { name: 'I will…' }).nth(1)).toHaveValue('Ask who decides');
  await rep.screenshot({ path: 'test-results/screens/answer-page-light.png', fullPage: true });

  const download = rep.waitForEvent('download');
  await rep.getByRole('button', { name: 'Save my answer' }).click();
  const answerFile = join(folder, (await download).suggestedFilename());
  await (await download).saveAs(answerFile);
  expect(answerFile).toMatch(/Őrsi Tűnde-Țăranu \d{4}-\d{2}-\d{2}\.curbside-answer\.json$/);
  await rep.getByRole('button', { name: 'Copy it as text' }).click();
  const copied = rep.getByRole('textbox', { name: 'Your answer as text' });
  await expect(copied).not.toHaveValue('');
  const block = await copied.inputValue();
  expect(problems, 'the page complains of nothing').toEqual([]);
  expect(
    asked.filter((url) => !/^(file|blob):/.test(url)),
    'the page asks nobody',
  ).toEqual([]);

  const altered = join(folder, 'altered.json');
  await writeFile(altered, (await readFile(answerFile, 'utf8')).replace('"agrees": false', '"agrees": true'));
  await answerOpenDialog(electronApp, altered);
  await page.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(page.getByRole('alert')).toContainText('changed or damaged on its way');

  await dropFile(page, await readFile(answerFile, 'utf8'));
  await expect(page.getByText('The answer is in')).toBeVisible();
  const card = page.getByRole('region', { name: 'Answer from Őrsi Tűnde-Țăranu' });
  await expect(card.getByText('Sees it differently')).toBeVisible();
  await expect(card.getByText('“The plant was closed. So I waited.”')).toBeVisible();
  await expect(card.getByText('“It was hard – „nagyon””')).toBeVisible();
  await expect(card.getByText('Call the plant first (by 6 May)')).toBeVisible();
  await expect(page.getByText('Acknowledged', { exact: true }).first()).toBeVisible();
  await expect(page.getByTestId('report-paper')).toContainText('Your answer');
  await axe(page);
  await saveScreen(page, 'answer-in-light-1280');
  for (const paper of ['PDF, A4', 'PDF, Letter'] as const) {
    const pdf = join(folder, `${paper.slice(5)}.pdf`);
    await answerSaveDialog(electronApp, pdf);
    await reportPage(page).exportAs(paper, `${paper.slice(5)}.pdf`);
    const text = await textOfPdf(pdf);
    for (const part of [
      'You see it differently.',
      'The plant was closed.',
      'Call the plant first',
      'SHA-256: ',
    ])
      expect(text).toContain(part);
    const seal = /check ([0-9a-f]{4} [0-9a-f]{4})/.exec(text)?.[1] ?? 'no seal';
    for (const sheet of await pdfPages(pdf))
      expect(sheet, 'the seal at the foot of every page').toContain(` · ${seal} · `);
  }

  await goTo(page, '#/reports');
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await page
    .getByRole('textbox', { name: 'The text from the e-mail' })
    .fill(`Hello,\n> ${block.replaceAll('\n', '\n> ')}`);
  await saveScreen(page, 'answer-paste-light-1280');
  await page.getByRole('button', { name: 'Take in an answer' }).click();
  await expect(page.getByText('This answer is here already. Nothing was changed.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${id}/report$`));
  await goTo(page, '#/commitments');
  await expect(page.getByText('Call the plant first')).toHaveCount(1);
  await expect(page.getByText('Ask who decides')).toHaveCount(1);

  const repId = await page.evaluate(async () => {
    const reps = await window.curbside.invoke('reps', 'options', undefined);
    return reps.ok ? reps.value[0]?.id : undefined;
  });
  await goTo(page, `#/team/${repId}`);
  await expect(page.getByRole('link', { name: /^Answer to the report/ })).toBeVisible();
  await saveScreen(page, 'timeline-answer-light-1280');
});

test('the page to answer is readable for everybody: dark, on a phone, printed, and without a script', async ({
  app: { page, electronApp },
  folder,
  browser,
}) => {
  const file = join(folder, 'for-tunde.html');
  await sentReport(page, electronApp, file);
  for (const [name, options] of [
    ['dark', { colorScheme: 'dark', viewport: { width: 1000, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 } }],
    ['without-script', { javaScriptEnabled: false }],
  ] as const) {
    const context = await browser.newContext(options);
    const rep = await context.newPage();
    await rep.goto(pathToFileURL(file).href);
    await expect(rep.getByRole('heading', { name: 'Őrsi Tűnde-Țăranu' })).toBeVisible();
    await expect(rep.getByRole('button', { name: 'Save my answer' })).toBeVisible({
      visible: name !== 'without-script',
    });
    expect(
      await rep.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'nothing sticks out',
    ).toBe(true);
    await rep.screenshot({ path: `test-results/screens/answer-page-${name}.png`, fullPage: true });
    if (name !== 'without-script') await axe(rep);
    await rep.emulateMedia({ media: 'print' });
    await expect(rep.getByRole('heading', { name: 'Őrsi Tűnde-Țăranu' })).toBeVisible();
    await expect(rep.getByRole('button')).toHaveCount(0);
    await expect(rep.getByText('Comment on this').first()).toBeHidden();
    await context.close();
  }
});

/** Lets a file go over the window, as the system would. */
async function dropFile(page: Page, text: string): Promise<void> {
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'answer.curbside-answer.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Let go to take in the answer')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
