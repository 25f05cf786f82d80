import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { shell } from 'electron';
import type { Day } from '#shared/domain/fields.ts';
import { safeFileName } from '#shared/lib/file-names.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { exportFailure } from './export-failure.ts';

/** `path` is null when the manager closed the dialog. */
export type Saved = Outcome<{ path: string | null }>;

const exported = new Set<string>();

/** Writes what `make` makes under the chosen name, or nothing at all. */
export async function saveExport(
  path: string | null,
  make: () => string | Uint8Array | Promise<string | Uint8Array>,
): Promise<Saved> {
  if (path === null) return ok({ path });
  const content = await make();
  try {
    await writeWhole(path, content);
  } catch (error) {
    return exportFailure(error);
  }
  markExported(path);
  return ok({ path });
}

/** From now on the page may ask to be shown where this file or folder stands. */
export function markExported(path: string): void {
  exported.add(path);
}

/** Shows a file that was exported since the app started; any other path is refused. */
export function showFile({ path }: { path: string }): Outcome<void> {
  if (!exported.has(path)) return fail('not_found');
  shell.showItemInFolder(path);
  return ok(undefined);
}

/** "Versie Hillebrand 2026-11-23.pdf", without what a file system cannot hold. */
export function fileNameFor(title: string, day: Day, extension: string): string {
  return `${safeFileName(title, 'Curbside')} ${day}.${extension}`;
}

/** Never leaves half a file under the name that was chosen. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // A name of its own: `summary.pdf.part` may be another program's half-loaded file.
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
