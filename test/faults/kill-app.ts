import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { goTo, ridePage, startSession } from '../e2e/ride-page.ts';
import { endGroup } from './end-group.ts';
import { openApp, type Runtime } from './real-app.ts';

/** What the window had shown. */
interface Shown {
  saved: string[];
  /** What stood in the box a second before the end. */
  typed: string;
}

/** Starts the app again and again on one profile, types into its window, kills its process group and opens the file. */
export async function killRealApp(
  count: number,
  work: string,
  run: Runtime,
): Promise<{ lost: string[]; notes: number }> {
  const profile = join(work, 'kill-app');
  mkdirSync(profile);
  const lost: string[] = [];
  let hash: string | null = null;
  let notes = 0;
  for (let round = 0; round < count; round += 1) {
    const { child, page } = await openApp(run, profile);
    if (hash === null) {
      await startSession(page);
      hash = new URL(page.url()).hash;
    } else {
      await goTo(page, hash);
      await ridePage(page).box.waitFor();
      await ridePage(page).box.fill('');
    }
    const shown = await typeUntil(page, round, 200 + Math.random() * 1800);
    endGroup(child);
    await new Promise((ended) => child.once('close', ended));
    notes += shown.saved.length;
    const problem = missing(join(profile, 'curbside.sqlite'), shown);
    if (problem !== null) lost.push(`app ${round}: ${problem}`);
  }
  return { lost, notes };
}

/** Types notes for so long; returns when the time is over, in the middle of whatever is being typed. */
async function typeUntil(page: Page, round: number, ms: number): Promise<Shown> {
  const ride = ridePage(page);
  await ride.box.focus();
  const until = performance.now() + ms;
  const shown: Shown = { saved: [], typed: '' };
  for (let note = 0; performance.now() < until; note += 1) {
    const text = `Round ${round} note ${note} seen at the customer`;
    await page.keyboard.type(text);
    if (performance.now() >= until) break;
    await page.keyboard.press('Enter');
    const row = ride.notes.locator('li:not(:has([data-sent]))', { hasText: text });
    await row.first().waitFor();
    shown.saved.push(text);
  }
  if ((await ride.box.inputValue()) === '') {
    const line = `Round ${round} half a line`;
    await page.keyboard.type(line);
  }
  shown.typed = await ride.box.inputValue();
  // The promise is one second.
  await wait(1000);
  await page.keyboard.type(' and a bit', { delay: 5 });
  return shown;
}

function missing(file: string, { saved, typed }: Shown): string | null {
  const db = new Database(file);
  try {
    const whole = db.pragma('integrity_check', { simple: true });
    if (whole !== 'ok') return String(whole);
    const stored = new Set(db.prepare<[], string>('SELECT text FROM observation').pluck().all());
    const gone = saved.find((text) => !stored.has(text));
    if (gone !== undefined) return `"${gone}" was shown as saved`;
    const draft = db.prepare<[], string>('SELECT text FROM draft').pluck().get() ?? '';
    return draft.startsWith(typed) ? null : `the draft holds "${draft}" of "${typed}"`;
  } finally {
    db.close();
  }
}
