import { readdir, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Bridge } from '#shared/ipc/contract.ts';
import { launch } from '../e2e/fixtures.ts';
import { openBrowser } from '../e2e/pages/browser.ts';
import { pdfInfo } from '../e2e/pages/pdf.ts';
import { goTo } from '../e2e/ride-page.ts';
import { exportEverything } from './hostile-exports.ts';
import { readBack } from './hostile-files.ts';

const screens = [
  'today',
  'team',
  'team/skill-will',
  'planner',
  'commitments',
  'ideas',
  'questions',
  'competencies',
  'reports',
  'reports/summaries',
  'reports/export',
  'reports/handover',
  'mirror',
  'settings',
  'settings/backups',
];
const ofSession = ['brief', 'ride', 'exchange', 'day-end', 'report'];
/** Every kind of file in which hostile text must be seen to stand, as text. */
const kinds = ['.pdf', '.docx', '.html', '.csv', '.json', '.ics', '.md'];
const tell = 'globalThis.pwned';
/** A screen that is not there by then stays away. */
const patienceMs = 20_000;
/** Nobody waits longer for a PDF. */
const longestMs = 60_000;

/**
 * Opens the real app on a profile full of hostile text: looks at every screen of it, lets everything leave it and reads
 * each file back with a program of its own; nothing of it runs. Last, a line of a megabyte is printed.
 */
export async function lookAtHostile(
  profile: string,
): Promise<{ tried: number; lost: string[]; detail: string }> {
  const lost: string[] = [];
  const problems: string[] = [];
  const { electronApp, page } = await launch(profile, problems);
  page.on('dialog', (dialog) => {
    lost.push(`${page.url()}: a dialog`);
    void dialog.dismiss();
  });
  const out = join(profile, 'exports');
  await mkdir(out);
  try {
    const seen = await lookAround(page);
    const exported = await exportEverything({ electronApp, page }, out);
    const files = await lookAtFiles(out, join(profile, 'scratch'));
    lost.push(...seen.lost, ...exported.problems, ...files.lost, ...problems);
    lost.push(...(await printLongLine(page, writeLongLine(join(profile, 'curbside.sqlite')))));
    return {
      tried: seen.tried + files.tried + 1,
      lost,
      detail: `${seen.tried} screens of the real app, ${files.tried} files it exported read back (${files.detail}), a line of 1 MB printed`,
    };
  } finally {
    await electronApp.close();
  }
}

async function lookAround(page: Page): Promise<{ tried: number; lost: string[] }> {
  const [people, sessions] = await page.evaluate(async () => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const reps = await curbside.invoke('reps', 'options', undefined);
    const all = await curbside.invoke('sessions', 'list', {
      from: null,
      to: null,
      repId: null,
      statuses: null,
      newestFirst: true,
      limit: 8,
    });
    return [reps.ok ? reps.value.map(({ id }) => id) : [], all.ok ? all.value.map(({ id }) => id) : []];
  });
  const places = [
    ...screens,
    ...people.flatMap((id) => [`team/${id}`, `team/${id}/personal-data`]),
    ...sessions.flatMap((id) => ofSession.map((part) => `sessions/${id}/${part}`)),
  ];
  const lost: string[] = [];
  for (const place of places) {
    await goTo(page, `#/${place}`);
    const heading = page.locator('h1').first().waitFor({ timeout: patienceMs });
    await heading.catch(() => lost.push(`${place}: no heading`));
    if (await page.evaluate(() => 'pwned' in globalThis)) lost.push(`${place}: a script ran`);
  }
  return { tried: places.length, lost };
}

async function lookAtFiles(
  folder: string,
  scratch: string,
): Promise<{ tried: number; lost: string[]; detail: string }> {
  const browser = await openBrowser();
  const lost: string[] = [];
  const count = new Map<string, number>();
  const telling = new Set<string>();
  try {
    for (const name of await readdir(folder, { recursive: true })) {
      const kind = extname(name);
      if (kind === '' || !kinds.includes(kind)) continue;
      const { text, problem } = await readBack(join(folder, name), { browser, scratch });
      count.set(kind, (count.get(kind) ?? 0) + 1);
      if (problem !== null) lost.push(`${name} ${problem}`);
      if (text.replaceAll(/\s/g, '').includes(tell)) telling.add(kind);
    }
  } finally {
    await browser.close();
  }
  lost.push(...kinds.filter((kind) => !telling.has(kind)).map((kind) => `no ${kind} shows hostile text`));
  const detail = kinds.map((kind) => `${count.get(kind) ?? 0} ${kind.slice(1)}`).join(', ');
  return { tried: [...count.values()].reduce((sum, one) => sum + one, 0), lost, detail };
}

/** No field takes a line of a megabyte, but a file may hold one. Returns the session it stands in. */
function writeLongLine(file: string): string {
  const db = new Database(file);
  try {
    const row = db
      .prepare<[string], { id: string }>(
        `UPDATE observation SET text = ? WHERE rowid = (
           SELECT observation.rowid FROM observation JOIN session ON session.id = observation.session_id
           WHERE session.status = 'draft' AND observation.archived_at IS NULL LIMIT 1)
         RETURNING lower(hex(session_id)) AS id`,
      )
      .get('m'.repeat(1_000_000));
    if (row === undefined) throw new Error('No note to make long');
    return row.id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  } finally {
    db.close();
  }
}

/** It becomes a PDF, within bounds, and hangs nothing. */
async function printLongLine(page: Page, sessionId: string): Promise<string[]> {
  const began = performance.now();
  const answer = await page.evaluate((id) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    return curbside.invoke('reports', 'exportPdf', { sessionId: id, paper: 'A4' });
  }, sessionId);
  const ms = performance.now() - began;
  if (!answer.ok) return [`the long line cannot be printed: ${answer.error.code}`];
  if (ms > longestMs) return [`printing the long line took ${Math.round(ms)} ms`];
  const pages = Number((await pdfInfo(answer.value.path ?? ''))['Pages']);
  return pages > 0 ? [] : ['the long line was not printed'];
}
