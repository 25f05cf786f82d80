import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { competency, observation, rating, ratingEvidence, visit } from '#electron/db/schema.ts';
import type { CompetencyId, ObservationId, SessionId } from '#shared/domain/ids.ts';
import type { Evidence } from '#shared/domain/profile.ts';
import { isLevel, type RatingValue } from '#shared/domain/rating-levels.ts';
import { ratingLevelSchema, type Rating } from '#shared/domain/rating.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { evidenceColumns } from './profile.ts';

interface Place {
  sessionId: SessionId;
  competencyId: CompetencyId;
}

function at({ sessionId, competencyId }: Place) {
  return and(eq(rating.sessionId, sessionId), eq(rating.competencyId, competencyId));
}

/** Throws `NotFoundError` where the competency does not exist. Answers the id of the row. */
export function putRating(
  db: Db,
  { id, value, ratedAt, ...place }: Place & { id: string; value: RatingValue; ratedAt: string },
): string {
  const known = db
    .select({ id: competency.id })
    .from(competency)
    .where(eq(competency.id, place.competencyId))
    .get();
  if (known === undefined) throw new NotFoundError();
  const said = isLevel(value) ? { level: value, noLevel: null } : { level: null, noLevel: value };
  return db
    .insert(rating)
    .values({ ...place, ...said, id, ratedAt })
    .onConflictDoUpdate({ target: [rating.sessionId, rating.competencyId], set: { ...said, ratedAt } })
    .returning({ id: rating.id })
    .get().id;
}

/** Evidence that is archived, and so on no screen, stays tied to the rating: its own undo brings it back. */
export function replaceRatingEvidence(db: Db, ratingId: string, ids: readonly ObservationId[]): void {
  db.delete(ratingEvidence)
    .where(
      and(
        eq(ratingEvidence.ratingId, ratingId),
        inArray(
          ratingEvidence.observationId,
          db.select({ id: observation.id }).from(observation).where(isNull(observation.archivedAt)),
        ),
      ),
    )
    .run();
  if (ids.length === 0) return;
  db.insert(ratingEvidence)
    .values(ids.map((observationId) => ({ ratingId, observationId })))
    .onConflictDoNothing()
    .run();
}

export function deleteRating(db: Db, place: Place): void {
  const { changes } = db.delete(rating).where(at(place)).run();
  if (changes !== 1) throw new NotFoundError();
}

export function getRating(db: Db, place: Place): Rating {
  const [found] = selectRatings(db, at(place));
  if (found === undefined) throw new NotFoundError();
  return found;
}

/** What has been said in this session, with its evidence: two statements. */
export function listRatings(db: Db, sessionId: SessionId): Rating[] {
  return selectRatings(db, eq(rating.sessionId, sessionId));
}

function selectRatings(db: Db, where: ReturnType<typeof at>): Rating[] {
  const rows = db
    .select({
      id: rating.id,
      sessionId: rating.sessionId,
      competencyId: rating.competencyId,
      level: rating.level,
      noLevel: rating.noLevel,
      ratedAt: rating.ratedAt,
    })
    .from(rating)
    .where(where)
    .all();
  const evidence = evidenceOfRatings(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, level, noLevel, ...row }) => ({
    ...row,
    value: noLevel ?? ratingLevelSchema.parse(level),
    evidence: evidence.get(id) ?? [],
  }));
}

/** By rating, newest first; what is in the archive is left out. */
export function evidenceOfRatings(db: Db, ids: readonly string[]): Map<string, Evidence[]> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ ratingId: ratingEvidence.ratingId, evidence: evidenceColumns })
    .from(ratingEvidence)
    .innerJoin(observation, eq(observation.id, ratingEvidence.observationId))
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .where(and(inArray(ratingEvidence.ratingId, [...ids]), isNull(observation.archivedAt)))
    .orderBy(sql`${observation.observedAt} DESC`)
    .all();
  return new Map(
    [...groupBy(rows, ({ ratingId }) => ratingId)].map(([id, group]) => [
      id,
      group.map(({ evidence }) => evidence),
    ]),
  );
}
