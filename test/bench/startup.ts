import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '#electron/dev/cache.ts';
import { launch, privateMemory, type AppProcess } from './app-process.ts';
import { ratioFigure, type Figure } from './figures.ts';

const bareFolder = join(import.meta.dirname, 'bare');

const runs = 9;
/** After it is ready an app still frees what its start needed. */
const idleMs = 2000;

interface Run {
  ms: number;
  megabytes: number;
}

/**
 * Epoch milliseconds at which the screen had its data: when the page said so, as the load event of the bare window says
 * when it was, and not when we next asked, which a page that is drawing answers tens of milliseconds later.
 */
async function readyAt({ page }: AppProcess): Promise<number> {
  const at = await page.waitForFunction(
    () => {
      const [ready] = performance.getEntriesByName('ready');
      return ready !== undefined && performance.timeOrigin + ready.startTime;
    },
    null,
    { polling: 20 },
  );
  return Number(await at.jsonValue());
}

/** Epoch milliseconds at which the bare window had loaded. */
async function loadedAt({ page }: AppProcess): Promise<number> {
  await page.waitForLoadState('load');
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    if (!(navigation instanceof PerformanceNavigationTiming)) throw new Error('No navigation');
    return performance.timeOrigin + navigation.loadEventEnd;
  });
}

/**
 * Launches Curbside and a bare window in turn, each with a profile that was started before: what a manager meets every
 * morning, with compiled code in Chromium's cache.
 */
export async function measureStartup(
  executable: string,
  switches: readonly string[],
  appProfile: string,
  bareProfile: string,
): Promise<Figure[]> {
  async function measure(
    folder: string,
    profile: string,
    until: (app: AppProcess) => Promise<number>,
  ): Promise<Run> {
    const app = await launch(executable, folder, profile, switches);
    try {
      const ms = (await until(app)) - app.startedAt;
      await wait(idleMs);
      return { ms, megabytes: privateMemory(app.pid) / 1024 ** 2 };
    } finally {
      await app.stop();
    }
  }

  const ours: Run[] = [];
  const bare: Run[] = [];
  for (let run = -1; run < runs; run += 1) {
    const app = await measure(projectFolder, appProfile, readyAt);
    const other = await measure(bareFolder, bareProfile, loadedAt);
    // The first of each fills the caches.
    if (run < 0) continue;
    ours.push(app);
    bare.push(other);
  }
  const ms = ({ ms: value }: Run): number => value;
  const megabytes = ({ megabytes: value }: Run): number => value;
  return [
    ratioFigure('startup_ratio', 1.35, ours.map(ms), bare.map(ms), 'ms'),
    ratioFigure('memory_ratio', 1.35, ours.map(megabytes), bare.map(megabytes), 'MB'),
  ];
}
