import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './cache.ts';

export type Outcome = { readonly code: number | null; readonly output: string };

/** Options of a child whose output is collected instead of shown. */
export type ChildOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
};

/**
 * Runs a program to its end and returns its exit code and everything it printed.
 * The code is null when it was killed, ran out of time or could not be started; the reason then stands in the output.
 */
export function capture(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<Outcome> {
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    timeout: options.timeoutMs,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  return new Promise((settle) => {
    const child = spawn(command, args, spawnOptions);
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => settle({ code: null, output: `${output}${error.message}` }));
    child.on('close', (code) => settle({ code, output }));
  });
}

/** The last lines of a long output: enough to see why something failed. */
export function lastLines(output: string, count = 20): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Runs a script of the project or of a package in it with this same Node, showing what it prints.
 * Returns its exit code; 1 when it was killed.
 */
export function runTool(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(process.execPath, [join(projectFolder, script), ...args], {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => settle(code ?? 1));
  });
}
