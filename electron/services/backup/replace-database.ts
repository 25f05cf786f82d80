import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '#electron/db/open.ts';
import { backupName, writeSlip } from './backup-files.ts';

const besides = ['', '-wal', '-shm'];

/**
 * Puts the file that waits under `staged` in the place of the database, which must be closed. What stood there is kept
 * beside it as a backup of its own kind, under the manager's name for it, and can be gone back to.
 * Returns a function that takes it back.
 */
export function replaceDatabase(
  folder: string,
  staged: string,
  kept: { at: Date; label: string; rows: Record<string, number> },
): () => void {
  const present = join(folder, databaseFile);
  const aside = join(folder, backupName(kept.at, 'kept', false));
  const moved = besides.filter((ending) => existsSync(present + ending));
  if (moved.includes(''))
    writeSlip(aside, { reason: 'kept', label: kept.label, rows: kept.rows, attachments: [] });
  for (const ending of moved) renameSync(present + ending, aside + ending);
  const putBack = (): void => {
    for (const ending of moved) renameSync(aside + ending, present + ending);
  };
  try {
    renameSync(staged, present);
  } catch (error) {
    putBack();
    throw error;
  }
  return () => {
    renameSync(present, staged);
    putBack();
  };
}
