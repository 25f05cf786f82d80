import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { readPrivate } from '#electron/db/repositories/handover-private.ts';
import { readPack } from '#electron/db/repositories/handover.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { packFormat, packVersion, type MergeReport, type PackOrder } from '#shared/domain/handover.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { mergePack } from './merge-pack.ts';
import { maxPackBytes, readPackFile, writePack } from './pack-file.ts';

/** Writes the pack under this path, or nothing at all. */
export function createPack(
  { order, path, madeBy }: { order: PackOrder; path: string; madeBy: string },
  { db, now }: JobContext,
): Outcome<{ path: string }> {
  const text = db.transaction(() =>
    writePack({
      format: packFormat,
      version: packVersion,
      createdAt: now().toISOString(),
      madeBy,
      consent: order.consent,
      ...readPack(db, order.repIds),
      private: readPrivate(db, order.repIds, order.private),
    }),
  );
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(part, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
  return ok({ path });
}

/** What taking the pack over would do: it is done, counted and taken back. */
export function previewPack({ path }: { path: string }, { db }: JobContext): Outcome<MergeReport> {
  const pack = readFrom(path);
  if (!pack.ok) return pack;
  return db.transaction(
    () => {
      // A point of its own within the transaction: what was tried is gone before anybody could see it.
      db.$client.exec('SAVEPOINT tried');
      try {
        return ok(mergePack(db, pack.value));
      } finally {
        db.$client.exec('ROLLBACK TO tried; RELEASE tried');
      }
    },
    { behavior: 'immediate' },
  );
}

/** Takes the pack over in one transaction: all of it or nothing. */
export function importPack({ path }: { path: string }, { db }: JobContext): Outcome<{ report: MergeReport }> {
  const pack = readFrom(path);
  if (!pack.ok) return pack;
  return ok({ report: db.transaction(() => mergePack(db, pack.value), { behavior: 'immediate' }) });
}

function readFrom(path: string) {
  try {
    if (statSync(path).size > maxPackBytes) return fail('file_too_large');
    return readPackFile(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail('file_unreadable');
    throw error;
  }
}
