import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Language } from '#shared/domain/languages.ts';
import type { Bridge } from '#shared/ipc/contract.ts';
import { axe, expect, resizeWindow, saveScreen, test as base } from './fixtures.ts';
import { concludedRide } from './pages/concluded-ride.ts';
import { answerSaveDialog } from './pages/dialogs.ts';
import { oneLine, pdfInfo, pdfPages, textOfPdf } from './pages/pdf.ts';
import { goTo, settled } from './pages/screens.ts';
import { textOf } from './texts.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'curbside-brief-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Everything that must stay on the screen. */
const secrets = {
  goal: 'Find out whether she wants the new territory',
  note: 'Looked tired, something at home',
  plain: 'Parking behind the hall',
  rep: 'Rep note for nobody else',
};

const before = {
  manager: 'Kovács Réka',
  rep: 'Őrsi Tűnde-Țăranu',
  goal: secrets.goal,
  customers: ['Kisvárdai Öntöde Kft.', 'Società Perché No'],
  notes: [
    { kind: 'strength', text: 'Nyolc másodpercig hallgatott, mielőtt válaszolt volna' },
    { kind: 'growth', text: 'A răspuns înainte să asculte întrebarea până la capăt' },
    { kind: 'promise', text: 'Péntekig küldi a bevezetés tervét' },
    { kind: 'growth', text: secrets.note, visibility: 'private' },
    { kind: 'note', text: secrets.plain },
  ],
} as const;

interface Planned {
  held: string;
  customers: readonly string[];
}

/** Agrees a step in the session that was held and plans the next one with the same rep, for later on the same day. */
function planNext(page: Page, planned: Planned & { goal: string }): Promise<string> {
  return page.evaluate(async ({ held, customers, goal }) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const of = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    const sessions = of(
      await curbside.invoke('sessions', 'list', {
        from: null,
        to: null,
        repId: null,
        statuses: ['draft'],
        limit: 9,
      }),
    );
    const last = sessions.find(({ id }) => id === held);
    if (!last?.rep) throw new Error('No session was held');
    of(
      await curbside.invoke('sessions', 'saveSummary', {
        id: last.id,
        summary: { whatWorked: 'Your silence brought out the real reason.', workOn: '', privateNote: '' },
      }),
    );
    const competencies = of(await curbside.invoke('competencies', 'list', undefined));
    const focusCompetencyId = competencies[3]?.id ?? null;
    of(
      await curbside.invoke('commitments', 'add', {
        sessionId: last.id,
        commitment: {
          owner: 'rep',
          ownerName: '',
          text: 'Három látogatást kérdéssel nyit',
          dueDay: null,
          behavioural: true,
        },
      }),
    );
    // Behind the one that was held; a minute on it may be the next day.
    const startsAt = new Date(
      Math.min(Date.now() + 60_000, new Date().setHours(23, 59, 59, 999)),
    ).toISOString();
    const session = of(
      await curbside.invoke('sessions', 'plan', {
        kind: 'ride_along',
        repId: last.rep.id,
        startsAt,
        endsAt: null,
        allDay: false,
        place: 'Győr',
        goal,
        focusCompetencyId,
        rideFormat: 'observe_only',
        questions: [{ questionId: null, text: 'Mi változott tavasz óta?' }],
      }),
    );
    for (const customer of customers)
      of(
        await curbside.invoke('visits', 'add', {
          sessionId: session.id,
          visit: {
            customer,
            objective: `Időpont a próbára: ${customer}`,
            advanceSought: 'A date for the trial, agreed with the depot',
            questionsToAsk: 'Who uses it every day?\nWhat stopped the last one?',
            questionsExpected: 'How long does fitting take?',
            points: 'Drivers first',
            objections: '“We tried that in 2024”',
          },
        }),
      );
    return session.id;
  }, planned);
}

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it');
}

test('from Today to the page, onto paper and into the ride, by keyboard alone; nothing private is printed', async ({
  app,
  folder,
}) => {
  const { electronApp, page } = app;
  const held = await concludedRide(page, before);
  await planNext(page, { held, customers: before.customers, goal: secrets.goal });
  await goTo(page, '#/today');
  await tabTo(page, page.getByRole('link', { name: 'Whole brief' }));
  await page.keyboard.press('Enter');

  const paper = page.getByTestId('brief-paper');
  const pieces = [
    before.rep,
    'Your silence brought out the real reason.',
    ...before.notes.slice(0, 3).map(({ text }) => text),
    'Három látogatást kérdéssel nyit',
    'Mi változott tavasz óta?',
    ...before.customers.flatMap((customer) => [customer, `Időpont a próbára: ${customer}`]),
    'Who uses it every day?',
    'What stopped the last one?',
    'Promised before',
  ];
  for (const text of pieces) await expect(paper).toContainText(text);
  const own = page.getByRole('complementary', { name: 'Only for you' });
  await expect(own).toContainText(secrets.goal);
  await expect(own.getByText(secrets.note)).toBeHidden();
  await tabTo(page, own.getByText(/private notes$/));
  await page.keyboard.press('Enter');
  for (const text of [secrets.note, secrets.plain, secrets.rep])
    await expect(own.getByText(text)).toBeVisible();
  await axe(page);
  await saveScreen(page, 'brief-private-light-1280');

  const path = join(folder, 'brief.pdf');
  await answerSaveDialog(electronApp, path);
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByRole('button', { name: 'Save as PDF' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as brief.pdf')).toBeVisible({ timeout: 30_000 });
  const text = await textOfPdf(path);
  for (const piece of pieces) expect(text).toContain(piece);
  expect((await pdfPages(path))[0]).toContain('For the manager only');
  const info = await pdfInfo(path);
  expect(info).toMatchObject({ Tagged: 'yes', JavaScript: 'no', Pages: '1' });
  expect(info['Title']).toBe(`Morning brief · ${before.rep}`);
  expect(info['Page size']).toMatch(/A4/);
  const bytes = await readFile(path, 'latin1');
  for (const [what, secret] of Object.entries(secrets)) {
    expect(text, `${what} on paper`).not.toContain(secret);
    expect(bytes, `${what} in the bytes`).not.toContain(secret);
  }

  await tabTo(page, page.getByRole('button', { name: 'Start ride-along' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ride$/);
  await tabTo(page, page.getByRole('link', { name: 'Morning brief' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await settled(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/ride$/);
});

test('each visit of the brief leads to its plan', async ({ app }) => {
  const { page } = app;
  const held = await concludedRide(page, before);
  const id = await planNext(page, { held, customers: before.customers, goal: secrets.goal });
  await resizeWindow(app, 1024, 768);
  const [, customer] = before.customers;
  for (const visit of before.customers.slice(0, 2)) {
    await goTo(page, `#/sessions/${id}/brief`);
    await tabTo(page, page.getByTestId('brief-paper').getByRole('link', { name: visit }));
    if (visit === customer) await saveScreen(page, 'brief-visit-link-1024');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Objective' })).toHaveValue(`Időpont a próbára: ${visit}`);
  }
});

test('from the planner and from the page of the rep; a long day has pages of its own and loses nothing', async ({
  app,
  folder,
}) => {
  const { electronApp, page } = app;
  const held = await concludedRide(page, before);
  const customers = Array.from({ length: 14 }, (_, index) => `Customer number ${index + 1}`);
  await planNext(page, { held, customers, goal: '' });
  await goTo(page, '#/planner?view=upcoming');
  await page.getByRole('button', { name: `More for ${before.rep}` }).click();
  await page.getByRole('menuitem', { name: 'Morning brief' }).click();
  await expect(page.getByTestId('brief-paper')).toContainText('Customer number 14');

  const path = join(folder, 'long.pdf');
  await page.evaluate(() => window.curbside.invoke('settings', 'update', { paper: 'Letter' }));
  await answerSaveDialog(electronApp, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as long.pdf')).toBeVisible({ timeout: 30_000 });
  const pages = await pdfPages(path);
  expect((await pdfInfo(path))['Page size']).toMatch(/letter/);
  expect(pages.length).toBeGreaterThan(2);
  const text = await textOfPdf(path);
  for (const customer of customers) expect(text).toContain(`Időpont a próbára: ${customer}`);
  for (const [index, one] of pages.entries())
    expect(one.trim()).toMatch(new RegExp(`${index + 1} / ${pages.length}$`));

  await goTo(page, '#/team');
  await page.getByRole('link', { name: before.rep }).first().click();
  await page.getByRole('link', { name: 'Morning brief' }).click();
  await expect(page.getByTestId('brief-paper')).toContainText('Customer number 14');
});

for (const language of ['fr', 'hu', 'it', 'ro'] satisfies Language[]) {
  test(`${language}: the paper speaks the language of the app`, async ({ app, folder }) => {
    const { electronApp, page } = app;
    const held = await concludedRide(page, { ...before, language });
    const id = await planNext(page, { held, customers: before.customers, goal: secrets.goal });
    await goTo(page, `#/sessions/${id}/brief`);
    const path = join(folder, 'brief.pdf');
    await answerSaveDialog(electronApp, path);
    await page.getByRole('button', { name: textOf(language, 'brief:savePdf') }).click();
    await expect(page.getByText('brief.pdf')).toBeVisible({ timeout: 30_000 });
    const first = oneLine((await pdfPages(path)).join(' '));
    for (const key of ['export:brief.title', 'export:brief.managerOnly', 'export:visits', 'today:ask'])
      expect(first).toContain(textOf(language, key));
    expect(first).toContain(before.notes[0].text);
    expect((await pdfInfo(path))['Pages']).toBe('1');
    expect(await readFile(path, 'latin1')).toContain(`/Lang (${language})`);
  });
}
