import { and, count, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { session, visit } from '#electron/db/schema.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { VisitMixPart } from '#shared/domain/visit-mix.ts';

/** The query itself, so that a test can ask for its plan. */
export function visitMixQuery(db: Db, { repId, from }: { repId: RepId; from: string }) {
  return db
    .select({ segment: visit.segment, difficulty: visit.difficulty, count: count() })
    .from(session)
    .innerJoin(
      visit,
      and(eq(visit.sessionId, session.id), isNull(visit.archivedAt), isNotNull(visit.arrivedAt)),
    )
    .where(and(eq(session.repId, repId), gte(session.startsAt, from), isNull(session.archivedAt)))
    .groupBy(visit.segment, visit.difficulty);
}

/** How many visits of a rep took place since `from`, by segment and difficulty: one statement. */
export function readVisitMix(db: Db, since: { repId: RepId; from: string }): VisitMixPart[] {
  return visitMixQuery(db, since).all();
}
