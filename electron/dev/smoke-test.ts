import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { projectFolder } from './cache.ts';
import { openDisplay } from './display.ts';
import { UserFacingError } from './report.ts';
import { sandboxSwitches } from './sandbox.ts';

const START_MS = 30_000;

/**
 * Starts a packaged app on an empty profile, waits until it is ready, compares the version it shows, and closes it.
 * Over the DevTools protocol, because the fuses of a packaged app refuse the inspector. Returns what was seen;
 * throws where anything differs.
 */
export async function smokeTest(binary: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'curbside-smoke-'));
  const display = await openDisplay();
  const started = performance.now();
  const app = spawn(
    binary,
    [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--lang=en-US', ...(await sandboxSwitches())],
    { env: { ...process.env, ...display.variables }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<number | null>((settle) => void app.once('exit', settle));
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(app.stderr), { timeout: START_MS });
    const context = browser.contexts()[0];
    if (context === undefined) throw new UserFacingError('The packaged app has no window.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: START_MS }));
    await page.locator('html[data-app-state="ready"]').waitFor({ timeout: START_MS });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const version = await page.evaluate(VERSION_SCRIPT);
    if (version !== manifestVersion()) {
      throw new UserFacingError(`The packaged app says it is version ${String(version)}.`);
    }
    await page.evaluate(`void window.curbside.invoke('app', 'quit')`);
    const code = await ended;
    if (code !== 0) throw new UserFacingError(`The packaged app ended with code ${String(code)}.`);
    return `Smoke test passed: version ${version}, ready after ${seconds} s, closed cleanly.`;
  } finally {
    app.kill('SIGKILL');
    display.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks the app itself, over the bridge its page uses. */
const VERSION_SCRIPT = `window.curbside.invoke('app', 'bootstrap').then((answer) => answer.value.version)`;

async function debuggingAddress(errors: Readable): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: errors })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      errors.resume();
      return address;
    }
    lines.push(line);
  }
  throw new UserFacingError(`The packaged app did not start:\n${lines.join('\n')}`);
}

function manifestVersion(): string {
  const manifest = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
