import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';

/** How the app is started here. */
export interface Runtime {
  executable: string;
  switches: readonly string[];
}

/** Starts the real app on a profile, in a process group of its own, and waits for its first screen. */
export async function openApp(
  { executable, switches }: Runtime,
  profile: string,
): Promise<{ child: ChildProcess; page: Page }> {
  const child = spawn(
    executable,
    [resolve('.'), `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--lang=en-US', ...switches],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', () => failed(new Error('The app ended by itself')));
    createInterface(child.stderr).on('line', (line) => {
      const match = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (match !== undefined) found(match);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('No browser context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.locator('html[data-app-state="ready"]').waitFor();
  return { child, page };
}
