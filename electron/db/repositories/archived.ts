import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  commitment,
  competency,
  idea,
  profileEntry,
  programme,
  recognition,
  session,
} from '#electron/db/schema.ts';
import { archivedSchema, type Archived } from '#shared/domain/archived.ts';
import type { RepId } from '#shared/domain/ids.ts';

/** What of a rep lies in the archive, the latest to go there first; one statement for each kind of thing. */
export function listArchived(db: Db, repId: RepId): Archived[] {
  return Object.entries(archivedQueries(db, repId))
    .flatMap(([type, query]) => query.all().map((row) => archivedSchema.parse({ ...row, type })))
    .toSorted((a, b) => b.archivedAt.localeCompare(a.archivedAt));
}

/** By what they find. Exported for the test of their plans. */
export function archivedQueries(db: Db, repId: RepId) {
  return {
    session: db
      .select({
        id: session.id,
        kind: session.kind,
        startsAt: session.startsAt,
        allDay: session.allDay,
        archivedAt: session.archivedAt,
      })
      .from(session)
      .where(and(eq(session.repId, repId), isNotNull(session.archivedAt))),
    commitment: db
      .select({ id: commitment.id, text: commitment.text, archivedAt: commitment.archivedAt })
      .from(commitment)
      .where(and(eq(commitment.repId, repId), isNotNull(commitment.archivedAt))),
    entry: db
      .select({
        id: profileEntry.id,
        entryType: profileEntry.type,
        text: profileEntry.title,
        archivedAt: profileEntry.archivedAt,
      })
      .from(profileEntry)
      .where(and(eq(profileEntry.repId, repId), isNotNull(profileEntry.archivedAt))),
    idea: db
      .select({ id: idea.id, text: idea.text, archivedAt: idea.archivedAt })
      .from(idea)
      .where(and(eq(idea.repId, repId), isNotNull(idea.archivedAt))),
    recognition: db
      .select({ id: recognition.id, text: recognition.text, archivedAt: recognition.archivedAt })
      .from(recognition)
      .where(and(eq(recognition.repId, repId), isNotNull(recognition.archivedAt))),
    programme: db
      .select({
        id: programme.id,
        startDay: programme.startDay,
        text: competency.name,
        archivedAt: programme.archivedAt,
      })
      .from(programme)
      .innerJoin(competency, eq(competency.id, programme.focusCompetencyId))
      .where(and(eq(programme.repId, repId), isNotNull(programme.archivedAt))),
  };
}
