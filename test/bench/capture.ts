import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import type { SessionId } from '#shared/domain/ids.ts';
import ride from '#resources/locales/en/ride.json' with { type: 'json' };
import { rawConnection, type DrivenApp } from './driven-app.ts';
import { median, ratioFigure, type Figure } from './figures.ts';

const notes = 40;
/** Drafts are stored and screens told by then. */
const restMs = 600;

const bareFolder = join(import.meta.dirname, 'bare-note');

const insertSql = `INSERT INTO observation (id, session_id, visit_id, kind, text, answer, person, visibility, observed_at, updated_at)
  VALUES (@id, @session, NULL, 'strength', @text, '', '', 'shared', @at, @at)`;

/** Starts the session that is planned for tomorrow, in the app itself. */
async function startRide(page: Page): Promise<SessionId> {
  const id = await page.evaluate(async () => {
    const planned = await window.curbside.invoke('sessions', 'list', {
      from: null,
      to: null,
      repId: null,
      statuses: ['planned'],
      limit: 1,
    });
    const session = planned.ok ? planned.value[0] : undefined;
    if (session === undefined) throw new Error('No session is planned');
    const started = await window.curbside.invoke('sessions', 'start', { id: session.id });
    if (!started.ok) throw new Error(started.error.message);
    return session.id;
  });
  await page.evaluate((session) => {
    location.hash = `#/sessions/${session}/ride`;
  }, id);
  return id;
}

/** Waits until the unfinished line is stored and said to be, and all is at rest. */
async function settle(page: Page, sessionId: SessionId, text: string): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const draft = await window.curbside.invoke('observations', 'draft', { sessionId: wanted.sessionId });
      return draft.ok && draft.value.text === wanted.text;
    },
    { sessionId, text },
    { polling: 50 },
  );
  await wait(restMs);
}

/** Milliseconds from the Enter that follows to the moment the page says the note is saved. */
function nextSave(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing was saved for ten seconds')), 10_000);
        const saved = (): string =>
          document.querySelector<HTMLTimeElement>('[data-testid="saved-at"] time')?.dateTime ?? '';
        const before = saved();
        let pressed = 0;
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (pressed === 0 || saved() === before) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['datetime'] });
      }),
  );
}

/**
 * Notes typed into the real box, each beside the same row inserted by better-sqlite3 alone, in the same process and into
 * the same file with `synchronous=FULL`; and beside a window that does nothing but that by a call of its page, which says
 * how near to the limit any Electron app can come on this machine.
 */
export async function measureCapture(
  driven: DrivenApp,
  file: string,
  openBare: (folder: string, ...args: string[]) => Promise<DrivenApp>,
): Promise<Figure[]> {
  const { page } = driven;
  const sessionId = await startRide(page);
  const box = page.getByRole('textbox', { name: ride.capture });
  const raw = await rawConnection(driven, file);
  const insert = await raw.evaluateHandle((db, sql) => db.prepare(sql), insertSql);
  const bare = await openBare(
    bareFolder,
    `--file=${file}`,
    `--insert=${insertSql}`,
    `--session=${sessionId.replaceAll('-', '')}`,
  );
  const bareBox = bare.page.getByRole('textbox');
  const ours: number[] = [];
  const alone: number[] = [];
  const bareWindow: number[] = [];
  for (let note = -3; note < notes; note += 1) {
    const text = `+ Asked who else decides about delivery times, then waited (${note})`;
    await box.fill(text);
    await settle(page, sessionId, text);
    const shown = nextSave(page);
    await box.press('Enter');
    const ms = await shown;
    const rawMs = await insert.evaluate(
      (statement, { id, owner, line }) => {
        const row = {
          id: Buffer.from(id, 'hex'),
          session: Buffer.from(owner, 'hex'),
          text: line,
          at: Date.now(),
        };
        const started = performance.now();
        statement.run(row);
        return performance.now() - started;
      },
      { id: v7().replaceAll('-', ''), owner: sessionId.replaceAll('-', ''), line: text.slice(2) },
    );
    await bareBox.fill(text);
    await wait(restMs);
    const bareShown = nextSave(bare.page);
    await bareBox.press('Enter');
    const bareMs = await bareShown;
    // The first ones warm all three up.
    if (note < 0) continue;
    ours.push(ms);
    alone.push(rawMs);
    bareWindow.push(bareMs);
  }
  await bare.app.close();
  await raw.evaluate((db) => void db.close());
  const leastMs = median(bareWindow);
  const leastRatio = (leastMs / median(alone)).toFixed(2);
  console.log(
    `  A bare window takes ${leastMs.toFixed(2)} ms for the same row: ${leastRatio} times the insert alone.`,
  );
  return [ratioFigure('capture_ratio', 2, ours, alone, 'ms')];
}
