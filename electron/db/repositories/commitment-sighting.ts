import { and, desc, eq, isNull } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { commitment, commitmentSighting, observation } from '#electron/db/schema.ts';
import type { CommitmentSighting, Sighting } from '#shared/domain/commitment.ts';
import type { CommitmentId, RepId, SessionId } from '#shared/domain/ids.ts';

/** What was seen of this rep's commitments so far, newest first; of a note in the archive, only that there was one. */
export function listSightings(db: Db, repId: RepId): CommitmentSighting[] {
  return db
    .select({
      commitmentId: commitmentSighting.commitmentId,
      sessionId: commitmentSighting.sessionId,
      sighting: commitmentSighting.sighting,
      sightedAt: commitmentSighting.sightedAt,
      observationId: commitmentSighting.observationId,
      observationText: observation.text,
      observationVisibility: observation.visibility,
    })
    .from(commitment)
    .innerJoin(commitmentSighting, eq(commitmentSighting.commitmentId, commitment.id))
    .leftJoin(
      observation,
      and(eq(observation.id, commitmentSighting.observationId), isNull(observation.archivedAt)),
    )
    .where(and(eq(commitment.repId, repId), isNull(commitment.archivedAt)))
    .orderBy(desc(commitmentSighting.sightedAt))
    .all();
}

/** One answer per session: a later one takes the place of the earlier. */
export function putSighting(db: Db, values: typeof commitmentSighting.$inferInsert): void {
  const { observationId, sighting, sightedAt } = values;
  db.insert(commitmentSighting)
    .values(values)
    .onConflictDoUpdate({
      target: [commitmentSighting.commitmentId, commitmentSighting.sessionId],
      set: { observationId, sighting, sightedAt },
    })
    .run();
}

/** Answers what it had said. */
export function deleteSighting(db: Db, commitmentId: CommitmentId, sessionId: SessionId): Sighting {
  const removed = db
    .delete(commitmentSighting)
    .where(
      and(eq(commitmentSighting.commitmentId, commitmentId), eq(commitmentSighting.sessionId, sessionId)),
    )
    .returning({ sighting: commitmentSighting.sighting })
    .get();
  if (removed === undefined) throw new NotFoundError();
  return removed.sighting;
}

export function latestSighting(db: Db, commitmentId: CommitmentId): Sighting | null {
  const row = db
    .select({ sighting: commitmentSighting.sighting })
    .from(commitmentSighting)
    .where(eq(commitmentSighting.commitmentId, commitmentId))
    .orderBy(desc(commitmentSighting.sightedAt))
    .limit(1)
    .get();
  return row?.sighting ?? null;
}
