import type { Page } from '@playwright/test';
import type { Language } from '#shared/domain/languages.ts';
import type { Bridge } from '#shared/ipc/contract.ts';
import { expect } from '../fixtures.ts';

export const appearances = ['light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Goes to a place of the app by its address and waits until it shows its data. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await settled(page);
}

/** Waits until nothing is on its way any more: no grey lines where data will stand, no font. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForFunction(stands, undefined, { polling: 'raf' });
  await page.evaluate(() => document.fonts.ready);
}

/** In the page, once a frame: a screen may be drawn before the grey lines of its parts, so one frame without says nothing. */
function stands(): boolean {
  const root = document.documentElement;
  const isGrey = document.querySelector('.mantine-Skeleton-root') !== null;
  const frames = isGrey ? 0 : Number(root.dataset['framesOfRest'] ?? 0) + 1;
  if (frames < 6) root.dataset['framesOfRest'] = String(frames);
  else delete root.dataset['framesOfRest'];
  return frames >= 6;
}

/** Shows the app as on a system that is light or dark. */
export async function appear(page: Page, appearance: Appearance): Promise<void> {
  await page.emulateMedia({ colorScheme: appearance });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', appearance);
}

/** Where every screen stands, by the name of its picture. */
export interface Places {
  [name: string]: string;
}

/** Loads the sample team in a language, with a ride-along begun; the first start is over by then. */
export async function sampleTeam(page: Page, language: Language): Promise<Places> {
  const { rep, ride, report, programme } = await page.evaluate(async (wanted) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    await curbside.invoke('settings', 'update', { onboarded: true, language: wanted });
    await curbside.invoke('sample', 'load', undefined);
    const idOf = async (status: 'planned' | 'draft') => {
      const query = { from: null, to: null, repId: null, statuses: [status], limit: 100 };
      const sessions = await curbside.invoke('sessions', 'list', query);
      const found = sessions.ok && sessions.value.find(({ kind }) => kind === 'ride_along');
      if (!found) throw new Error(`The sample team has no ride-along that is ${status}`);
      return found;
    };
    const planned = await idOf('planned');
    await curbside.invoke('sessions', 'start', { id: planned.id });
    const draft = await idOf('draft');
    // The rep of the draft is the one with a programme.
    return { rep: planned.rep?.id ?? '', ride: planned.id, report: draft.id, programme: draft.rep?.id ?? '' };
  }, language);
  return {
    today: '#/today',
    team: '#/team',
    'team-coverage': '#/team?view=coverage',
    import: '#/team/import',
    rep: `#/team/${rep}`,
    'rep-strengths': `#/team/${rep}?tab=profile`,
    'rep-commitments': `#/team/${rep}?tab=commitments`,
    'rep-programme': `#/team/${programme}?tab=programme`,
    'rep-competencies': `#/team/${rep}?tab=competencies`,
    'rep-private': `#/team/${rep}?tab=private`,
    'planner-week': '#/planner',
    'planner-list': '#/planner?view=upcoming',
    'planner-past': '#/planner?view=past',
    commitments: '#/commitments',
    ideas: '#/ideas',
    recognition: '#/ideas?view=recognition',
    'first-talks': '#/ideas?view=talks',
    'skill-will': '#/team/skill-will',
    questions: '#/questions',
    competencies: '#/competencies',
    reports: '#/reports',
    mirror: '#/mirror',
    report: `#/sessions/${report}/report`,
    settings: '#/settings',
    brief: `#/sessions/${ride}/brief`,
    'ride-along': `#/sessions/${ride}/ride`,
  };
}
