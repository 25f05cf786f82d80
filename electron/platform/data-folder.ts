import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

const fileName = 'data-folder.txt';

/** Where the database stands: the folder the manager chose, otherwise the app's own. */
export function readDataFolder(userData: string): string {
  try {
    const chosen = readFileSync(join(userData, fileName), 'utf8').trim();
    return isAbsolute(chosen) ? chosen : userData;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return userData;
    throw error;
  }
}

export function rememberDataFolder(userData: string, folder: string): void {
  writeFileSync(join(userData, fileName), folder, 'utf8');
}
