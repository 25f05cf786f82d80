import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';

/** A running Electron with one window, seen through its own DevTools port. */
export interface AppProcess {
  page: Page;
  pid: number;
  /** Epoch milliseconds of the moment before the process was made. */
  startedAt: number;
  stop: () => Promise<void>;
}

/**
 * A debugger that attaches while an app starts takes a core of the two a start needs, and asks for every request of the page. The page marks its
 * moments itself: they can be read later.
 */
const undisturbedMs = 1500;

/** Starts an app folder with a profile of its own; returns when its start should be over and its page can be spoken to. */
export async function launch(
  executable: string,
  folder: string,
  profile: string,
  switches: readonly string[],
): Promise<AppProcess> {
  const flags = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...switches];
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, [folder, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.pid === undefined) throw new Error(`${executable} does not start`);
  try {
    const address = await devToolsAddress(child);
    await wait(undisturbedMs);
    const browser = await chromium.connectOverCDP(address);
    return { page: await firstPage(browser), pid: child.pid, startedAt, stop: () => stop(child, browser) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function devToolsAddress(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('No pipe');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Electron ended before it was ready:\n${said.join('\n')}`);
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('No browser context');
  return context.pages()[0] ?? context.waitForEvent('page');
}

async function stop(child: ChildProcess, browser: Browser): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await gone;
  await browser.close();
}

/** Bytes of private memory (clean and dirty) of a process and all that descend from it. Linux only. */
export function privateMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = readIfThere(`/proc/${entry}/stat`);
    // The name in parentheses may hold spaces; the parent is the second field after it.
    const parent = fields?.slice(fields.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  function belongs(pid: number): boolean {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && belongs(parent));
  }
  return [...parents.keys()].filter(belongs).reduce((sum, pid) => sum + privateBytes(pid), 0);
}

function privateBytes(pid: number): number {
  const rollup = readIfThere(`/proc/${pid}/smaps_rollup`) ?? '';
  const lines = rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

/** A process may end while we look: then it has no file any more. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
