import type { Page } from '@playwright/test';
import type { CompetencyId, SessionId } from '#shared/domain/ids.ts';
import type { Bridge } from '#shared/ipc/contract.ts';
import { axe, expect, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { appear, appearances, goTo, sampleTeam } from './pages/screens.ts';

interface TwoSessions {
  rep: string;
  first: SessionId;
  second: SessionId;
}

/** A rep with two ride-alongs that have ended, each with one note tagged "Listening"; the first start is over by then. */
function twoSessions(page: Page): Promise<TwoSessions> {
  return page.evaluate(async () => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const of = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    of(await curbside.invoke('settings', 'update', { onboarded: true, language: 'en' }));
    const rep = of(
      await curbside.invoke('reps', 'create', {
        name: 'Versie Hillebrand',
        role: '',
        email: '',
        phone: '',
        region: '',
        hireDay: null,
        managerName: '',
        status: 'active',
        notes: '',
      }),
    );
    const skill = of(await curbside.invoke('competencies', 'list', undefined)).find(
      ({ name }) => name === 'Listening',
    );
    const competencyId: CompetencyId | null = skill?.id ?? null;
    const ended = async (minutesAhead: number, text: string): Promise<SessionId> => {
      // A minute on it may be the next day.
      const dayEnds = new Date().setHours(23, 59, 59, 999);
      const at = new Date(Math.min(Date.now() + minutesAhead * 60_000, dayEnds)).toISOString();
      const { id } = of(
        await curbside.invoke('sessions', 'plan', {
          kind: 'ride_along',
          repId: rep.id,
          startsAt: at,
          endsAt: null,
          allDay: false,
          place: '',
          goal: '',
          focusCompetencyId: competencyId,
          rideFormat: 'observe_only',
          questions: [],
        }),
      );
      of(await curbside.invoke('sessions', 'start', { id }));
      const observation = {
        visitId: null,
        kind: 'strength' as const,
        text,
        answer: '',
        competencyId,
        person: '',
        visibility: 'shared' as const,
        observedAt: at,
      };
      of(await curbside.invoke('observations', 'add', { sessionId: id, observation }));
      of(
        await curbside.invoke('observations', 'add', {
          sessionId: id,
          observation: { ...observation, kind: 'growth', text: `Cut in: ${text}`, competencyId: null },
        }),
      );
      of(await curbside.invoke('sessions', 'conclude', { id }));
      return id;
    };
    return {
      rep: rep.id,
      first: await ended(0, 'Let the buyer finish'),
      second: await ended(1, 'Waited for eight seconds'),
    };
  });
}

/** In light and dark, at both sizes: axe finds nothing, and nothing sticks out. */
async function look(app: RunningApp, name: string): Promise<void> {
  const { page } = app;
  for (const appearance of appearances) {
    await appear(page, appearance);
    await axe(page);
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `${name}-${appearance}-${width}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  }
  await resizeWindow(app, 1280, 800);
}

test('rated by keyboard with evidence; the next session shows the last rating; the trend has two points', async ({
  app,
}) => {
  const { page } = app;
  const { rep, first, second } = await twoSessions(page);
  const ratings = page.getByRole('region', { name: 'Ratings' });
  const head = ratings.getByRole('button', { name: /^Listening/ });
  const paper = page.getByTestId('report-paper');

  await goTo(page, `#/sessions/${first}/report`);
  await head.focus();
  await page.keyboard.press('2');
  await expect(head).toContainText('2 of 5');
  await expect(head).toContainText('1 note');
  await page.keyboard.press('Enter');
  await expect(ratings.getByRole('radio', { name: /^2/ })).toBeChecked();
  await expect(ratings.getByText('Rated for the first time.')).toBeVisible();
  await ratings.getByRole('checkbox', { name: /Cut in: Let the buyer finish/ }).press('Space');
  await expect(head).toContainText('2 notes');
  await expect(paper).toContainText('Listening: 2 of 5.');
  await expect(paper).toContainText('Cut in: Let the buyer finish');

  await page.keyboard.press('4');
  await expect(head).toContainText('4 of 5');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(head).toContainText('2 of 5');
  await expect(head).toContainText('2 notes');

  await goTo(page, `#/sessions/${second}/report`);
  await expect(head).toContainText('not rated');
  await head.click();
  await expect(ratings.getByText(/^Last time: 2 of 5/)).toBeVisible();
  await expect(ratings.getByRole('link')).toHaveCount(2);
  await ratings.evaluate((element) => element.scrollIntoView());
  await look(app, 'ratings-open');
  await page.getByRole('radio', { name: /^3/ }).focus();
  await page.keyboard.press('3');
  await expect(head).toContainText('3 of 5');
  await expect(paper).toContainText('Listening: 3 of 5, up from 2.');
  await ratings.getByRole('button', { name: 'Rate more' }).click();
  await ratings.getByRole('button', { name: /^Preparing the call/ }).focus();
  await page.keyboard.press('t');
  await expect(ratings.getByRole('button', { name: /^Preparing the call/ })).toContainText(
    'Too early to tell',
  );
  await expect(paper).not.toContainText('Preparing the call');

  await goTo(page, `#/team/${rep}?tab=competencies`);
  const points = page.getByRole('list', { name: /^Listening/ }).getByRole('link');
  await expect(points).toHaveCount(2);
  await expect(points.last()).toHaveAccessibleName(/3 of 5/);
  await page.getByRole('button', { name: /^What shows it/ }).click();
  await expect(page.getByText('Waited for eight seconds')).toBeVisible();
  await points.first().click();
  await expect(page).toHaveURL(new RegExp(`${first}/report`));

  await goTo(page, '#/mirror');
  await expect(page.getByText('Too few yet: 2 of 20').first()).toBeVisible();
  await look(app, 'mirror-too-few');
});

test('with the sample team: trends of a rep, and the mirror with its figures', async ({ app }) => {
  const { page } = app;
  const places = await sampleTeam(page, 'en');
  await goTo(page, places['rep-competencies'] ?? '');
  await expect(page.getByRole('list', { name: /open the report/ })).not.toHaveCount(0);
  await page
    .getByRole('button', { name: /^What shows it/ })
    .first()
    .click();
  await look(app, 'trend-open');

  await goTo(page, '#/reports');
  await page.getByRole('link', { name: 'How do I rate?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rating mirror' })).toBeVisible();
  const mild = page.getByRole('region', { name: 'Mild or strict' });
  await expect(mild.getByText(/^Average \d/)).toBeVisible();
  await expect(page.getByText(/^Too few yet/)).not.toHaveCount(4);
  await look(app, 'mirror-figures');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(mild).toHaveCount(0);
});
