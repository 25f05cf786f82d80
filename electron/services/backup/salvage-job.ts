import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDatabaseNow } from '#electron/db/copy.ts';
import { openDamaged } from '#electron/db/open.ts';
import { salvage } from '#electron/db/salvage.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import type { Salvaged } from '#shared/domain/backup.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { openCurrent } from './current-schema.ts';
import { makePrivateFolder } from './backup-files.ts';

/**
 * Reads what reads of a damaged database into a new file beside it, and answers the name it waits under. The damaged file
 * is not opened, only copied. Fails with `salvage_nothing` where not one row reads.
 */
export async function salvageFile(
  { databaseFile, expected }: { databaseFile: string; expected: Record<string, number> },
  { progress }: JobContext,
): Promise<Outcome<Salvaged & { path: string }>> {
  const home = dirname(databaseFile);
  const scratch = partIn(home);
  const path = partIn(home);
  makePrivateFolder(scratch);
  try {
    const copy = join(scratch, 'damaged.sqlite');
    for (const ending of ['', '-wal'])
      if (existsSync(databaseFile + ending)) copyFileSync(databaseFile + ending, copy + ending);
    const damaged = openDamaged(copy);
    if (damaged === null) return fail('salvage_nothing');
    const fresh = (await openCurrent(join(scratch, 'fresh.sqlite'))).$client;
    try {
      const tables = salvage(damaged, fresh, expected, progress);
      if (tables.every(({ read }) => read === 0)) return fail('salvage_nothing');
      copyDatabaseNow(fresh, path);
      return ok({ tables, path });
    } finally {
      fresh.close();
      damaged.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
