import { _electron, type ElectronApplication, type JSHandle, type Page } from '@playwright/test';
import type Database from 'better-sqlite3';
import type { Bridge } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    curbside: Bridge;
  }
}

/** Curbside with its main process within reach: for what must be compared inside it. */
export interface DrivenApp {
  app: ElectronApplication;
  page: Page;
}

export async function drive(executable: string, args: readonly string[]): Promise<DrivenApp> {
  const app = await _electron.launch({ executablePath: executable, args: [...args] });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.documentElement.dataset['appState'] === 'ready', null, {
    polling: 50,
  });
  return { app, page };
}

/** A second connection to the app's file in the app's main process, set up like the app's own. */
export function rawConnection({ app }: DrivenApp, file: string): Promise<JSHandle<Database.Database>> {
  return app.evaluateHandle(({ app: electronApp }, path): Database.Database => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const open = createRequire(`${electronApp.getAppPath()}/package.json`)(
      'better-sqlite3',
    ) as typeof Database;
    const db = new open(path);
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    return db;
  }, file);
}
