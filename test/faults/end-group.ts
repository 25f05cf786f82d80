import type { ChildProcess } from 'node:child_process';

/** Ends a program and all it started as a power cut would; it must have been started `detached`. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) throw new Error('It did not start');
  process.kill(-child.pid, 'SIGKILL');
}
