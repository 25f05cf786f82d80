import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Found } from './rig.ts';
import { endGroup } from './end-group.ts';
import { killRealApp } from './kill-app.ts';

/** What a killed typist had promised. */
interface Promised {
  notes: number;
  /** Of the note after the last: how much of its line was said to be kept. */
  draft: { note: number; length: number } | null;
}

/**
 * kill -9 of the whole process group at a random moment while notes are captured: a quarter on the real app, typed into
 * its window; the others on the same services in a process of their own, where starting costs less.
 */
export async function kill(
  count: number,
  work: string,
  run: { inside: string; executable: string; switches: readonly string[] },
): Promise<Found> {
  const real = Math.ceil(count / 4);
  const lost: string[] = [];
  let notes = 0;
  for (let round = 0; round < count - real; round += 1) {
    const profile = join(work, `kill-${round}`);
    mkdirSync(profile);
    const promised = await typeAndKill(run.inside, profile, 30 + Math.random() * 700);
    notes += promised.notes;
    const problem = missing(join(profile, 'curbside.sqlite'), promised);
    if (problem !== null) lost.push(`service ${round}: ${problem}`);
    rmSync(profile, { recursive: true, force: true });
  }
  const app = await killRealApp(real, work, run);
  lost.push(...app.lost);
  const detail = `${real} on the real app (${app.notes} notes shown as saved), ${count - real} on its services (${notes} notes)`;
  return { tried: count, lost: lost.length, detail: [detail, ...lost.slice(0, 5)].join('; ') };
}

async function typeAndKill(inside: string, profile: string, afterMs: number): Promise<Promised> {
  const child = spawn(process.execPath, [inside, 'type', profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const promised: Promised = { notes: 0, draft: null };
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((begun, failed) => {
    child.once('exit', () => failed(new Error('The typist ended by itself')));
    createInterface(child.stdout).on('line', (line) => {
      const [word, first = '', second = ''] = line.split(' ');
      if (word === 'session') begun();
      if (word === 'note') Object.assign(promised, { notes: Number(first) + 1, draft: null });
      if (word === 'draft') promised.draft = { note: Number(first), length: Number(second) };
    });
  });
  await wait(afterMs);
  endGroup(child);
  await ended;
  return promised;
}

/** Null, or what was promised and is not there. */
function missing(file: string, { notes, draft }: Promised): string | null {
  const db = new Database(file);
  try {
    const whole = db.pragma('integrity_check', { simple: true });
    if (whole !== 'ok') return String(whole);
    const texts = db.prepare<[], string>('SELECT text FROM observation ORDER BY seq').pluck().all();
    for (let note = 0; note < notes; note += 1)
      if (texts[note]?.startsWith(`${note}: `) !== true) return `note ${note} of ${notes}`;
    if (draft === null) return null;
    // Stored after it was said, perhaps: then it is a note.
    if (texts[draft.note] !== undefined) return null;
    const kept = db.prepare<[], string>('SELECT text FROM draft').pluck().get();
    return kept !== undefined && kept.length >= draft.length ? null : `the draft of note ${draft.note}`;
  } finally {
    db.close();
  }
}
