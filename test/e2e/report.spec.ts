import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, expect, saveScreen, test as base } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { daysFromNow } from './pages/day-field.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { oneLine, pdfInfo, pdfPages, textOfPdf } from './pages/pdf.ts';
import { reportPage } from './pages/report.ts';
import { goTo } from './pages/screens.ts';
import { textOf } from './texts.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-report-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Everything that must stay; each is searched for in every file that leaves. */
const secrets = {
  goal: 'Find out if he is still willing to travel',
  observation: 'Looked tired, something at home',
  plain: 'Parking behind the hall',
  note: 'Do not promise him the new territory yet',
  rep: 'Rep note for nobody else',
};

const day = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tűnde-Țăranu',
  goal: secrets.goal,
  customers: ['Kisvárdai Öntöde Kft.', 'Società Perché No'],
  notes: [
    { kind: 'strength', text: 'Nyolc másodpercig hallgatott: a vevő folytatta, és kimondta, hogy a sofőrök' },
    { kind: 'growth', text: 'A răspuns înainte să asculte întrebarea până la capăt și a pierdut țintele' },
    { kind: 'customer_voice', text: 'Ça, c’est la première fois qu’on me le demande à moi' },
    { kind: 'question', text: 'Che cosa è cambiato, e perché?', answer: 'Più chiamate, meno visite' },
    { kind: 'idea', text: 'One page for drivers – “short & plain”, 100 % <b>true</b>' },
    { kind: 'promise', text: 'Péntekig küldi a bevezetés tervét' },
    { kind: 'growth', text: secrets.observation, visibility: 'private' },
    { kind: 'note', text: secrets.plain },
  ],
} as const;

test('conclude, write, see what stays, export: the files hold what the preview shows and nothing private', async ({
  app,
  folder,
}) => {
  const { electronApp, page } = app;
  const id = await concludedRide(page, day);
  await goTo(page, `#/sessions/${id}/report`);
  const report = reportPage(page);
  await report.whatWorked.fill('Your silence brought out the real reason.\nKeep it: it works everywhere.');
  await report.workOn.fill('Ask before you show.');
  await report.privateNote.fill(secrets.note);
  const due = daysFromNow(9);
  await report.addStep({ text: 'Opens three visits with a question', owner: 'The rep', due });
  await report.addStep({ text: 'Sends the guide for drivers', owner: 'Me', due });
  await expect(report.saved).toHaveText(/^Saved /);

  await page.getByRole('button', { name: '4 things withheld' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([
    'Your private note',
    'Your goal for the session',
    '1 private note from the session',
    '1 plain note for your own memory',
  ]);
  await saveScreen(page, 'report-withheld-light-1280');
  await page.keyboard.press('Escape');

  await expect(report.paper).toContainText('Sends the guide for drivers');
  await expect(report.paper).toContainText('Keep it: it works everywhere.');
  await expect(report.paper).toContainText('Ask before you show.');
  const preview = oneLine(await report.paper.innerText());
  for (const [name, size] of [
    ['PDF, A4', /A4/],
    ['PDF, Letter', /letter/],
  ] as const) {
    const file = `${name.slice(5)}.pdf`;
    await answerSaveDialog(electronApp, join(folder, file));
    await report.exportAs(name, file);
    expect(await textOfPdf(join(folder, file))).toBe(preview);
    const info = await pdfInfo(join(folder, file));
    expect(info).toMatchObject({ Tagged: 'yes', JavaScript: 'no', Pages: '1' });
    expect(info['Creator'], 'nothing about the computer').toMatch(/^Curbside [\d.]+$/);
    expect(info['Page size']).toMatch(size);
    expect(info['Title']).toBe('Coaching summary · Őrsi Tűnde-Țăranu');
  }

  await answerSaveDialog(electronApp, join(folder, 'summary.md'));
  await report.exportAs('Markdown', 'summary.md');
  await axe(page);
  await page.getByRole('radio', { name: 'Markdown' }).click();
  const markdown = await readFile(join(folder, 'summary.md'), 'utf8');
  await expect(page.locator('pre')).toHaveText(markdown, { useInnerText: true });
  expect(markdown).toContain('# Őrsi Tűnde-Țăranu');

  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file), 'latin1');
    const text = file.endsWith('.pdf') ? await textOfPdf(join(folder, file)) : markdown;
    for (const [what, secret] of Object.entries(secrets)) {
      expect(text, `${what} in ${file}`).not.toContain(secret);
      expect(bytes, `${what} in the bytes of ${file}`).not.toContain(secret);
    }
  }
  expect(await readdir(folder)).toEqual(['A4.pdf', 'Letter.pdf', 'summary.md']);
});

test('a long report has pages of its own, in both sizes, and loses nothing', async ({ app, folder }) => {
  const { electronApp, page } = app;
  const notes = Array.from({ length: 120 }, (_, index) => ({
    kind: index % 3 === 0 ? ('growth' as const) : ('strength' as const),
    text: `Note ${index}: asked what changed since spring, waited, and wrote the answer down word by word so that nothing of it was lost on the way to the next visit.`,
  }));
  const id = await concludedRide(page, { ...day, notes });
  await goTo(page, `#/sessions/${id}/report`);
  const report = reportPage(page);
  await expect(report.paper).toContainText('Note 119:');
  const preview = oneLine(await report.paper.innerText());
  for (const name of ['PDF, A4', 'PDF, Letter'] as const) {
    const file = join(folder, `${name}.pdf`);
    await answerSaveDialog(electronApp, file);
    await report.exportAs(name, `${name}.pdf`);
    const pages = Number((await pdfInfo(file))['Pages']);
    expect(pages).toBeGreaterThan(3);
    expect(await textOfPdf(file)).toBe(preview);
    for (const [index, text] of (await pdfPages(file)).entries())
      expect(text.trim()).toMatch(new RegExp(`${index + 1} / ${pages}$`));
  }
});

for (const language of ['hu', 'ro'] as const) {
  test(`${language}: the file speaks the language of the app`, async ({ app, folder }) => {
    const { electronApp, page } = app;
    const id = await concludedRide(page, { ...day, language });
    await goTo(page, `#/sessions/${id}/report`);
    await answerSaveDialog(electronApp, join(folder, 'summary.pdf'));
    await page.getByRole('button', { name: textOf(language, 'report:export') }).click();
    await page.getByRole('menuitem', { name: /^PDF.*A4/ }).click();
    await expect.poll(() => readdir(folder), { timeout: 30_000 }).toEqual(['summary.pdf']);
    const text = await textOfPdf(join(folder, 'summary.pdf'));
    expect(text).toBe(oneLine(await page.getByTestId('report-paper').innerText()));
    for (const key of ['title', 'whatWorked', 'workOn', 'ownWords', 'customerVoice', 'promises', 'visits'])
      expect(text).toContain(textOf(language, `export:${key}`));
    expect(await readFile(join(folder, 'summary.pdf'), 'latin1')).toContain(`/Lang (${language})`);
  });
}

test('a closed dialog leaves nothing, a place that cannot be written is said, a file that was saved is shown', async ({
  app,
  folder,
}) => {
  const { electronApp, page } = app;
  const id = await concludedRide(page, day);
  await goTo(page, `#/sessions/${id}/report`);
  const exportMarkdown = async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('menuitem', { name: /^Markdown/ }).click();
  };
  const closed = await answerSaveDialog(electronApp, null);
  await exportMarkdown();
  await expect.poll(closed).toBe(1);
  await answerSaveDialog(electronApp, join(folder, 'no such folder', 'summary.md'));
  await exportMarkdown();
  await expect(page.getByRole('alert')).toContainText('The file could not be written.');
  expect(await readdir(folder)).toEqual([]);

  const show = (path: string) =>
    page.evaluate(async (wanted) => {
      const answer = await window.curbside.invoke('reports', 'showFile', { path: wanted });
      return answer.ok ? 'shown' : answer.error.code;
    }, path);
  await electronApp.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (path) => shown.push(path);
  });
  const path = join(folder, 'summary.md');
  expect(await show(path)).toBe('not_found');
  await answerSaveDialog(electronApp, path);
  await exportMarkdown();
  await page.getByRole('button', { name: 'Show file' }).click();
  const shown = () => electronApp.evaluate(() => Reflect.get(globalThis, 'shown') as string[]);
  await expect.poll(shown).toEqual([path]);
  expect(await show('/etc/passwd')).toBe('not_found');
  expect(await show(join(folder, 'other.md'))).toBe('not_found');
  expect(await shown()).toEqual([path]);
});
