import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { observation, profileChange, profileEntry } from '#electron/db/schema.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { ProfileChangeId, ProfileEntryId, RepId } from '#shared/domain/ids.ts';
import type { ProfileChange } from '#shared/domain/profile.ts';

const columns = {
  id: profileChange.id,
  entryId: profileChange.entryId,
  kind: profileChange.kind,
  before: profileChange.before,
  after: profileChange.after,
  observationId: profileChange.observationId,
  observationText: observation.text,
  changedAt: profileChange.changedAt,
};

/** What happened to a rep's entries, the newest first, in one statement. */
export function listChanges(db: Db, repId: RepId): ProfileChange[] {
  return changesQuery(db, repId).all();
}

/** The query itself, so that a test can ask for its plan. */
export function changesQuery(db: Db, repId: RepId) {
  return db
    .select(columns)
    .from(profileEntry)
    .innerJoin(profileChange, eq(profileChange.entryId, profileEntry.id))
    .leftJoin(observation, eq(observation.id, profileChange.observationId))
    .where(eq(profileEntry.repId, repId))
    .orderBy(desc(profileChange.changedAt), desc(profileChange.id));
}

export function listChangesSince(db: Db, entryId: ProfileEntryId, since: Instant): ProfileChange[] {
  return db
    .select(columns)
    .from(profileChange)
    .leftJoin(observation, eq(observation.id, profileChange.observationId))
    .where(and(eq(profileChange.entryId, entryId), gte(profileChange.changedAt, since)))
    .all();
}

export function insertChanges(db: Db, changes: (typeof profileChange.$inferInsert)[]): void {
  if (changes.length > 0) db.insert(profileChange).values(changes).run();
}

export function deleteChanges(db: Db, ids: ProfileChangeId[]): void {
  if (ids.length > 0) db.delete(profileChange).where(inArray(profileChange.id, ids)).run();
}
