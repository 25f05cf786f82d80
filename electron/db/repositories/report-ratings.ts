import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyLevel,
  observation,
  rating,
  ratingEvidence,
} from '#electron/db/schema.ts';
import { ratingLevelSchema } from '#shared/domain/rating.ts';
import type { SharedSession } from '#shared/domain/report-document.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { lastLevelsQuery, type RatedSession } from './rating-session.ts';

/**
 * The levels of a session as they may reach the rep: of the evidence neither private notes nor plain ones, which stay
 * with the manager. What gives no level says nothing to the rep and is left out.
 */
export function readSharedRatings(db: Db, place: RatedSession): SharedSession['ratings'] {
  const rows = db
    .select({
      id: rating.id,
      lineageId: competency.lineageId,
      competency: competency.name,
      level: rating.level,
      behaviour: competencyLevel.behaviour,
    })
    .from(rating)
    .innerJoin(competency, eq(competency.id, rating.competencyId))
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .innerJoin(
      competencyLevel,
      and(eq(competencyLevel.competencyId, rating.competencyId), eq(competencyLevel.level, rating.level)),
    )
    .where(eq(rating.sessionId, place.sessionId))
    .orderBy(asc(competencyFramework.position), asc(competency.position), asc(competency.id))
    .all();
  if (rows.length === 0) return [];
  const before = new Map(
    lastLevelsQuery(db, place)
      .all()
      .map(({ lineageId, level }) => [lineageId, ratingLevelSchema.parse(level)]),
  );
  const evidence = groupBy(
    db
      .select({ ratingId: ratingEvidence.ratingId, text: observation.text })
      .from(ratingEvidence)
      .innerJoin(observation, eq(observation.id, ratingEvidence.observationId))
      .where(
        and(
          inArray(
            ratingEvidence.ratingId,
            rows.map(({ id }) => id),
          ),
          eq(observation.visibility, 'shared'),
          ne(observation.kind, 'note'),
          isNull(observation.archivedAt),
        ),
      )
      .orderBy(desc(observation.observedAt))
      .all(),
    ({ ratingId }) => ratingId,
  );
  return rows.map(({ id, lineageId, level, ...row }) => ({
    ...row,
    level: ratingLevelSchema.parse(level),
    before: before.get(lineageId) ?? null,
    evidence: (evidence.get(id) ?? []).map(({ text }) => text),
  }));
}
