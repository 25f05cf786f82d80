import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, _electron, expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

/** The running app of one test, with a profile of its own. */
export type RunningApp = {
  readonly electronApp: ElectronApplication;
  /** The main window, ready to use. */
  readonly page: Page;
  readonly profileDir: string;
  /** Starts the app again on the same profile, closing it first if it still runs. */
  relaunch(): Promise<void>;
  /** Ends the app as a power cut would. */
  kill9(): Promise<void>;
  /** Takes out what the page has complained of so far, for a test that provokes it. */
  takeProblems(): string[];
};

/** `app` is the real app on a fresh profile. A test fails on any error in the page: console, exception, blocked content. */
export const test = base.extend<{ app: RunningApp }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted: none
  app: async ({}, run) => {
    const profileDir = await mkdtemp(join(tmpdir(), 'curbside-e2e-'));
    const problems: string[] = [];
    let running = await launch(profileDir, problems);
    await run({
      get electronApp() {
        return running.electronApp;
      },
      get page() {
        return running.page;
      },
      profileDir,
      async relaunch() {
        await running.electronApp.close();
        running = await launch(profileDir, problems);
      },
      async kill9() {
        const ended = once(running.electronApp.process(), 'exit');
        running.electronApp.process().kill('SIGKILL');
        await ended;
      },
      takeProblems: () => problems.splice(0),
    });
    await running.electronApp.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    expect(problems, 'errors in the page').toEqual([]);
  },
});

export { expect };

/** Starts the app on a profile; what the page complains of is added to `problems`. */
export async function launch(
  profileDir: string,
  problems: string[],
): Promise<{ electronApp: ElectronApplication; page: Page }> {
  const switches = (process.env['CURBSIDE_SWITCHES'] ?? '').split(' ').filter((word) => word !== '');
  const electronApp = await _electron.launch({
    executablePath: process.env['CURBSIDE_ELECTRON'] ?? '',
    args: [resolve('.'), `--user-data-dir=${profileDir}`, '--lang=en-US', ...switches],
    chromiumSandbox: !switches.includes('--no-sandbox'),
  });
  electronApp.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  electronApp.context().on('weberror', (error) => problems.push(String(error.error())));
  const page = await electronApp.firstWindow();
  await page.locator('html[data-app-state="ready"]').waitFor();
  return { electronApp, page };
}

/** Sets the size of the window's content, in CSS pixels. */
export async function resizeWindow(
  app: Pick<RunningApp, 'electronApp' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.electronApp.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => app.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** Saves what the window shows to `test-results/screens/<name>.png`. */
export async function saveScreen(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png`, animations: 'disabled' });
}

/** Asserts that axe finds nothing on the screen at rest. */
export async function axe(page: Page): Promise<void> {
  const found = await violations(page);
  // What was said may have begun to fade while it was looked at, and is gone now; what is wrong at rest is found again.
  expect(found.length === 0 ? found : await violations(page), 'axe violations').toEqual([]);
}

/** What axe finds once nothing moves. Legacy mode: Electron has no blank page to finish the run in. */
async function violations(page: Page): Promise<{ id: string; help: string; nodes: string[] }[]> {
  await atRest(page);
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
}

/** Waits until nothing moves or fades any more. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(movementOver);
}

/** In the page: what fades in or out is paler than it will be. */
async function movementOver(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
