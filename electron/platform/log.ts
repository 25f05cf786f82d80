import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const maxBytes = 1_000_000;

/**
 * Appends one line to `curbside.log` beside the database. Only the channel, the error's name and its stack's places
 * are written: the message of an error may hold what a manager typed.
 */
export function createLog(folder: () => string): (channel: string, error: unknown) => void {
  return (channel, error) => {
    const file = join(folder(), 'curbside.log');
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${channel} ${describeError(error)}\n`);
    } catch (failure) {
      // The log is a help, not a duty: with a full disk or a folder gone, the app goes on.
      process.stderr.write(`log ${describeError(failure)}
`);
    }
  };
}

/** Name, code and stack places of an error; never its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  // The stack begins with the message, and a line of that may look like a place.
  const places = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...places].join('\n');
}
