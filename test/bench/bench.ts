import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '#electron/dev/build.ts';
import { projectFolder } from '#electron/dev/cache.ts';
import { openDisplay } from '#electron/dev/display.ts';
import { runCommand } from '#electron/dev/report.ts';
import { provideRuntime } from '#electron/dev/runtime.ts';
import { sandboxSwitches } from '#electron/dev/sandbox.ts';
import { measureBoard } from './board.ts';
import { provideTenYears } from './cached-file.ts';
import { measureCapture } from './capture.ts';
import { comparison } from './compare.ts';
import { drive, type DrivenApp } from './driven-app.ts';
import { measureExportMemory } from './export-memory.ts';
import { lineOf, type Figure } from './figures.ts';
import { growthSizes, writeGrowth, youngSize } from './growth.ts';
import { measureImport } from './import.ts';
import { comparePeer } from './peer/peer.ts';
import { measureSearchFrame } from './search-frame.ts';
import { measureSearch } from './search.ts';
import { measureSize } from './size.ts';
import { measureStartup } from './startup.ts';
import { sizeFor } from './ten-years.ts';

// npm run bench -- [--size N] [--json FILE] [--compare FILE] [PART …]: the figures, each against its limit. --growth
// measures them at three sizes and writes the table of README.md; --peer puts Joplin's engine beside ours.
const { values: options, positionals: wanted } = parseArgs({
  options: {
    json: { type: 'string' },
    size: { type: 'string', default: '1000000' },
    compare: { type: 'string' },
    growth: { type: 'boolean', default: false },
    peer: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

await runCommand(async () => {
  if (options.peer) {
    for (const line of await comparePeer()) console.log(line);
    return 0;
  }
  const { executable } = await provideRuntime('tests');
  await buildIfNeeded();
  const switches = await sandboxSwitches();
  const display = await openDisplay();
  Object.assign(process.env, display.variables);
  const rig: Rig = { executable, switches };
  try {
    if (options.growth) {
      const measured = new Map<number, Figure[]>();
      for (const size of growthSizes) measured.set(size, await measure(rig, size));
      writeGrowth(measured);
      return 0;
    }
    const figures = await measure(rig, Number(options.size));
    if (options.compare !== undefined) console.log(comparison(figures, options.compare).join('\n'));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ figures }, null, 2)}\n`);
    return figures.every(({ value, limit }) => value <= limit) ? 0 : 1;
  } finally {
    display.stop();
  }
});

/** What starts an app. */
interface Rig {
  executable: string;
  switches: readonly string[];
}

/** The figures asked for, of a file of this size. */
async function measure({ executable, switches }: Rig, observations: number): Promise<Figure[]> {
  const work = mkdtempSync(join(tmpdir(), 'curbside-bench-'));
  const open = (profile: string): Promise<DrivenApp> =>
    drive(executable, [projectFolder, `--user-data-dir=${profile}`, ...switches]);

  function newProfile(name: string, of: number): string {
    const profile = join(work, name);
    mkdirSync(profile);
    provideTenYears(join(profile, 'curbside.sqlite'), sizeFor(of), Date.now());
    return profile;
  }

  async function driven(run: (app: DrivenApp, path: string) => Promise<Figure[]>): Promise<Figure[]> {
    const app = await open(profile);
    try {
      return await run(app, file);
    } finally {
      await app.app.close();
    }
  }

  async function besideYoung(): Promise<Figure[]> {
    const young = await open(newProfile('young', youngSize));
    try {
      return await driven((old) => measureBoard(old, young));
    } finally {
      await young.app.close();
    }
  }

  const { reps, sessions } = sizeFor(observations);
  console.log(`A file of ${reps} reps, ${sessions} sessions and ${observations} observations.`);
  const profile = newProfile('app', observations);
  const file = join(profile, 'curbside.sqlite');
  const parts: Record<string, () => Promise<Figure[]>> = {
    startup: () => measureStartup(executable, switches, profile, join(work, 'bare')),
    size: () => Promise.resolve(measureSize(file)),
    search: () => driven(measureSearch),
    frame: () => driven(measureSearchFrame),
    board: besideYoung,
    import: () => measureImport(open, work),
    export: () => driven(measureExportMemory),
    capture: () =>
      driven((app, path) =>
        measureCapture(app, path, (folder, ...args) =>
          drive(executable, [folder, `--user-data-dir=${join(work, 'bare-note')}`, ...args, ...switches]),
        ),
      ),
  };

  try {
    const figures: Figure[] = [];
    for (const [name, run] of Object.entries(parts)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      for (const figure of await run()) {
        console.log(lineOf(figure));
        figures.push(figure);
      }
    }
    return figures;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
