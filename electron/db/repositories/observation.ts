import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { competency, observation } from '#electron/db/schema.ts';
import type { ObservationId, SessionId } from '#shared/domain/ids.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import type { Changes } from '#shared/lib/changes.ts';

const { seq: _seq, archivedAt: _archivedAt, ...own } = getTableColumns(observation);
const columns = { ...own, competencyName: competency.name };

/** In the order they were seen; two of the same moment in the order they were written. */
export function listObservations(db: Db, sessionId: SessionId): Observation[] {
  return db
    .select(columns)
    .from(observation)
    .leftJoin(competency, eq(competency.id, observation.competencyId))
    .where(and(eq(observation.sessionId, sessionId), isNull(observation.archivedAt)))
    .orderBy(asc(observation.observedAt), asc(observation.seq))
    .all();
}

export function getObservation(db: Db, id: ObservationId): Observation {
  const row = db
    .select(columns)
    .from(observation)
    .leftJoin(competency, eq(competency.id, observation.competencyId))
    .where(eq(observation.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertObservation(
  db: Db,
  values: ObservationInput & { id: ObservationId; sessionId: SessionId; updatedAt: string },
): Observation {
  db.insert(observation).values(values).run();
  return getObservation(db, values.id);
}

export function updateObservation(
  db: Db,
  id: ObservationId,
  changes: Changes<ObservationInput> & { updatedAt: string },
): Observation {
  const result = db.update(observation).set(changes).where(eq(observation.id, id)).run();
  if (result.changes !== 1) throw new NotFoundError();
  return getObservation(db, id);
}

export function setObservationArchived(db: Db, id: ObservationId, archivedAt: string | null): void {
  const { changes } = db.update(observation).set({ archivedAt }).where(eq(observation.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}

/** Archived ones count: they are the manager's words too. */
export function hasObservations(db: Db, sessionId: SessionId): boolean {
  return (
    db
      .select({ id: observation.id })
      .from(observation)
      .where(eq(observation.sessionId, sessionId))
      .limit(1)
      .get() !== undefined
  );
}
