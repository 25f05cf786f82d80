import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { observation, profileEntry } from '#electron/db/schema.ts';
import type { ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { ProfileEntryType } from '#shared/domain/profile.ts';

/** What a manager noted for themselves: private notes of every kind, and plain ones. In the order they were written. */
export function ownNotesQuery(db: Db, sessionId: SessionId) {
  return db
    .select({ id: observation.id, text: observation.text, visibility: observation.visibility })
    .from(observation)
    .where(
      and(
        eq(observation.sessionId, sessionId),
        isNull(observation.archivedAt),
        or(eq(observation.visibility, 'private'), eq(observation.kind, 'note')),
      ),
    )
    .orderBy(asc(observation.observedAt), asc(observation.seq));
}

export function listOwnNotes(
  db: Db,
  sessionId: SessionId,
): { id: ObservationId; text: string; isPrivate: boolean }[] {
  return ownNotesQuery(db, sessionId)
    .all()
    .map(({ id, text, visibility }) => ({ id, text, isPrivate: visibility === 'private' }));
}

/** What stands in the profile and is not resolved: confirmed first, then the newest. */
export function listProfileTitles(db: Db, repId: RepId): { type: ProfileEntryType; title: string }[] {
  return db
    .select({ type: profileEntry.type, title: profileEntry.title })
    .from(profileEntry)
    .where(
      and(
        eq(profileEntry.repId, repId),
        ne(profileEntry.status, 'resolved'),
        isNull(profileEntry.archivedAt),
      ),
    )
    .orderBy(desc(eq(profileEntry.status, 'confirmed')), desc(profileEntry.updatedAt))
    .all();
}
