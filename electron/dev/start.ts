// `npm start`: provides what the app needs, builds it if its sources changed, and opens it. Arguments go to the app.
import { spawn } from 'node:child_process';
import { buildIfNeeded } from './build.ts';
import { projectFolder } from './cache.ts';
import { openDisplay } from './display.ts';
import { report, runCommand } from './report.ts';
import { provideRuntime } from './runtime.ts';
import { sandboxSwitches } from './sandbox.ts';

await runCommand(async () => {
  const runtime = await provideRuntime('app');
  const built = await buildIfNeeded();
  const switches = await sandboxSwitches();
  const display = await openDisplay();
  try {
    const seconds = (performance.now() / 1000).toFixed(1);
    report(`Opening Curbside on Electron ${runtime.version}${built ? '' : ', built before'} (${seconds} s).`);
    return await runUntilClosed(
      runtime.executable,
      [projectFolder, ...switches, ...process.argv.slice(2)],
      display.variables,
    );
  } finally {
    display.stop();
  }
});

/**
 * Runs the app to its end and returns its exit code. A Ctrl+C reaches it exactly once: a second one would end it at once,
 * without closing the database. So it stands outside the terminal's process group, and signals are passed on here.
 */
function runUntilClosed(
  executable: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(executable, args, {
    env: { ...process.env, ...variables },
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  let asked = false;
  function passOn(): void {
    if (!asked) child.kill('SIGTERM');
    asked = true;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, passOn);
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => settle(asked ? 0 : (code ?? 1)));
  });
}
