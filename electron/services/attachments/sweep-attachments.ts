import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as attachments from '#electron/db/repositories/attachment.ts';
import { partPrefix } from '#electron/platform/write-whole.ts';
import { listBackupFiles, namesIn } from '#electron/services/backup/backup-files.ts';
import type { JobContext } from '#electron/services/jobs/job.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { attachmentsFolder } from './attachment-files.ts';

/** Nobody takes longer from writing a file to naming it. */
const unnamedForMs = 86_400_000;
/** Nothing else is ever removed: the folder may hold other things than ours. */
const ours = /^([0-9a-f]{64})(\.small)?(\.[0-9a-f-]{36}\.part)?$/;

/**
 * Takes away the files that no row names: what erasing or storing left that was ended midway. A file is there before its row, so one
 * that was written a moment ago stays; so does what is older than the database, which may have taken the place of a lost one.
 */
export function sweepAttachments(_input: object, { db, now }: JobContext): Outcome<void> {
  const folder = dirname(db.$client.name);
  const written = { after: attachments.readBeginning(db), before: now().getTime() - unnamedForMs };
  if (hasOtherDatabase(folder, written.before)) return ok(undefined);
  attachments.deleteUnlinkedFiles(db);
  if (listUnnamed().length === 0) return ok(undefined);
  // While the file is locked for writing, no content gets its row.
  db.transaction(
    () => {
      if (hasOtherDatabase(folder, written.before)) return;
      for (const path of listUnnamed()) rmSync(path, { force: true });
    },
    { behavior: 'immediate' },
  );
  return ok(undefined);

  function listUnnamed(): string[] {
    const named = attachments.listHashes(db);
    const root = join(folder, attachmentsFolder);
    return namesIn(root)
      .filter((group) => /^[0-9a-f]{2}$/.test(group))
      .flatMap((group) => namesIn(join(root, group)).map((name) => join(root, group, name)))
      .filter((path) => isUnnamed(path, named));
  }

  function isUnnamed(path: string, named: ReadonlySet<string>): boolean {
    const [, sha256, , part] = ours.exec(basename(path)) ?? [];
    if (sha256 === undefined || (part === undefined && named.has(sha256))) return false;
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return at !== undefined && at > written.after && at < written.before;
  }
}

/** What was kept at a restore, or waits to be restored, may name what the file in use does not. */
function hasOtherDatabase(folder: string, since: number): boolean {
  return (
    listBackupFiles(folder).length > 0 ||
    namesIn(folder).some((name) => name.startsWith(partPrefix) && isWrittenSince(join(folder, name), since))
  );
}

function isWrittenSince(path: string, since: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;
}
