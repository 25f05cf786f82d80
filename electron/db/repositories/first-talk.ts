import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { firstTalkPoint, rep } from '#electron/db/schema.ts';
import type { Day } from '#shared/domain/fields.ts';
import type { FirstTalkPoint } from '#shared/domain/first-talk-rules.ts';
import type { FirstTalk, FirstTalkPointState } from '#shared/domain/first-talk.ts';
import type { RepId } from '#shared/domain/ids.ts';

const columns = {
  point: firstTalkPoint.point,
  talkedDay: firstTalkPoint.talkedDay,
  note: firstTalkPoint.note,
};

export function listPoints(db: Db, repId: RepId): FirstTalkPointState[] {
  return db.select(columns).from(firstTalkPoint).where(eq(firstTalkPoint.repId, repId)).all();
}

/** Every active rep with how far the talk has come, by name: one statement. */
export function listFirstTalks(db: Db): FirstTalk[] {
  return firstTalksQuery(db).all();
}

/** The query itself, so that a test can ask for its plan. */
export function firstTalksQuery(db: Db) {
  return db
    .select({
      repId: rep.id,
      repName: rep.name,
      talked: sql<number>`count(${firstTalkPoint.talkedDay})`,
      lastDay: sql<Day | null>`max(${firstTalkPoint.talkedDay})`,
    })
    .from(rep)
    .leftJoin(firstTalkPoint, eq(firstTalkPoint.repId, rep.id))
    .where(and(isNull(rep.archivedAt), eq(rep.status, 'active')))
    .groupBy(rep.id)
    .orderBy(asc(sql`${rep.name} collate nocase`));
}

/** What is not given stays as it is; a point without a row begins empty. */
export function setPoint(
  db: Db,
  repId: RepId,
  { point, ...changes }: { point: FirstTalkPoint } & Partial<Omit<FirstTalkPointState, 'point'>>,
  updatedAt: string,
): FirstTalkPointState {
  return db
    .insert(firstTalkPoint)
    .values({ repId, point, ...changes, updatedAt })
    .onConflictDoUpdate({
      target: [firstTalkPoint.repId, firstTalkPoint.point],
      set: { ...changes, updatedAt },
    })
    .returning(columns)
    .get();
}
