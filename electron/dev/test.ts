// `npm test`: the checks, the tests of vitest and those on the real Electron; everything runs, whatever failed before.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './child.ts';
import { closingLines, countChecks, countPlaywright, countVitest, withExitCode } from './counts.ts';
import type { Counts } from './counts.ts';
import { report, runCommand } from './report.ts';
import { provideRuntime } from './runtime.ts';

await runCommand(async () => {
  await provideRuntime('tests');
  report(`Prepared in ${(performance.now() / 1000).toFixed(1)} s.`);
  const reports = mkdtempSync(join(tmpdir(), 'curbside-test-'));
  const [checks, units, windows] = ['check.json', 'vitest.json', 'playwright.json'].map((name) =>
    join(reports, name),
  ) as [string, string, string];
  try {
    const checked = await runTool('electron/dev/check.ts', ['--json', checks]);
    const tested = await runTool('node_modules/vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${units}`,
    ]);
    const seen = await runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: windows,
    });
    const results = [
      counted('check', checked, checks, countChecks),
      counted('vitest', tested, units, countVitest),
      counted('playwright', seen, windows, countPlaywright),
    ];
    for (const line of closingLines(results)) process.stdout.write(`${line}\n`);
    return results.some(({ failures }) => failures.length > 0) ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** A run that left no readable report has failed once. */
function counted(tool: string, exitCode: number, file: string, count: (report: unknown) => Counts): Counts {
  try {
    return withExitCode(count(JSON.parse(readFileSync(file, 'utf8'))), exitCode, tool);
  } catch (error) {
    return { passed: 0, failures: [`${tool}: no counts: ${String(error)}`] };
  }
}
