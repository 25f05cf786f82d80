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
import { measureCapture } from './capture.ts';
import { drive, type DrivenApp } from './driven-app.ts';
import { measureExportMemory } from './export-memory.ts';
import { lineOf, type Figure } from './figures.ts';
import { measureSearch } from './search.ts';
import { measureStartup } from './startup.ts';
import { sizeFor, writeTenYears } from './ten-years.ts';

// npm run bench -- [--size N] [--json FILE] [startup|search|capture|export …]: the figures, each against its limit.
const { values: options, positionals: wanted } = parseArgs({
  options: { json: { type: 'string' }, size: { type: 'string', default: '100000' } },
  allowPositionals: true,
});

await runCommand(async () => {
  const { executable } = await provideRuntime('tests');
  await buildIfNeeded();
  const switches = await sandboxSwitches();
  const display = await openDisplay();
  Object.assign(process.env, display.variables);
  const work = mkdtempSync(join(tmpdir(), 'curbside-bench-'));
  try {
    const figures = await measure(executable, switches, work);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ figures }, null, 2)}\n`);
    return figures.every(({ value, limit }) => value <= limit) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
    display.stop();
  }
});

async function measure(executable: string, switches: readonly string[], work: string): Promise<Figure[]> {
  const profile = join(work, 'app');
  const file = join(profile, 'curbside.sqlite');
  mkdirSync(profile);
  const size = sizeFor(Number(options.size));
  console.log(
    `A file of ${size.reps} reps, ${size.sessions} sessions and ${size.observations} observations.`,
  );
  writeTenYears(file, size, Date.now());

  async function driven(run: (app: DrivenApp, path: string) => Promise<Figure[]>): Promise<Figure[]> {
    const app = await drive(executable, [projectFolder, `--user-data-dir=${profile}`, ...switches]);
    try {
      return await run(app, file);
    } finally {
      await app.app.close();
    }
  }
  const parts: Record<string, () => Promise<Figure[]>> = {
    startup: () => measureStartup(executable, switches, profile, join(work, 'bare')),
    search: () => driven(measureSearch),
    capture: () => driven(measureCapture),
    export: () => driven(measureExportMemory),
  };

  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const figure of await run()) {
      console.log(lineOf(figure));
      figures.push(figure);
    }
  }
  return figures;
}
