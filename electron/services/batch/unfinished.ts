import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from '#electron/platform/write-whole.ts';

/** Only what an export names so is ever removed, whatever stands in the list. */
const growing = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;
const listSchema = z.array(z.string().regex(growing));

let listFile: string | null = null;

/** Where is written down what grows; until this is known, nothing is. */
export function keepUnfinishedIn(path: string): void {
  listFile = path;
}

/** An export that grows in this folder begins: until `forget`, the next start removes what is there. */
export function remember(folder: string): void {
  write([...read(), folder]);
}

export function forget(folder: string): void {
  write(read().filter((one) => one !== folder));
}

/** Removes what exports left that were ended midway. */
export async function removeUnfinished(): Promise<void> {
  for (const folder of read()) {
    try {
      await rm(folder, { recursive: true, force: true });
      await rm(`${folder}.zip`, { force: true });
      forget(folder);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

function read(): string[] {
  try {
    return listFile === null ? [] : listSchema.parse(JSON.parse(readFileSync(listFile, 'utf8')));
  } catch {
    // Nothing was ever left, or nobody can say what.
    return [];
  }
}

function write(folders: readonly string[]): void {
  if (listFile !== null) writeWhole(listFile, JSON.stringify(folders));
}
