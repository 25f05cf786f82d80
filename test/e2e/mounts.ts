import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own can be mounted by root on Linux only. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Mounts a small disk in memory at this folder, or changes the one that is there. */
export async function mount(folder: string, size: string, options = ''): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${size}${options === '' ? '' : `,${options}`}`,
    'tmpfs',
    folder,
  ]);
}

export async function unmount(folder: string): Promise<void> {
  await run('umount', ['-l', folder]);
}
