import type { Locator, Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/contract.ts';
import type { RideFormat, SessionKind } from '#shared/domain/session.ts';
import type { Appearance } from '#shared/domain/settings.ts';
import type { Language } from '#shared/domain/languages.ts';
import { expect } from './fixtures.ts';

/** The window of a running session. */
export interface RidePage {
  box: Locator;
  saved: Locator;
  notes: Locator;
  visits: Locator;
  coach: Locator;
  /** Types one line into the box and waits until its row is confirmed. */
  note: (line: string) => Promise<void>;
  /** Types the name of the customer who is asked for and waits until one is there: what is written next belongs to this visit. */
  arriveAt: (customer: string) => Promise<void>;
}

export function ridePage(page: Page): RidePage {
  const notes = page.getByRole('region', { name: /^(Notes|Jegyzetek)$/ });
  const box = notes.getByRole('textbox', { name: /^(New note|Új jegyzet)$/ });
  const rows = notes.locator('li:not(:has([data-sent]))');
  const visits = page.getByRole('region', { name: /^(Visits|Látogatások)$/ });
  return {
    box,
    saved: page.getByTestId('saved-at'),
    notes,
    visits,
    coach: page.getByRole('region', { name: /^(Coach|Coaching)$/ }),
    note: async (line) => {
      await expect(box).toBeFocused();
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      // By its words: how many rows there are depends on the visit shown, which may just be changing.
      await expect(rows.filter({ hasText: wordsOf(line) })).not.toHaveCount(0);
      await expect(box).toHaveValue('');
    },
    arriveAt: async (customer) => {
      await expect(visits.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(customer);
      await page.keyboard.press('Enter');
      await expect(box).toBeFocused();
      const here = visits.getByRole('button', { name: customer, pressed: true });
      await expect(here).toHaveAccessibleName(/since|óta/);
    },
  };
}

/** What of a typed line stands in its row for certain: no prefix, and nothing from the first name or tag on. */
function wordsOf(line: string): string {
  return /[\p{L}\d][^#@"”]*/u.exec(line)?.[0].trim() ?? line;
}

interface SessionOptions {
  kind?: SessionKind;
  language?: Language;
  appearance?: Appearance;
  /** Of a ride-along; while only watching the screen is quiet. */
  rideFormat?: RideFormat;
}

/** With the sample team: a session with its first rep, planned for now, and its window opened. */
export async function openSession(
  page: Page,
  { kind = 'ride_along', language = 'en', appearance = 'light', rideFormat = 'co_sell' }: SessionOptions = {},
): Promise<RidePage> {
  const id = await page.evaluate(
    async (wanted) => {
      const { curbside } = globalThis as unknown as { curbside: Bridge };
      await curbside.invoke('sample', 'load', undefined);
      await curbside.invoke('settings', 'update', {
        onboarded: true,
        language: wanted.language,
        appearance: wanted.appearance,
      });
      const reps = await curbside.invoke('reps', 'options', undefined);
      const competencies = await curbside.invoke('competencies', 'list', undefined);
      const rep = reps.ok ? reps.value[0] : undefined;
      const session = await curbside.invoke('sessions', 'plan', {
        kind: wanted.kind,
        repId: rep?.id ?? null,
        startsAt: new Date().toISOString(),
        endsAt: null,
        allDay: false,
        place: 'Central',
        goal: 'Hear the customer out before the demo',
        focusCompetencyId: competencies.ok ? (competencies.value[0]?.id ?? null) : null,
        rideFormat: wanted.kind === 'ride_along' ? wanted.rideFormat : null,
        questions: [
          { questionId: null, text: 'What did you want this visit to change?' },
          { questionId: null, text: 'What happened, as you saw it?' },
          { questionId: null, text: 'What would you keep for the next one?' },
        ],
      });
      if (!session.ok) throw new Error(session.error.message);
      return session.value.id;
    },
    { kind, language, appearance, rideFormat },
  );
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, `#/sessions/${id}/ride`);
  await expect(page.getByRole('button', { name: /^(Start|Indítás)$/ })).toBeFocused();
  return ridePage(page);
}

/** The same, begun by the key that is asked for. */
export async function startSession(page: Page, options?: SessionOptions): Promise<RidePage> {
  const ride = await openSession(page, options);
  await page.keyboard.press('Enter');
  await expect(ride.box).toBeFocused();
  return ride;
}

/** While only watching the screen is quiet by itself; one key shows everything. In English. */
export async function showEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show everything' }).waitFor();
  await page.keyboard.press('Control+Shift+s');
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Buttons in this place that are too low for a thumb, by what stands on them: those of this moment, as notices come and go. */
export function lowButtons(place: Page | Locator): Promise<string[]> {
  return place.getByRole('button').evaluateAll((all) =>
    all
      .map((button) => ({ text: button.textContent, height: button.getBoundingClientRect().height }))
      .filter(({ height }) => height < 44)
      .map(({ text, height }) => `${text}: ${height}`),
  );
}
