import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/contract.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { axe, expect, resizeWindow, saveScreen } from './fixtures.ts';
import { settled } from './pages/screens.ts';
import { expectOnDisk, sessionOf, test } from './promise.ts';
import { textOf } from './texts.ts';
import { goTo, ridePage, startSession } from './ride-page.ts';

const answer = 'That I name the price before she has said what it costs her.';

/** What a rep would read of the session in the address. */
function markdown(page: Page, hash: string): Promise<string> {
  return page.evaluate(
    async (sessionId) => {
      const { curbside } = globalThis as unknown as { curbside: Bridge };
      const written = await curbside.invoke('reports', 'markdown', { sessionId });
      if (!written.ok) throw new Error(written.error.message);
      return written.value.text;
    },
    hash.split('/')[2] ?? '',
  );
}

/** What the file holds: all answers of a session, and all its half-typed questions. */
function onDisk(page: Page, sessionId: SessionId): Promise<{ answers: string; questions: string }> {
  return page.evaluate(async (id) => {
    const session = await window.curbside.invoke('sessions', 'get', { id });
    const drafts = await window.curbside.invoke('sessions', 'questionDrafts', { sessionId: id });
    if (!session.ok || !drafts.ok) throw new Error('The session cannot be read');
    return {
      answers: session.value.questions.map((question) => question.answer).join(''),
      questions: drafts.value.map(({ text }) => text).join(''),
    };
  }, sessionId);
}

test('a script is asked by keyboard, the answer outlives a kill, and the ledger counts it', async ({
  app,
  machine,
}) => {
  const ride = await startSession(app.page, { kind: 'one_to_one' });
  const sessionId = sessionOf(app.page);
  const hash = new URL(app.page.url()).hash;
  await ride.coach.getByRole('combobox', { name: 'Questions from' }).selectOption('SPIN');
  await expect(ride.coach.getByRole('heading', { level: 3 }).first()).toHaveText('Situation');
  const situation = ride.coach.getByRole('region', { name: 'Situation' });
  const asked = (await situation.getByRole('button').first().textContent()) ?? '';

  await ride.box.focus();
  await app.page.keyboard.press('Control+j');
  const words = ride.coach.getByRole('textbox', { name: 'In the rep’s words' });
  await expect(words).toBeFocused();
  await app.page.keyboard.type(answer, { delay: 25 });
  await expectOnDisk(machine, async () => (await onDisk(app.page, sessionId)).answers, answer);
  await app.page.keyboard.type(' And a little mo');
  await app.kill9();

  await app.relaunch();
  let { page } = app;
  await goTo(page, hash);
  let again = ridePage(page);
  await expect(again.coach.getByRole('button', { name: asked, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(again.coach.getByRole('textbox', { name: 'In the rep’s words' })).toHaveValue(
    new RegExp(`^${answer}`),
  );

  await expect(again.box).toBeFocused();
  await page.keyboard.press('Control+Shift+J');
  await expect(page.getByRole('textbox', { name: `Follow-up to: ${asked}` })).toBeFocused();
  await page.keyboard.type('And who pays');
  await expectOnDisk(machine, async () => (await onDisk(page, sessionId)).questions, 'And who pays');
  await app.kill9();
  await app.relaunch();
  ({ page } = app);
  await goTo(page, hash);
  again = ridePage(page);
  const followUp = page.getByRole('textbox', { name: `Follow-up to: ${asked}` });
  await expect(followUp).toHaveValue('And who pays');
  await expect(again.box).toBeFocused();
  await page.keyboard.press('Control+Shift+J');
  await expect(followUp).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' for that?');
  await page.keyboard.press('Enter');
  await expect(again.coach.getByRole('textbox', { name: 'In the rep’s words' }).nth(1)).toBeFocused();
  await page.keyboard.type('Nobody has asked yet.');
  await page.keyboard.press('Enter');
  await expect(again.box).toBeFocused();

  // Asked by mistake: Ctrl+Z in the untouched answer takes it back.
  await page.keyboard.press('Control+j');
  await expect(again.coach).toContainText('3 of 5 asked');
  await page.keyboard.press('Control+z');
  await expect(again.coach).toContainText('2 of 5 asked');
  await expect(again.box).toBeFocused();

  // Any question by arrow keys.
  await page.keyboard.press('Control+l');
  await page.keyboard.press('ArrowDown');
  await expect(
    again.coach.getByRole('button', { name: 'What happened, as you saw it?', exact: true }),
  ).toBeFocused();

  await page.keyboard.press('Control+Shift+K');
  await expect(again.coach).toContainText('2 questions · 1 piece of advice');
  await page.keyboard.press('Control+Shift+K');
  await expect(again.coach).toContainText('2 questions · 2 pieces of advice');
  await page.keyboard.press('Control+z');
  await expect(again.coach).toContainText('2 questions · 1 piece of advice');

  await page.getByRole('button', { name: 'Conclude' }).click();
  await expect(page.getByRole('region', { name: 'Asking and telling' })).toContainText(
    '2 questions · 1 piece of advice',
  );
  const written = await markdown(page, hash);
  expect(written).toContain(answer);
  expect(written).toContain('Nobody has asked yet.');
  expect(written).not.toMatch(/piece of advice|Asking and telling/);
  await page.getByRole('button', { name: 'Add a next step' }).click();
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('Asks about the cost before the price');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Asks about the cost before the price' }).first(),
  ).toBeVisible();

  await goTo(page, '#/questions');
  await page.getByRole('button', { name: /^SPIN/ }).click();
  const row = page.getByRole('listitem').filter({ hasText: asked }).first();
  await expect(row).toContainText('1 commitment followed');
  await row.getByRole('button', { name: /asked once/ }).click();
  await expect(row).toContainText(answer);
  await saveScreen(page, 'ledger-asked');
  await axe(page);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('price before she');
  await page.getByRole('group', { name: 'Questions and answers' }).getByRole('option').first().click();
  await expect(page).toHaveURL(/\/ride\?question=/);
});

test('the planner suggests what this person was not asked yet, and one tap takes it', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { kind: 'one_to_one' });
  const rep = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await ride.coach.getByRole('combobox', { name: 'Questions from' }).selectOption('GROW');
  await expect(ride.coach.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(ride.coach.getByRole('textbox', { name: 'In the rep’s words' })).toBeFocused();
  await goTo(page, '#/today');
  await settled(page);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.keyboard.press('p');
  const panel = page.getByRole('dialog');
  await panel.getByRole('combobox', { name: 'With whom' }).fill(rep);
  await page.getByRole('option', { name: rep }).first().click();
  const suggestion = panel
    .getByRole('button', { description: new RegExp(`Not asked to ${rep} yet`) })
    .first();
  const text = (await suggestion.getAttribute('aria-label')) ?? '';
  await saveScreen(page, 'ledger-planner');
  await suggestion.click();
  await expect(panel.getByRole('button', { name: `Leave out: ${text}` })).toBeVisible();
});

for (const [language, appearance] of [
  ['en', 'light'],
  ['hu', 'dark'],
] as const) {
  test(`a script in a session in ${language}, ${appearance}: axe finds nothing`, async ({ app }) => {
    const { page } = app;
    const ride = await startSession(page, { language, appearance });
    await ride.coach.getByRole('combobox').selectOption({ index: 1 });
    await expect(ride.coach.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await page.keyboard.press('Control+j');
    await expect(ride.coach.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Hogy előbb kérdezek.');
    await page.keyboard.press('Control+Shift+J');
    await expect(ride.coach.locator('form').getByRole('textbox')).toBeFocused();
    await page.keyboard.type('És utána?');
    await page.keyboard.press('Enter');
    const words = ride.coach.getByRole('textbox', { name: textOf(language, 'ride:inTheirWords') });
    await expect(words.nth(1)).toBeFocused();
    await page.keyboard.press('Control+Shift+K');
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `ledger-${language}-${appearance}-${width}`);
      await axe(page);
    }
  });
}
