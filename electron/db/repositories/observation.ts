import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { instantToMs, uuidToBlob } from '#electron/db/columns.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { isGiven, perConnection } from '#electron/db/prepared.ts';
import { competency, observation, session } from '#electron/db/schema.ts';
import type { ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import type { Changes } from '#shared/lib/changes.ts';

const { seq: _seq, archivedAt: _archivedAt, ...own } = getTableColumns(observation);
const columns = { ...own, competencyName: competency.name };

interface InsertRow {
  id: Buffer;
  sessionId: Buffer;
  visitId: Buffer | null;
  kind: string;
  text: string;
  answer: string;
  competencyId: Buffer | null;
  person: string;
  visibility: string;
  observedAt: number;
  updatedAt: number;
}

const statements = perConnection((db: Db) => ({
  // Plain SQL: drizzle cannot prepare an insert whose ids may be null.
  insert: db.$client.prepare<InsertRow>(`
    INSERT INTO observation (id, session_id, visit_id, kind, text, answer, competency_id, person, visibility, observed_at, updated_at)
    VALUES (@id, @sessionId, @visitId, @kind, @text, @answer, @competencyId, @person, @visibility, @observedAt, @updatedAt)`),
  nameOf: db.select({ name: competency.name }).from(competency).where(isGiven(competency.id, 'id')).prepare(),
}));

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

/** A note with the rep of its session, for what cites it. Throws `NotFoundError`, also for an archived one. */
export function getCitedNote(
  db: Db,
  id: ObservationId,
): Pick<Observation, 'sessionId' | 'text' | 'visibility' | 'observedAt'> & { repId: RepId | null } {
  const row = db
    .select({
      sessionId: observation.sessionId,
      text: observation.text,
      visibility: observation.visibility,
      observedAt: observation.observedAt,
      repId: session.repId,
    })
    .from(observation)
    .innerJoin(session, eq(session.id, observation.sessionId))
    .where(and(eq(observation.id, id), isNull(observation.archivedAt)))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertObservation(
  db: Db,
  values: ObservationInput & { id: ObservationId; sessionId: SessionId; updatedAt: string },
): Observation {
  const { insert, nameOf } = statements(db);
  const { id, sessionId, visitId, competencyId, observedAt, updatedAt } = values;
  insert.run({
    ...values,
    id: uuidToBlob(id),
    sessionId: uuidToBlob(sessionId),
    visitId: visitId === null ? null : uuidToBlob(visitId),
    competencyId: competencyId === null ? null : uuidToBlob(competencyId),
    observedAt: instantToMs(observedAt),
    updatedAt: instantToMs(updatedAt),
  });
  const named = competencyId === null ? undefined : nameOf.get({ id: competencyId });
  return { ...values, competencyName: named?.name ?? null };
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
