import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SessionId } from '#shared/domain/ids.ts';
import { expect, test as base } from './fixtures.ts';

/** The promise: what was typed is on disk at most this long after the key, in milliseconds. */
export const promisedMs = 1000;

/** Somebody who has nothing to do with the app and only wants to write a sign to the same disk, again and again. */
export interface Machine {
  /** Milliseconds the machine has kept that one waiting since this moment (`performance.now()`). */
  stalledSince: (at: number) => number;
}

const everyMs = 50;
/** What any machine takes for it. */
const usualMs = 20;

export const test = base.extend<{ machine: Machine }>({
  machine: async ({ app: { profileDir } }, run) => {
    const file = openSync(join(profileDir, 'stalls.txt'), 'w');
    const stalls: { until: number; ms: number }[] = [];
    let asked = performance.now();
    let timer = setTimeout(write, everyMs);
    await run({
      stalledSince: (at) => {
        const late = stalls.filter(({ until }) => until > at).map(({ ms }) => ms);
        return [...late, lateNow()].reduce((sum, ms) => sum + ms, 0);
      },
    });
    clearTimeout(timer);
    closeSync(file);

    function write(): void {
      writeSync(file, '.', 0);
      fsyncSync(file);
      stalls.push({ until: performance.now(), ms: lateNow() });
      asked = performance.now();
      timer = setTimeout(write, everyMs);
    }

    function lateNow(): number {
      const late = performance.now() - asked - everyMs;
      return late > usualMs ? late : 0;
    }
  },
});

/** Waits until the disk holds what was typed just now. That may take as long as promised, and as long as the machine stood still meanwhile. */
export async function expectOnDisk(
  machine: Machine,
  read: () => Promise<string>,
  typed: string,
): Promise<void> {
  const since = performance.now();
  await expect.poll(read, { intervals: [20], timeout: 30_000 }).toBe(typed);
  const took = performance.now() - since;
  const stalled = machine.stalledSince(since);
  expect(
    took,
    `on disk after ${took.toFixed(0)} ms, the machine stood still for ${stalled.toFixed(0)}`,
  ).toBeLessThanOrEqual(promisedMs + stalled);
}

/** The unfinished line of a session, as the file holds it. */
export function lineOnDisk(page: Page, sessionId: SessionId): Promise<string> {
  return page.evaluate(async (id) => {
    const line = await window.curbside.invoke('observations', 'draft', { sessionId: id });
    return line.ok ? line.value.text : line.error.message;
  }, sessionId);
}

/** The session whose address the page shows. */
export function sessionOf(page: Page): SessionId {
  return new URL(page.url()).hash.split('/')[2] as SessionId;
}
