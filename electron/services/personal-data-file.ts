import { listFilesOfRep } from '#electron/db/repositories/attachment.ts';
import { readPersonalRows } from '#electron/db/repositories/personal-data.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { uniqueFileName, uniqueNames } from '#shared/lib/file-names.ts';
import { ok } from '#shared/lib/result.ts';
import { readWhole } from './attachments/whole-file.ts';
import { openStaging } from './batch/batch-target.ts';
import type { Context } from './context.ts';
import { exportFailure } from './export-failure.ts';
import type { Saved } from './export-file.ts';

/**
 * Everything about a person: row by row with every column as JSON, and each photo and document. What a person may ask for
 * under data protection law. Fails with `disk_full` or `export_failed`, and leaves nothing then.
 */
export async function writePersonalData(
  context: Context,
  { repId, path }: { repId: RepId; path: string },
): Promise<Saved> {
  const { db, now } = context;
  const { name } = getRep(db, repId);
  const tables = Object.fromEntries(readPersonalRows(db, repId).map(({ table, rows }) => [table, rows]));
  const unique = uniqueNames();
  const files: { sha256: string; name: string; path: string | null }[] = [];
  try {
    const staging = await openStaging(path);
    try {
      for (const file of listFilesOfRep(db, repId)) {
        const content = await readWhole(context, file.sha256);
        const place = content === null ? null : `files/${uniqueFileName(unique, file.name)}`;
        if (content !== null && place !== null) await staging.write(place, content);
        // A file that is gone is named all the same: it was about this person.
        files.push({ ...file, path: place });
      }
      const head = { format: 'curbside-personal-data/1', name, exportedAt: now().toISOString() };
      await staging.write('everything.json', `${JSON.stringify({ ...head, tables, files }, null, 2)}\n`);
      return ok({ path: await staging.finishAsZip(new AbortController().signal) });
    } finally {
      await staging.discard();
    }
  } catch (error) {
    return exportFailure(error);
  }
}
