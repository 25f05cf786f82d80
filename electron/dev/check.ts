import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs, styleText } from 'node:util';

/** One step of `npm run check`: a program of node_modules, or a script of this folder, run by this same Node. */
interface Step {
  name: string;
  run: string;
  args: readonly string[];
}

interface StepResult {
  name: string;
  ok: boolean;
  ms: number;
}

const sources = ['electron', 'renderer', 'shared', 'test'] as const;

// The longest first: two run at a time.
const steps: readonly Step[] = [
  { name: 'lint', run: 'oxlint', args: [...sources, 'electron.vite.config.ts', 'vitest.config.ts'] },
  { name: 'format', run: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', run: 'typescript#tsc', args: ['-b', '--pretty', 'false'] },
  { name: 'locales', run: 'check-locales.ts', args: [] },
  { name: 'schema', run: 'check-schema.ts', args: [] },
  {
    name: 'directions',
    run: 'dependency-cruiser#depcruise',
    args: ['--output-type', 'err-long', ...sources],
  },
  { name: 'budget', run: 'check-start-budget.ts', args: [] },
  {
    name: 'plans',
    run: 'vitest',
    args: ['run', '--project', 'node', 'test/integration/hot-plans.test.ts'],
  },
  { name: 'security', run: 'check-security.ts', args: [] },
  { name: 'unused', run: 'knip', args: ['--no-progress', '--no-config-hints'] },
];

const atOnce = 2;

/** The script behind a program: `package`, or `package#program` where a package has several. */
function scriptOf(program: string): string {
  if (program.endsWith('.ts')) return join(import.meta.dirname, program);
  const [packageName = program, binName = program] = program.split('#');
  const manifest = join('node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[binName];
  if (file === undefined) throw new Error(`${manifest} names no program ${binName}`);
  return join(dirname(createRequire(import.meta.url).resolve(join(process.cwd(), manifest))), file);
}

/** Runs one step to its end and prints its line; what a failed step said follows it. */
async function runStep(step: Step): Promise<StepResult> {
  const started = performance.now();
  const child = spawn(process.execPath, [scriptOf(step.run), ...step.args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ok = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
  const ms = Math.round(performance.now() - started);
  const mark = ok ? styleText('green', '✓') : styleText('red', '✗');
  console.log(`${mark} ${step.name.padEnd(12)} ${(ms / 1000).toFixed(1).padStart(5)} s`);
  if (!ok) console.log(said.trimEnd());
  return { name: step.name, ok, ms };
}

async function runAll(waiting: Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      results.push(await runStep(step));
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const started = performance.now();
const results = await runAll(
  steps.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
);
const failed = results.filter(({ ok }) => !ok).length;
console.log(
  `${results.length - failed} passed, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ steps: results }, null, 2)}\n`);
if (failed > 0) process.exitCode = 1;
