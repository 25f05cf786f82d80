import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { build } from 'vite';
import { buildIfNeeded } from '#electron/dev/build.ts';
import { bundledScript } from '#electron/dev/bundled-script.ts';
import { projectFolder } from '#electron/dev/cache.ts';
import { capture } from '#electron/dev/child.ts';
import { openDisplay } from '#electron/dev/display.ts';
import { runCommand } from '#electron/dev/report.ts';
import { provideRuntime } from '#electron/dev/runtime.ts';
import { sandboxSwitches } from '#electron/dev/sandbox.ts';
import { openDamaged } from './damage-app.ts';
import { lookAtHostile } from './hostile-app.ts';
import { kill } from './kill.ts';
import type { Found } from './rig.ts';

// npm run faults -- [--quick] [--json FILE] [kill|disk_full|damage …]: what was tried, and what lost something.
const { values: options, positionals: wanted } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** How often each is tried, and with `--quick`. */
const counts: Record<string, [full: number, quick: number]> = {
  disk_full: [80, 8],
  damage: [200, 16],
  migration: [60, 6],
  backup: [60, 6],
  ipc: [10_000, 100],
  hostile: [2000, 200],
  kill: [200, 8],
};

/** What the real app does with what a row has left in its profile. */
const inRealApp: Record<
  string,
  (profile: string) => Promise<{ tried: number; lost: string[]; detail: string }>
> = {
  damage: openDamaged,
  hostile: lookAtHostile,
};

await runCommand(async () => {
  const { executable } = await provideRuntime('tests');
  await buildIfNeeded();
  await buildInside();
  const inside = join(projectFolder, 'out/faults/inside.js');
  const switches = await sandboxSwitches();
  const display = await openDisplay();
  Object.assign(process.env, display.variables, {
    CURBSIDE_ELECTRON: executable,
    CURBSIDE_SWITCHES: switches.join(' '),
  });
  const work = mkdtempSync(join(tmpdir(), 'curbside-faults-'));
  const faults: ({ name: string } & Found)[] = [];
  async function run(name: string, count: number): Promise<Found> {
    if (name === 'kill') return kill(count, work, { inside, executable, switches });
    if (name === 'ipc')
      return sumOf(await Promise.all(['0/2', '1/2'].map((part) => runInside(inside, name, count, part))));
    const profile = join(work, name);
    const found = await runInside(inside, name, count, profile);
    const look = inRealApp[name];
    if (look === undefined || found.lost > 0) return found;
    const { tried, lost, detail } = await look(profile);
    return {
      tried: found.tried + tried,
      lost: lost.length,
      detail: [`${found.detail}, ${detail}`, ...lost.slice(0, 8)].join('; '),
    };
  }
  try {
    for (const [name, [full, quick]] of Object.entries(counts)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const count = options.quick ? quick : full;
      const found = await run(name, count);
      faults.push({ name, ...found });
      console.log(lineOf(name, found));
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    display.stop();
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ faults }, null, 2)}\n`);
  return faults.every(({ lost }) => lost === 0) ? 0 : 1;
});

/** The trusted side as one bundle for Node, with a stand-in for Electron. */
async function buildInside(): Promise<void> {
  const folder = join(projectFolder, 'test/faults');
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    plugins: [bundledScript()],
    resolve: { alias: { electron: join(folder, 'electron-stub.ts') } },
    build: { ssr: join(folder, 'inside.ts'), outDir: 'out/faults', target: 'node24', minify: false },
  });
}

async function runInside(inside: string, name: string, count: number, rest: string): Promise<Found> {
  const { code, output } = await capture(process.execPath, [inside, name, String(count), rest]);
  const found = /^found (.+)$/m.exec(output)?.[1];
  if (found !== undefined) return JSON.parse(found) as Found;
  return { tried: count, lost: count, detail: `ended with ${code ?? 'no code'}: ${output.slice(-2000)}` };
}

function sumOf(parts: readonly Found[]): Found {
  return {
    tried: parts.reduce((sum, { tried }) => sum + tried, 0),
    lost: parts.reduce((sum, { lost }) => sum + lost, 0),
    detail: parts.map(({ detail }) => detail).join('; '),
  };
}

function lineOf(name: string, { tried, lost, detail }: Found): string {
  const mark =
    lost === 0 && tried > 0
      ? styleText('green', '✓')
      : styleText(lost > 0 ? 'red' : 'yellow', lost > 0 ? '✗' : '–');
  return `${mark} ${name.padEnd(10)} tried ${String(tried).padStart(8)}  lost ${String(lost).padStart(5)}  ${detail}`;
}
