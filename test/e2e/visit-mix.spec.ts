import type { Bridge } from '#shared/ipc/contract.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { planner } from './pages/planner.ts';
import { appear, appearances, goTo } from './pages/screens.ts';
import { startSession } from './ride-page.ts';

test('four friendly customers in a row are seen on the page of the rep, in the brief and while planning', async ({
  app,
}) => {
  const { page } = app;
  await startSession(page, { appearance: 'system' });
  const { rep, name, planned } = await page.evaluate(async () => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const of = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    const list = { from: null, to: null, repId: null, statuses: ['in_progress' as const], limit: 1 };
    const session = of(await curbside.invoke('sessions', 'list', list))[0];
    const repId = session?.rep?.id;
    if (session === undefined || repId === undefined) throw new Error('No session');
    for (const [index, segment] of [
      'Retail',
      'Retail',
      'retail',
      'Pharma <b>',
      'Retail',
      'Retail',
    ].entries()) {
      const visit = { customer: `Customer ${index}`, segment, difficulty: 'friendly' as const };
      const { id } = of(await curbside.invoke('visits', 'add', { sessionId: session.id, visit }));
      of(await curbside.invoke('visits', 'arrive', { id }));
    }
    const plan = of(
      await curbside.invoke('sessions', 'plan', {
        kind: 'ride_along',
        repId,
        startsAt: new Date(Date.now() + 86_400_000).toISOString(),
        endsAt: null,
        allDay: false,
        place: '',
        goal: '',
        focusCompetencyId: null,
        rideFormat: 'observe_only',
        questions: [],
      }),
    );
    return { rep: repId, name: session.rep?.name ?? '', planned: plan.id };
  });
  const hint = 'Nearly all of these customers were friendly. Ask for a difficult one next time.';

  await goTo(page, `#/team/${rep}`);
  const mix = page.getByRole('region', { name: 'Customers seen this year' });
  await expect(mix).toContainText(hint);
  await expect(mix).toContainText('Pharma <b>');
  await expect(mix).toContainText(/Retail \([5-9]\)/);
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    for (const appearance of appearances) {
      await appear(page, appearance);
      await mix.scrollIntoViewIfNeeded();
      await axe(page);
      await saveScreen(page, `visit-mix-${width}-${appearance}`);
    }
  }

  await goTo(page, `#/sessions/${planned}/brief`);
  await expect(page.getByRole('complementary', { name: 'Only for you' })).toContainText(hint);

  // And while the next ride is planned.
  await goTo(page, '#/planner');
  await page.keyboard.press('p');
  const { panel, choosePerson } = planner(page);
  await choosePerson(name.slice(0, 4), name);
  await expect(panel.getByText(hint)).toBeVisible();
  await saveScreen(page, 'visit-mix-plan-1024-dark');
  await axe(page);
  await page.keyboard.press('Escape');
  await goTo(page, `#/sessions/${planned}/brief`);

  // In discreet mode nobody at the screen reads it.
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByText(hint)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByText(hint)).toBeVisible();

  await page.evaluate(() => window.curbside.invoke('settings', 'update', { language: 'hu' }));
  await goTo(page, `#/team/${rep}`);
  await page.reload();
  const hungarian = page.getByRole('region', { name: 'Idén látott ügyfelek' });
  await hungarian.scrollIntoViewIfNeeded();
  await saveScreen(page, 'visit-mix-hu-1024');
});
