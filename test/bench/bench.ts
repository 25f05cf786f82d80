import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideRuntime } from '#electron/dev/runtime.ts';
import { lineOf, type Figure } from './figures.ts';
import { measureStartup } from './startup.ts';
import { sizeFor, writeTenYears } from './ten-years.ts';

// npm run bench -- [--size N] [--json FILE] [startup|capture|search …]: the figures, each against its limit.
const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, size: { type: 'string', default: '100000' } },
  allowPositionals: true,
});

const { executable } = await provideRuntime('tests');
execFileSync(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
  stdio: 'ignore',
});

const work = mkdtempSync(join(tmpdir(), 'curbside-bench-'));
try {
  const profiles = { app: join(work, 'app'), bare: join(work, 'bare') };
  mkdirSync(profiles.app);
  const size = sizeFor(Number(values.size));
  console.log(`Writing ${size.reps} reps, ${size.sessions} sessions, ${size.observations} observations`);
  writeTenYears(join(profiles.app, 'curbside.sqlite'), size, Date.now());

  const folders = { app: resolve('.'), bare: resolve('test/bench/bare') };
  const parts: Record<string, () => Promise<Figure[]>> = {
    startup: () => measureStartup(executable, folders, profiles),
  };
  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const figure of await run()) {
      console.log(lineOf(figure));
      figures.push(figure);
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
  if (figures.some(({ value, limit }) => value > limit)) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
