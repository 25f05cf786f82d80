import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { observation, promise, session, visit } from '#electron/db/schema.ts';
import type { ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { CustomerPromise, PromiseChanges, PromiseState } from '#shared/domain/promise.ts';
import type { Changes } from '#shared/lib/changes.ts';

const state = sql<PromiseState>`coalesce(${promise.state}, 'open')`;

const columns = {
  observationId: observation.id,
  sessionId: observation.sessionId,
  text: observation.text,
  customer: visit.customer,
  visibility: observation.visibility,
  observedAt: observation.observedAt,
  owner: promise.owner,
  dueDay: promise.dueDay,
  state,
  settledAt: promise.settledAt,
};

/** The promises of a session in the order they were made. */
export function listPromises(db: Db, sessionId: SessionId): CustomerPromise[] {
  return db
    .select(columns)
    .from(observation)
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .leftJoin(promise, eq(promise.observationId, observation.id))
    .where(
      and(
        eq(observation.sessionId, sessionId),
        sql`${observation.kind} = 'promise'`,
        sql`${observation.archivedAt} is null`,
      ),
    )
    .orderBy(asc(observation.observedAt), asc(observation.seq))
    .all();
}

/** The query itself, so that a test can ask for its plan. */
export function openPromisesBeforeQuery(
  db: Db,
  { repId, startsAt, limit }: { repId: RepId; startsAt: string; limit: number },
) {
  return (
    db
      .select(columns)
      .from(session)
      // Written as the partial index of promises has it.
      .innerJoin(
        observation,
        and(
          eq(observation.sessionId, session.id),
          sql`${observation.kind} = 'promise'`,
          sql`${observation.archivedAt} is null`,
        ),
      )
      .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
      .leftJoin(promise, eq(promise.observationId, observation.id))
      .where(
        and(
          eq(session.repId, repId),
          lt(session.startsAt, startsAt),
          isNull(session.archivedAt),
          eq(state, 'open'),
        ),
      )
      .orderBy(desc(observation.observedAt))
      .limit(limit)
  );
}

/** Promises of the rep's earlier sessions that nobody has settled, the latest first. */
export function listOpenPromisesBefore(
  db: Db,
  before: { repId: RepId; startsAt: string; limit: number },
): CustomerPromise[] {
  return openPromisesBeforeQuery(db, before).all();
}

/** Throws `NotFoundError` where the note is none, is archived or is no promise. */
export function getPromise(db: Db, id: ObservationId): CustomerPromise {
  const row = db
    .select(columns)
    .from(observation)
    .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
    .leftJoin(promise, eq(promise.observationId, observation.id))
    .where(and(eq(observation.id, id), eq(observation.kind, 'promise'), isNull(observation.archivedAt)))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function savePromise(
  db: Db,
  observationId: ObservationId,
  changes: Changes<PromiseChanges> & { settledAt?: string | null; updatedAt: string },
): void {
  db.insert(promise)
    .values({ observationId, ...changes })
    .onConflictDoUpdate({ target: promise.observationId, set: changes })
    .run();
}
