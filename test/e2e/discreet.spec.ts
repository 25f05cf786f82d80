import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/contract.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import type { RunningApp } from './fixtures.ts';
import { appear, appearances, goTo, sampleTeam, settled } from './pages/screens.ts';

const sizes = [
  [1280, 800],
  [1024, 768],
] as const;

/** Pictures in light and dark at both sizes; axe finds nothing. */
async function look(app: RunningApp, name: string): Promise<void> {
  for (const appearance of appearances) {
    await appear(app.page, appearance);
    for (const [width, height] of sizes) {
      await resizeWindow(app, width, height);
      await saveScreen(app.page, `${name}-${appearance}-${width}`);
    }
    await axe(app.page);
  }
  await resizeWindow(app, 1280, 800);
}

const discreetKey = 'ControlOrMeta+Shift+H';

test('coachability: seven answers, a decision with its reason, the trend, and back by undo', async ({
  app,
}) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['rep-private'] ?? '');
  const card = page.getByRole('region', { name: 'Coachability' });
  await card.getByRole('button', { name: 'New check' }).click();
  const panel = page.getByRole('dialog', { name: 'New check' });
  const questions = panel.getByRole('radiogroup');
  await expect(questions).toHaveCount(7);
  for (let index = 0; index < 6; index += 1)
    await questions.nth(index).getByRole('radio', { name: 'Often' }).check({ force: true });
  await panel.getByRole('textbox', { name: 'What made you answer so' }).fill('Asked twice after the visit');
  await look(app, 'coachability-check');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  const trend = card.getByRole('table');
  await expect(trend.getByRole('row').nth(1)).toContainText('Often');
  await expect(trend.getByRole('row').nth(7)).toContainText('Cannot tell');
  // No sum, no score.
  await expect(card).not.toContainText(/\d+ ?(%|\/|points)/);

  await card.getByRole('button', { name: 'Note a decision' }).click();
  const decision = page.getByRole('dialog', { name: 'Note a decision' });
  await decision.getByRole('button', { name: 'Save' }).click();
  await expect(decision.getByText('Please say why in a few words.')).toBeVisible();
  await decision.getByRole('radio', { name: 'Change the approach' }).check({ force: true });
  await decision.getByRole('textbox', { name: 'Why' }).fill('Shorter steps, one at a time');
  await look(app, 'coachability-decision');
  await decision.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('Shorter steps, one at a time')).toBeVisible();
  await expect(card.getByText(/^Look again on /)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(card.getByText('Shorter steps, one at a time')).toHaveCount(0);
  await look(app, 'coachability');
});

test('skill and will: reached from Team, moved by keyboard, by form, and back by undo', async ({ app }) => {
  const { page } = app;
  await sampleTeam(page, 'en');
  await goTo(page, '#/team');
  await page.getByRole('link', { name: 'Skill and will' }).click();
  await settled(page);
  await look(app, 'skill-will-sample');
  const marker = page.getByRole('button', { name: /^Máté Kőrösi: skill/ });
  const before = (await marker.getAttribute('aria-label')) ?? '';
  await marker.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  const [skill = 0, will = 0] = [...before.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const after = new RegExp(`^Máté Kőrösi: skill ${skill + 10}, will ${will + 1}, `);
  await expect(page.getByRole('button', { name: after })).toBeFocused();
  await expect(page.getByText('Máté Kőrösi moved')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: before })).toBeVisible();
  await look(app, 'skill-will-chosen');

  await page.getByRole('combobox', { name: 'Find a person' }).fill('zoe');
  await page.getByRole('option', { name: 'Zoé Thévenet' }).click();
  const form = page.getByRole('region', { name: /Zoé Thévenet/ });
  await form.getByRole('slider', { name: 'Skill' }).fill('80');
  await form.getByRole('slider', { name: 'Will' }).fill('20');
  await form.getByRole('button', { name: 'Place' }).click();
  await expect(page.getByRole('button', { name: 'Zoé Thévenet: skill 80, will 20, Excite' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Excite' })).toContainText('Landsberg');
  await form.getByRole('textbox', { name: 'What makes you see it so' }).fill('Bored since the spring');
  await expect(form.getByText(/^Saved /)).toBeVisible();
  await expect(form.getByText('Bored since the spring').last()).toBeVisible();
});

/** Private words in every place that can hold some; each begins with the same letters, so that a search finds all. */
const planted = 'qzxprivate';

async function plant(page: Page): Promise<void> {
  await page.evaluate(async (word) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    // The day of this place: in the evening that of Greenwich may be tomorrow.
    const day = new Date().toLocaleDateString('sv-SE');
    const everything = { from: null, to: null, statuses: null, limit: 500 };
    for (const { id: repId } of must(await curbside.invoke('reps', 'options', undefined))) {
      must(await curbside.invoke('reps', 'update', { id: repId, changes: { notes: `${word}notes` } }));
      must(
        await curbside.invoke('coachability', 'addOutcome', {
          repId,
          day,
          outcome: 'talk_with_hr',
          reason: `${word}reason`,
          reviewDay: null,
        }),
      );
      must(
        await curbside.invoke('coachability', 'addCheck', {
          repId,
          day,
          ownsResults: 'rarely',
          asksFeedback: null,
          admitsGaps: null,
          triesAgreed: null,
          keepsPromises: null,
          actsSoon: null,
          withinReach: null,
          note: `${word}check`,
        }),
      );
      must(
        await curbside.invoke('skillWill', 'place', {
          repId,
          day,
          skill: 10,
          will: 10,
          note: `${word}place`,
        }),
      );
      for (const { id } of must(await curbside.invoke('sessions', 'list', { ...everything, repId }))) {
        const { session, questions } = must(await curbside.invoke('sessions', 'get', { id }));
        const { kind, startsAt, endsAt, allDay, place, focusCompetencyId, rideFormat } = session;
        const asked = questions.map(({ questionId, text }) => ({ questionId, text }));
        const plan = { kind, repId, startsAt, endsAt, allDay, place, focusCompetencyId, rideFormat };
        if (!['planned', 'in_progress', 'draft'].includes(session.status)) continue;
        must(
          await curbside.invoke('sessions', 'update', {
            id,
            plan: { ...plan, goal: `${word}goal`, questions: asked },
          }),
        );
        if (session.status === 'planned') continue;
        const { whatWorked, workOn } = session;
        const summary = { whatWorked, workOn, privateNote: `${word}summary` };
        must(await curbside.invoke('sessions', 'saveSummary', { id, summary }));
        must(
          await curbside.invoke('observations', 'add', {
            sessionId: id,
            observation: {
              visitId: null,
              kind: 'growth',
              text: `${word}note`,
              answer: '',
              competencyId: null,
              person: '',
              visibility: 'private',
              observedAt: new Date().toISOString(),
            },
          }),
        );
      }
      const talk = { repId, point: 'feedback', changes: { note: `${word}talk` } } as const;
      must(await curbside.invoke('firstTalks', 'set', talk));
      for (const { id } of must(await curbside.invoke('programmes', 'list', { repId })))
        must(await curbside.invoke('programmes', 'update', { id, changes: { why: `${word}why` } }));
      for (const entry of must(await curbside.invoke('profile', 'list', { repId })))
        must(
          await curbside.invoke('profile', 'update', { id: entry.id, changes: { title: `${word}title` } }),
        );
    }
  }, planted);
}

/** Whether a screen holds it anywhere: words, what is typed in fields, tooltips, names for screen readers. */
async function says(page: Page): Promise<boolean> {
  return page.evaluate((word) => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)]
      .join('\n')
      .includes(word);
  }, planted);
}

test('one key hides everything private on every screen, while typing too; it stays over a restart', async ({
  app,
}) => {
  test.setTimeout(180_000);
  let { page } = app;
  const places = await sampleTeam(page, 'en');
  await plant(page);

  // Said before it is hidden: the words are where this test looks for them.
  const showing = [
    'today',
    'team',
    'rep',
    'rep-strengths',
    'rep-programme',
    'rep-private',
    'ride-along',
    'report',
  ];
  for (const name of showing) {
    await goTo(page, places[name] ?? '');
    await expect.poll(() => says(page), { message: name }).toBe(true);
  }

  await goTo(page, places['report'] ?? '');
  const summary = page.getByRole('textbox').first();
  await summary.click();
  await page.keyboard.press(discreetKey);
  await expect(page.getByText('Private things are hidden.')).toBeAttached();
  expect(await says(page)).toBe(false);

  for (const [name, hash] of Object.entries(places)) {
    await goTo(page, hash);
    await saveScreen(page, `discreet-${name}`);
    expect(await says(page), name).toBe(false);
  }
  await goTo(page, places['rep-private'] ?? '');
  await axe(page);

  const field = page.getByRole('combobox', { name: 'Find anything' });
  const results = page.getByRole('option').filter({ hasText: planted });
  await page.keyboard.press('ControlOrMeta+k');
  await field.fill(planted);
  await expect(page.getByText(`Nothing found for “${planted}”. Try fewer letters.`)).toBeVisible();
  await page.keyboard.press(discreetKey);
  await expect(results).not.toHaveCount(0);
  await page.keyboard.press(discreetKey);
  await expect(results).toHaveCount(0);
  await page.keyboard.press('Escape');

  await app.relaunch();
  ({ page } = app);
  expect(await says(page)).toBe(false);
  const eye = page.getByRole('button', { name: 'Discreet mode' });
  await expect(eye).toHaveAttribute('aria-pressed', 'true');
  await goTo(page, places['team'] ?? '');
  expect(await says(page)).toBe(false);
  await eye.click();
  await expect(eye).toHaveAttribute('aria-pressed', 'false');
  await goTo(page, places['rep-private'] ?? '');
  await expect.poll(() => says(page)).toBe(true);
});

test('what is being written stays while it is hidden', async ({ app }) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['rep-private'] ?? '');
  await page.getByRole('button', { name: 'New check' }).click();
  const note = page.getByRole('textbox', { name: 'What made you answer so' });
  await note.fill('Half a thought');
  await page.keyboard.press(discreetKey);
  await expect(note).toHaveCount(0);
  await page.keyboard.press(discreetKey);
  await expect(note).toHaveValue('Half a thought');
});
