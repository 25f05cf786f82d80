import { stripVTControlCharacters } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { report, UserFacingError } from '../../electron/dev/report.ts';

/** The app while it runs. */
export interface App {
  electronApp: ElectronApplication;
  page: Page;
}

/** One step of the demo, with its time. Throws a `UserFacingError` that names the step when it fails. */
export async function step(name: string, act: () => Promise<void>): Promise<void> {
  const started = performance.now();
  try {
    await act();
  } catch (error) {
    const reason = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    throw new UserFacingError(`The demo failed at “${name}”. ${reason.split('\n').slice(0, 8).join('\n')}`);
  }
  report(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
