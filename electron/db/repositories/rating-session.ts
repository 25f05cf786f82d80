import { and, asc, desc, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyLevel,
  observation,
  rating,
  session,
  visit,
} from '#electron/db/schema.ts';
import type { CompetencyId, CompetencyLineageId, FrameworkId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { Evidence } from '#shared/domain/profile.ts';
import { ratingLevelSchema, type LastLevel, type Rateable } from '#shared/domain/rating.ts';
import { evidenceColumns } from './profile.ts';
import { evidenceOfRatings } from './rating.ts';
import { fromDay } from './session-day.ts';

export interface RatedSession {
  sessionId: SessionId;
  repId: RepId;
  startsAt: string;
}

type Anchored = Pick<
  Rateable,
  'id' | 'name' | 'description' | 'groupName' | 'frameworkName' | 'behaviours'
> & {
  lineageId: CompetencyLineageId;
  frameworkId: FrameworkId;
};

/** The competencies of a framework in its order, and those the session already speaks of, whatever version they are of. */
export function listAnchored(
  db: Db,
  wanted: { frameworkId: FrameworkId; focusId: CompetencyId | null; sessionId: SessionId },
): Anchored[] {
  const { frameworkId, focusId, sessionId } = wanted;
  const rows = db
    .select({
      id: competency.id,
      lineageId: competency.lineageId,
      frameworkId: competency.frameworkId,
      name: competency.name,
      description: competency.description,
      groupName: competency.groupName,
      frameworkName: competencyFramework.name,
      level: competencyLevel.level,
      behaviour: competencyLevel.behaviour,
    })
    .from(competency)
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .innerJoin(competencyLevel, eq(competencyLevel.competencyId, competency.id))
    .leftJoin(rating, and(eq(rating.competencyId, competency.id), eq(rating.sessionId, sessionId)))
    .where(
      sql`(${eq(competency.frameworkId, frameworkId)} AND ${isNull(competency.archivedAt)})
        OR ${focusId === null ? sql`false` : eq(competency.id, focusId)} OR ${isNotNull(rating.id)}`,
    )
    .orderBy(
      asc(competencyFramework.position),
      asc(competencyFramework.version),
      asc(competency.position),
      asc(competency.id),
      asc(competencyLevel.level),
    )
    .all();
  const anchored = new Map<CompetencyId, Anchored>();
  for (const { level: _level, behaviour, ...row } of rows) {
    const known = anchored.get(row.id);
    if (known === undefined) anchored.set(row.id, { ...row, behaviours: [behaviour] });
    else known.behaviours.push(behaviour);
  }
  return [...anchored.values()];
}

/** The newest level of each competency from the rep's sessions before this one, with its evidence. */
export function listLastLevels(
  db: Db,
  place: RatedSession,
): Map<CompetencyLineageId, { startsAt: string; last: LastLevel }> {
  const rows = lastLevelsQuery(db, place).all();
  const evidence = evidenceOfRatings(
    db,
    rows.map(({ ratingId }) => ratingId),
  );
  return new Map(
    rows.map(({ ratingId, lineageId, level, sessionId, startsAt, startedAt }) => [
      lineageId,
      {
        startsAt,
        last: {
          level: ratingLevelSchema.parse(level),
          sessionId,
          heldAt: startedAt ?? startsAt,
          evidence: evidence.get(ratingId) ?? [],
        },
      },
    ]),
  );
}

/** Exported for the test of its plan. */
export function lastLevelsQuery(db: Db, { repId, startsAt }: RatedSession) {
  return db
    .select({
      ratingId: rating.id,
      lineageId: competency.lineageId,
      level: rating.level,
      sessionId: session.id,
      startsAt: session.startsAt,
      startedAt: session.startedAt,
      // SQLite takes the other columns of a group from the row that holds the maximum.
      newest: sql`max(${session.startsAt})`,
    })
    .from(session)
    .innerJoin(rating, eq(rating.sessionId, session.id))
    .innerJoin(competency, eq(competency.id, rating.competencyId))
    .where(
      and(
        eq(session.repId, repId),
        lt(session.startsAt, startsAt),
        isNull(session.archivedAt),
        ne(session.status, 'cancelled'),
        isNotNull(rating.level),
      ),
    )
    .groupBy(competency.lineageId);
}

/** Notes tagged with a competency in the rep's sessions from `since` up to this one, newest first. */
export function listTaggedBefore(
  db: Db,
  { repId, startsAt }: RatedSession,
  since: string,
): { lineageId: CompetencyLineageId; startsAt: string; evidence: Evidence }[] {
  return db
    .select({ lineageId: competency.lineageId, startsAt: session.startsAt, evidence: evidenceColumns })
    .from(session)
    .innerJoin(observation, eq(observation.sessionId, session.id))
    .innerJoin(competency, eq(competency.id, observation.competencyId))
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .where(
      and(
        eq(session.repId, repId),
        fromDay(since),
        lt(session.startsAt, startsAt),
        isNull(session.archivedAt),
        isNull(observation.archivedAt),
      ),
    )
    .orderBy(desc(observation.observedAt))
    .all();
}

/** What the competencies rated in a session are called. */
export function ratedNames(db: Db, sessionId: SessionId): Map<CompetencyId, string> {
  const rows = db
    .select({ id: competency.id, name: competency.name })
    .from(rating)
    .innerJoin(competency, eq(competency.id, rating.competencyId))
    .where(eq(rating.sessionId, sessionId))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
