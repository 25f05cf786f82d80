import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names of what is being written begin so: nobody takes it for what it is going to be. */
export const partPrefix = '.curbside-part-';

export function partIn(folder: string): string {
  return join(folder, `${partPrefix}${randomUUID()}`);
}

/** Never leaves half a file under this name. Readable by the manager alone. */
export function writeWhole(path: string, text: string): void {
  const part = partIn(dirname(path));
  try {
    writeFileSync(part, text, { mode: 0o600, flush: true });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
