import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { competency, competencyFramework, competencyLevel, rating, session } from '#electron/db/schema.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { ratingLevelSchema, type CompetencyTrend } from '#shared/domain/rating.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { evidenceOfRatings } from './rating.ts';

/** Every level this rep was given in a session that was not called off, the newest first; exported for the test of its plan. */
export function levelsOfRepQuery(db: Db, repId: RepId) {
  return db
    .select({
      ratingId: rating.id,
      competencyId: competency.id,
      lineageId: competency.lineageId,
      name: competency.name,
      groupName: competency.groupName,
      frameworkPosition: competencyFramework.position,
      position: competency.position,
      level: rating.level,
      behaviour: competencyLevel.behaviour,
      sessionId: session.id,
      kind: session.kind,
      startsAt: session.startsAt,
      allDay: session.allDay,
      startedAt: session.startedAt,
    })
    .from(session)
    .innerJoin(rating, eq(rating.sessionId, session.id))
    .innerJoin(competency, eq(competency.id, rating.competencyId))
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .leftJoin(
      competencyLevel,
      and(eq(competencyLevel.competencyId, rating.competencyId), eq(competencyLevel.level, rating.level)),
    )
    .where(
      and(
        eq(session.repId, repId),
        isNull(session.archivedAt),
        ne(session.status, 'cancelled'),
        isNotNull(rating.level),
      ),
    )
    .orderBy(desc(session.startsAt), asc(rating.id));
}

/**
 * One line per competency, its versions joined, in the order of their framework; at most the newest `most` points of
 * each. Two statements, however many there are.
 */
export function readTrends(db: Db, repId: RepId, most: number): CompetencyTrend[] {
  const lines = [...groupBy(levelsOfRepQuery(db, repId).all(), ({ lineageId }) => lineageId).values()].map(
    (rows) => rows.slice(0, most),
  );
  const evidence = evidenceOfRatings(
    db,
    lines.flat().map(({ ratingId }) => ratingId),
  );
  return lines
    .flatMap((rows) => {
      const [newest] = rows;
      return newest === undefined ? [] : [{ newest, rows }];
    })
    .toSorted(
      (a, b) =>
        a.newest.frameworkPosition - b.newest.frameworkPosition || a.newest.position - b.newest.position,
    )
    .map(({ newest, rows }) => ({
      competencyId: newest.competencyId,
      name: newest.name,
      groupName: newest.groupName,
      points: rows
        .toReversed()
        .map(({ ratingId, level, behaviour, sessionId, kind, startsAt, startedAt }) => ({
          sessionId,
          kind,
          heldAt: startedAt ?? startsAt,
          level: ratingLevelSchema.parse(level),
          behaviour: behaviour ?? '',
          evidence: evidence.get(ratingId) ?? [],
        })),
    }));
}
