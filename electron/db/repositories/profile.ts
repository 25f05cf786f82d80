import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  observation,
  profileEntry,
  profileEvidence,
  session,
  visit,
} from '#electron/db/schema.ts';
import type { ObservationId, ProfileEntryId, RepId } from '#shared/domain/ids.ts';
import type { Evidence, ProfileEntry } from '#shared/domain/profile.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { groupBy } from '#shared/lib/group-by.ts';

/** An observation as evidence; `visit` is joined by whoever selects it. */
export const evidenceColumns = {
  observationId: observation.id,
  sessionId: observation.sessionId,
  customer: visit.customer,
  kind: observation.kind,
  text: observation.text,
  visibility: observation.visibility,
  observedAt: observation.observedAt,
};

/** The entries of a rep that are not archived, the newest first, with their evidence: two statements. */
export function listEntries(db: Db, repId: RepId): ProfileEntry[] {
  const entries = selectEntries(db)
    .where(and(eq(profileEntry.repId, repId), isNull(profileEntry.archivedAt)))
    .orderBy(desc(profileEntry.updatedAt))
    .all();
  return withEvidence(db, entries);
}

/** Throws `NotFoundError`. */
export function getEntry(db: Db, id: ProfileEntryId): ProfileEntry {
  const [entry] = withEvidence(db, selectEntries(db).where(eq(profileEntry.id, id)).all());
  if (entry === undefined) throw new NotFoundError(`profile entry ${id}`);
  return entry;
}

/** What could become evidence: strengths and growth first, the newest first. */
export function listCandidates(db: Db, repId: RepId, limit: number): Evidence[] {
  return db
    .select(evidenceColumns)
    .from(session)
    .innerJoin(observation, eq(observation.sessionId, session.id))
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .where(and(eq(session.repId, repId), isNull(session.archivedAt), isNull(observation.archivedAt)))
    .orderBy(sql`${observation.kind} IN ('strength', 'growth') DESC`, desc(observation.observedAt))
    .limit(limit)
    .all();
}

/** How many of these observations were made in sessions of that rep. */
export function countOfRep(db: Db, repId: RepId, ids: ObservationId[]): number {
  const row = db
    .select({ n: count() })
    .from(observation)
    .innerJoin(session, eq(session.id, observation.sessionId))
    .where(and(inArray(observation.id, ids), eq(session.repId, repId)))
    .get();
  return row?.n ?? 0;
}

export function insertEntry(db: Db, entry: typeof profileEntry.$inferInsert): void {
  db.insert(profileEntry).values(entry).run();
}

/** Throws `NotFoundError`. */
export function updateEntry(
  db: Db,
  id: ProfileEntryId,
  changes: Changes<Omit<typeof profileEntry.$inferInsert, 'id'>>,
): void {
  const { changes: changed } = db.update(profileEntry).set(changes).where(eq(profileEntry.id, id)).run();
  if (changed !== 1) throw new NotFoundError(`profile entry ${id}`);
}

/** Evidence that is archived, and so on no screen, stays tied to the entry: its own undo brings it back. */
export function replaceEvidence(db: Db, entryId: ProfileEntryId, ids: ObservationId[]): void {
  db.delete(profileEvidence)
    .where(
      and(
        eq(profileEvidence.entryId, entryId),
        inArray(
          profileEvidence.observationId,
          db.select({ id: observation.id }).from(observation).where(isNull(observation.archivedAt)),
        ),
      ),
    )
    .run();
  db.insert(profileEvidence)
    .values(ids.map((observationId) => ({ entryId, observationId })))
    .onConflictDoNothing()
    .run();
}

function selectEntries(db: Db) {
  return db
    .select({
      id: profileEntry.id,
      repId: profileEntry.repId,
      type: profileEntry.type,
      title: profileEntry.title,
      competencyId: profileEntry.competencyId,
      competencyName: competency.name,
      status: profileEntry.status,
      createdAt: profileEntry.createdAt,
      updatedAt: profileEntry.updatedAt,
    })
    .from(profileEntry)
    .leftJoin(competency, eq(competency.id, profileEntry.competencyId));
}

function withEvidence(db: Db, entries: Omit<ProfileEntry, 'evidence'>[]): ProfileEntry[] {
  const rows = db
    .select({ entryId: profileEvidence.entryId, evidence: evidenceColumns })
    .from(profileEvidence)
    .innerJoin(observation, eq(observation.id, profileEvidence.observationId))
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .where(
      and(
        inArray(
          profileEvidence.entryId,
          entries.map(({ id }) => id),
        ),
        isNull(observation.archivedAt),
      ),
    )
    .orderBy(desc(observation.observedAt))
    .all();
  const byEntry = groupBy(rows, ({ entryId }) => entryId);
  return entries.map((entry) => ({
    ...entry,
    evidence: (byEntry.get(entry.id) ?? []).map(({ evidence }) => evidence),
  }));
}
