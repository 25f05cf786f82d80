import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import { UserFacingError, report } from './report.ts';
import { hasDisplay } from './system-packages.ts';

/** Room for the largest window the tests open. */
const SCREEN = '1600x1200x24';

/** Where windows appear: the variables a program needs for it, and how to end it. */
export type Display = { readonly variables: NodeJS.ProcessEnv; readonly stop: () => void };

/**
 * The display of this session, or a virtual one where there is none. Xvfb picks a free number itself, so that several runs
 * never collide, and is outside the terminal's process group: Ctrl+C must not take the screen away from a closing app.
 */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { variables: {}, stop: () => undefined };
  report('No display here: using a virtual one (Xvfb).');
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await displayNumber(server);
  server.unref();
  return { variables: { DISPLAY: `:${number}` }, stop: () => void server.kill() };
}

function displayNumber(server: ChildProcess): Promise<string> {
  const answer = server.stdio[3];
  return new Promise((settle, fail) => {
    server.on('error', (error) => fail(new UserFacingError(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', () => fail(new UserFacingError('Xvfb ended before it had a display.')));
    if (answer instanceof Readable) answer.once('data', (line: Buffer) => settle(line.toString().trim()));
  });
}
