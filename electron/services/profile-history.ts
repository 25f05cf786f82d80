import { v7 } from 'uuid';
import * as changes from '#electron/db/repositories/profile-change.ts';
import { profileChangeIdSchema, type ProfileEntryId } from '#shared/domain/ids.ts';
import { slipMs, takesBack, type NewChange } from '#shared/domain/profile-rules.ts';
import type { ProfileChange } from '#shared/domain/profile.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export function listHistory(
  { db }: Context,
  { repId }: Parsed<'profile', 'history'>,
): Outcome<ProfileChange[]> {
  return ok(changes.listChanges(db, repId));
}

/** Writes down what changed; what only takes back a change of the last minute removes that one instead. */
export function recordChanges(
  { db, now }: Context,
  entryId: ProfileEntryId,
  made: readonly NewChange[],
): void {
  if (made.length === 0) return;
  const changedAt = now().toISOString();
  const recent = changes.listChangesSince(
    db,
    entryId,
    new Date(Date.parse(changedAt) - slipMs).toISOString(),
  );
  const undone = made.map((change) => recent.find((each) => takesBack(change, each, changedAt)));
  changes.deleteChanges(
    db,
    undone.flatMap((each) => (each === undefined ? [] : [each.id])),
  );
  changes.insertChanges(
    db,
    made
      .filter((_change, index) => undone[index] === undefined)
      .map((change) => ({ ...change, entryId, changedAt, id: profileChangeIdSchema.parse(v7()) })),
  );
}
