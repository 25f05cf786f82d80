import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readPrivate } from '#electron/db/repositories/handover-private.ts';
import { readPack } from '#electron/db/repositories/handover.ts';
import { attachmentPath, writeAttachment } from '#electron/services/attachments/attachment-files.ts';
import { readWholeNow } from '#electron/services/attachments/whole-file.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import {
  packFormat,
  packVersion,
  type MergeReport,
  type Pack,
  type PackOrder,
  type PackRows,
} from '#shared/domain/handover.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { mergePack } from './merge-pack.ts';
import { contentLine, readContents, readPackFile, writePack } from './pack-file.ts';
import { readLines } from './pack-lines.ts';

/** Writes the pack under this path, or nothing at all. */
export function createPack(
  { order, path, madeBy }: { order: PackOrder; path: string; madeBy: string },
  { db, now }: JobContext,
): Outcome<{ path: string }> {
  const contentOf = (sha256: string) => readWholeNow(db.$client.name, sha256);
  const pack = db.transaction((): Pack => {
    const { rows, ratingEvidence } = readPack(db, order.repIds);
    return {
      format: packFormat,
      version: packVersion,
      createdAt: now().toISOString(),
      madeBy,
      consent: order.consent,
      rows: withoutLost(rows, (sha256) => contentOf(sha256) === null),
      ratingEvidence,
      private: readPrivate(db, order.repIds, order.private),
    };
  });
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = openSync(part, 'wx');
    try {
      writeFileSync(file, writePack(pack));
      // One after the other: a team's photos would not fit into the memory.
      for (const { sha256 } of pack.rows.files) {
        const content = contentOf(sha256);
        if (content === null) throw new Error('A file changed while it was handed over');
        writeFileSync(file, contentLine(content));
      }
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

/** A file whose content is gone cannot go along; the report that names it still does. */
function withoutLost(rows: PackRows, isLost: (sha256: string) => boolean): PackRows {
  const lost = new Set(rows.files.filter(({ sha256 }) => isLost(sha256)).map(({ sha256 }) => sha256));
  return {
    ...rows,
    files: rows.files.filter(({ sha256 }) => !lost.has(sha256)),
    fileLinks: rows.fileLinks.filter(({ sha256 }) => !lost.has(sha256)),
  };
}

/** What taking the pack over would do: it is done, counted and taken back. */
export function previewPack({ path }: { path: string }, { db }: JobContext): Outcome<MergeReport> {
  const pack = readFrom(path, () => undefined);
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

/**
 * Takes the pack over in one transaction: all of it or nothing. The files come first: should the rest fail there are
 * contents nobody names, never a name without its content.
 */
export function importPack({ path }: { path: string }, { db }: JobContext): Outcome<{ report: MergeReport }> {
  const pack = readFrom(path, (sha256, content) =>
    writeAttachment(attachmentPath(db.$client.name, sha256), content),
  );
  if (!pack.ok) return pack;
  return ok({ report: db.transaction(() => mergePack(db, pack.value), { behavior: 'immediate' }) });
}

/** `take` is given each content once it has proved to be what the pack says. */
function readFrom(path: string, take: (sha256: string, content: Buffer) => void): Outcome<Pack> {
  const lines = readLines(path);
  try {
    const first = lines.next();
    if (first.done === true) return fail('pack_foreign');
    if (first.value === null) return fail('file_too_large');
    const pack = readPackFile(first.value.toString('utf8'));
    if (!pack.ok) return pack;
    return readContents(pack.value.rows.files, lines, take) ? pack : fail('pack_damaged');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail('file_unreadable');
    throw error;
  } finally {
    lines.return(null);
  }
}
