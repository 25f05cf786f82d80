import { v7 } from 'uuid';
import * as profile from '#electron/db/repositories/profile.ts';
import {
  profileEntryIdSchema,
  type ObservationId,
  type ProfileEntryId,
  type RepId,
} from '#shared/domain/ids.ts';
import { changesBetween } from '#shared/domain/profile-rules.ts';
import type { Evidence, ProfileEntry } from '#shared/domain/profile.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { recordChanges } from './profile-history.ts';

/** More than a manager would look through; search finds the rest. */
const candidateLimit = 500;

export function listProfile({ db }: Context, { repId }: Parsed<'profile', 'list'>): Outcome<ProfileEntry[]> {
  return ok(profile.listEntries(db, repId));
}

export function listCandidates(
  { db }: Context,
  { repId }: Parsed<'profile', 'candidates'>,
): Outcome<Evidence[]> {
  return ok(profile.listCandidates(db, repId, candidateLimit));
}

/** Fails with `evidence_other_rep` when an observation was not made with this rep. Source: S2. */
export function createEntry({ db, now }: Context, input: Parsed<'profile', 'create'>): Outcome<ProfileEntry> {
  return db.transaction(() => {
    const { observationIds, ...values } = input;
    if (!isEvidenceOf(db, input.repId, observationIds)) return fail('evidence_other_rep', 'observationIds');
    const at = now().toISOString();
    const id = profileEntryIdSchema.parse(v7());
    profile.insertEntry(db, { ...values, id, createdAt: at, updatedAt: at });
    profile.replaceEvidence(db, id, observationIds);
    return ok(profile.getEntry(db, id));
  });
}

/** Evidence, where given, replaces what the entry stood on; the history tells what changed. Fails with `evidence_other_rep`. */
export function updateEntry(
  context: Context,
  { id, changes }: Parsed<'profile', 'update'>,
): Outcome<ProfileEntry> {
  const { db, now } = context;
  return db.transaction(() => {
    const { observationIds, ...values } = changes;
    const before = profile.getEntry(db, id);
    if (observationIds !== undefined) {
      if (!isEvidenceOf(db, before.repId, observationIds))
        return fail('evidence_other_rep', 'observationIds');
      profile.replaceEvidence(db, id, observationIds);
    }
    profile.updateEntry(db, id, { ...values, updatedAt: now().toISOString() });
    const after = profile.getEntry(db, id);
    recordChanges(context, id, changesBetween(withIds(before), withIds(after)));
    return ok(after);
  });
}

export function archiveEntry(context: Context, { id }: Parsed<'profile', 'archive'>): Outcome<void> {
  return setArchived(context, id, 'archived');
}

export function restoreEntry(context: Context, { id }: Parsed<'profile', 'restore'>): Outcome<void> {
  return setArchived(context, id, 'restored');
}

function setArchived(context: Context, id: ProfileEntryId, kind: 'archived' | 'restored'): Outcome<void> {
  const { db, now } = context;
  const at = now().toISOString();
  return db.transaction(() => {
    profile.updateEntry(db, id, { archivedAt: kind === 'archived' ? at : null, updatedAt: at });
    recordChanges(context, id, [{ kind, before: '', after: '', observationId: null }]);
    return ok(undefined);
  });
}

function withIds(entry: ProfileEntry): ProfileEntry & { observationIds: ObservationId[] } {
  return { ...entry, observationIds: entry.evidence.map(({ observationId }) => observationId) };
}

function isEvidenceOf(db: Context['db'], repId: RepId, ids: ObservationId[]): boolean {
  return profile.countOfRep(db, repId, ids) === new Set(ids).size;
}
