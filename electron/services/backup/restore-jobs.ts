import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  checkCopy,
  contentsOf,
  copyFileDatabase,
  CopyNotWholeError,
  migrationCount,
  syncFile,
} from '#electron/db/copy.ts';
import { differencesPerRep, mergeRep, withOther } from '#electron/db/merge-rep.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { partIn } from '#electron/platform/write-whole.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { BackupPreview } from '#shared/domain/backup.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { dropBroken, returnAttachments } from './backup-attachments.ts';
import { bringUpToDate, knownMigrations } from './current-schema.ts';
import { contentsOfRows, makePrivateFolder, type BackupFile } from './backup-files.ts';
import { openSealed, SealError } from './seal.ts';

export interface RestoreOrder {
  backup: Pick<BackupFile, 'path' | 'encrypted' | 'slip'>;
  databaseFile: string;
  passphrase: string | null;
}

/** Proves that a backup would do: opens it, counts, brings it to this version's schema, looks at every attachment. */
export function drillBackup(order: RestoreOrder): Promise<Outcome<void>> {
  return inScratch(order.databaseFile, async (scratch) => {
    const staged = await stage(order, join(scratch, 'curbside.sqlite'));
    if (!staged.ok) return staged;
    await bringUpToDate(staged.value.path);
    checkCopy(staged.value.path, null);
    const missing = await returnAttachments(order.backup, scratch, order.passphrase);
    dropBroken(missing, order.backup, dirname(order.databaseFile));
    return missing.length > 0 ? fail('backup_damaged') : ok(undefined);
  });
}

/** What a restore would bring, by counts, and for whom something would come back. Writes nothing to the present file. */
export function previewBackup(order: RestoreOrder, context: JobContext): Promise<Outcome<BackupPreview>> {
  return inScratch(order.databaseFile, async (scratch) => {
    const staged = await stage(order, join(scratch, 'curbside.sqlite'));
    if (!staged.ok) return staged;
    const inside = contentsOfRows(staged.value.rows);
    // A file that is gone or damaged can be restored; there is nothing to compare with.
    if (!existsSync(order.databaseFile)) return ok({ now: null, inside, people: [] });
    await bringUpToDate(staged.value.path);
    try {
      const { $client } = context.db;
      const now = contentsOfRows(contentsOf($client).rows);
      return ok({
        now,
        inside,
        people: withOther($client, staged.value.path, () => differencesPerRep($client)),
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error) return ok({ now: null, inside, people: [] });
      throw error;
    }
  });
}

/** Puts the backup, opened and proven, beside the present database, with its attachments; answers the name it waits under. */
export async function stageRestore(order: RestoreOrder): Promise<Outcome<{ path: string }>> {
  const home = dirname(order.databaseFile);
  const path = partIn(home);
  try {
    const staged = await stage(order, path);
    if (!staged.ok) {
      rmSync(path, { force: true });
      return staged;
    }
    syncFile(path);
    await returnAttachments(order.backup, home, order.passphrase);
    return ok({ path });
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Brings back one person out of a backup: all of it or nothing. */
export function restoreRep(
  { repId, ...order }: RestoreOrder & { repId: RepId },
  { db }: JobContext,
): Promise<Outcome<{ missing: number; changed: number }>> {
  return inScratch(order.databaseFile, async (scratch) => {
    const staged = await stage(order, join(scratch, 'curbside.sqlite'));
    if (!staged.ok) return staged;
    await bringUpToDate(staged.value.path);
    const merged = withOther(db.$client, staged.value.path, () => mergeRep(db, repId));
    await returnAttachments(order.backup, dirname(order.databaseFile), order.passphrase);
    return ok(merged);
  });
}

/** The backup as an open file that was read to its end. Fails with what is wrong with the backup, not with the present file. */
async function stage(
  { backup, passphrase }: RestoreOrder,
  path: string,
): Promise<Outcome<{ path: string; rows: Record<string, number> }>> {
  try {
    if (backup.encrypted) {
      if (passphrase === null) return fail('passphrase_needed', 'passphrase');
      await openSealed(backup.path, path, passphrase);
    } else {
      await copyFileDatabase(backup.path, path);
    }
    const { rows } = checkCopy(path, backup.slip?.reason === 'kept' ? null : (backup.slip?.rows ?? null));
    return migrationCount(path) > (await knownMigrations()) ? fail('backup_newer') : ok({ path, rows });
  } catch (error) {
    if (error instanceof SealError) return fail('passphrase_wrong', 'passphrase');
    if (error instanceof CopyNotWholeError || isDamage(error)) return fail('backup_damaged');
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_ERROR';
}

/** A folder of its own beside the database: nothing of a decrypted backup stands anywhere else, and nothing stays. */
async function inScratch<T>(databaseFile: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = partIn(dirname(databaseFile));
  makePrivateFolder(folder);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
