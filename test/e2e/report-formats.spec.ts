import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { axe, expect, saveScreen, test as base } from './fixtures.ts';
import { openBrowser } from './pages/browser.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerOpenDialog, answerSaveDialog } from './pages/dialogs.ts';
import { pdfInfo, textOfPdf } from './pages/pdf.ts';
import { reportPage } from './pages/report.ts';
import { goTo } from './pages/screens.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-formats-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const day = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tűnde-Țăranu',
  goal: 'SECRET',
  customers: ['Kisvárdai Öntöde Kft.'],
  notes: [
    { kind: 'strength', text: '=HYPERLINK("http://evil") <b>waited</b>' },
    { kind: 'idea', text: 'Una pagina per gli autisti' },
    { kind: 'growth', text: 'SECRET', visibility: 'private' },
  ],
} as const;

test('name and logo of the company stand on every format, each read back by a program of its own', async ({
  app: { page, electronApp },
  folder,
}) => {
  test.slow();
  const id = await concludedRide(page, day);
  await goTo(page, '#/settings');
  await page.getByRole('textbox', { name: 'Company name' }).fill('Betakönnte <Kft.>');
  await answerOpenDialog(electronApp, join(process.cwd(), 'package.json'));
  await page.getByRole('button', { name: 'Choose a picture…' }).click();
  await expect(page.getByText('This picture cannot be used. Choose a PNG or a JPEG.')).toBeVisible();
  await answerOpenDialog(electronApp, join(process.cwd(), 'resources/icons/icon.png'));
  await page.getByRole('button', { name: 'Choose a picture…' }).click();
  const logo = page.getByRole('img', { name: 'Logo' });
  await expect(logo).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(logo).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(logo).toBeVisible();
  await expect(page.getByText('Betakönnte <Kft.>')).toBeVisible();
  await logo.scrollIntoViewIfNeeded();
  await axe(page);
  await saveScreen(page, 'settings-company-light-1280');

  await goTo(page, `#/sessions/${id}/report`);
  const report = reportPage(page);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('menuitem', { name: /^For the rep to answer/ })).toBeDisabled();
  await saveScreen(page, 'report-export-menu-light-1280');
  await page.keyboard.press('Escape');

  async function exported(name: Parameters<typeof report.exportAs>[0], file: string): Promise<string> {
    const path = join(folder, file);
    await answerSaveDialog(electronApp, path);
    await report.exportAs(name, file);
    return path;
  }

  const pdf = await exported('PDF, A4', 'report.pdf');
  expect(await textOfPdf(pdf)).toContain('Betakönnte <Kft.>');
  expect(await pdfInfo(pdf)).toMatchObject({ Tagged: 'yes', JavaScript: 'no', Pages: '1' });

  const docx = await readFile(await exported('Word document', 'report.docx'));
  const word = await mammoth.convertToHtml({ buffer: docx });
  expect(word.value).toContain('<h1>Őrsi Tűnde-Țăranu</h1>');
  expect(word.value).toContain('=HYPERLINK("http://evil") &lt;b&gt;waited&lt;/b&gt;');

  const json: unknown = JSON.parse(
    await readFile(await exported('Data for other programs', 'report.json'), 'utf8'),
  );
  expect(json).toMatchObject({ format: 'curbside-report/1', company: 'Betakönnte <Kft.>', seal: null });

  expect(await readFile(await exported('Markdown', 'report.md'), 'utf8')).toContain(
    String.raw`Betakönnte \<Kft.\>`,
  );

  const html = await exported('Web page', 'report.html');
  const browser = await openBrowser();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const reader = await (await browser.newContext({ colorScheme })).newPage();
      const problems: string[] = [];
      reader.on('console', (message) => problems.push(message.text()));
      await reader.goto(pathToFileURL(html).href);
      await expect(reader.getByText('=HYPERLINK("http://evil") <b>waited</b>')).toBeVisible();
      expect(
        await reader.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(0);
      expect(problems).toEqual([]);
      await reader.screenshot({
        path: `test-results/screens/report-html-${colorScheme}.png`,
        fullPage: true,
      });
    }
  } finally {
    await browser.close();
  }
  for (const path of [
    docx.toString('latin1'),
    JSON.stringify(json),
    await readFile(html, 'utf8'),
    word.value,
  ])
    expect(path).not.toContain('SECRET');
});

test('lists leave as CSV and sessions as a calendar', async ({ app: { page, electronApp }, folder }) => {
  await concludedRide(page, day);
  await goTo(page, '#/settings');
  const csv = join(folder, 'team.csv');
  await answerSaveDialog(electronApp, csv);
  const buttons = page.getByRole('main').getByRole('button', { name: /^(Team|Commitments)$/ });
  await expect(buttons).toHaveCount(2);
  const [first, second] = await buttons.evaluateAll((all) =>
    all.map((button) => button.getBoundingClientRect()),
  );
  expect((second?.left ?? 0) - (first?.right ?? 0), 'the buttons stand apart').toBeGreaterThanOrEqual(8);
  await page.getByRole('button', { name: 'Team', exact: true }).click();
  await expect(page.getByText('Saved as team.csv')).toBeVisible();
  const rows = parse(await readFile(csv), { bom: true });
  expect(rows[0]?.[0]).toBe('Name');
  expect(rows[1]?.[0]).toBe(day.rep);
  expect(rows).toHaveLength(2);

  await page.getByRole('button', { name: 'Sessions planned' }).click();
  await expect(page.getByRole('alert')).toContainText('There is nothing in this list yet.');
  await page.evaluate(async () => {
    const [rep] = await window.curbside
      .invoke('reps', 'options', undefined)
      .then((all) => (all.ok ? all.value : []));
    const at = new Date(Date.now() + 48 * 3_600_000).toISOString();
    const plan = {
      kind: 'one_to_one' as const,
      repId: rep?.id ?? null,
      startsAt: at,
      endsAt: null,
      allDay: false,
    };
    const rest = {
      place: 'Győr, 2',
      goal: 'SECRET',
      focusCompetencyId: null,
      rideFormat: null,
      questions: [],
    };
    await window.curbside.invoke('sessions', 'plan', { ...plan, ...rest });
  });
  const longName = 'sessions-planned-of-the-whole-team-in-december.ics';
  const ics = join(folder, longName);
  await answerSaveDialog(electronApp, ics);
  await page.getByRole('button', { name: 'Sessions planned' }).click();
  const toast = page.getByRole('status').filter({ hasText: `Saved as ${longName}` });
  const label = toast.locator('.mantine-Button-label');
  expect(await label.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const file = await readFile(ics, 'utf8');
  const events = ICAL.Component.fromString(file).getAllSubcomponents('vevent');
  expect(events.map((event) => new ICAL.Event(event).summary)).toEqual([`One-to-one · ${day.rep}`]);
  expect(file).not.toContain('SECRET');
});
