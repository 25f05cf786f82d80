import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { observation, recognition, rep } from '#electron/db/schema.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { RecognitionId, RepId } from '#shared/domain/ids.ts';
import type { Recognition, RecognitionInput } from '#shared/domain/recognition.ts';
import type { Changes } from '#shared/lib/changes.ts';

function selectRecognitions(db: Db) {
  return db
    .select({
      id: recognition.id,
      repId: recognition.repId,
      repName: rep.name,
      day: recognition.day,
      text: recognition.text,
      isPublic: recognition.isPublic,
      observationId: recognition.observationId,
      sessionId: observation.sessionId,
      createdAt: recognition.createdAt,
    })
    .from(recognition)
    .innerJoin(rep, eq(rep.id, recognition.repId))
    .leftJoin(observation, eq(observation.id, recognition.observationId));
}

/** The newest first; of everybody who is not archived where no rep is named. */
export function listRecognitions(db: Db, repId: RepId | null): Recognition[] {
  return selectRecognitions(db)
    .where(
      and(
        isNull(recognition.archivedAt),
        repId === null ? isNull(rep.archivedAt) : eq(recognition.repId, repId),
      ),
    )
    .orderBy(desc(recognition.day), desc(recognition.id))
    .all();
}

/** Throws `NotFoundError`. */
export function getRecognition(db: Db, id: RecognitionId): Recognition {
  const row = selectRecognitions(db).where(eq(recognition.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** The query itself, so that a test can ask for its plan. */
export function lastRecognisedQuery(db: Db) {
  return db
    .select({
      repId: rep.id,
      repName: rep.name,
      createdAt: rep.createdAt,
      lastDay: sql<Day | null>`nullif(max(
        coalesce((SELECT max(r.day) FROM recognition r WHERE r.rep_id = rep.id AND r.archived_at IS NULL), ''),
        coalesce((SELECT max(i.credit_day) FROM idea i WHERE i.rep_id = rep.id AND i.archived_at IS NULL), '')), '')`,
    })
    .from(rep)
    .where(and(isNull(rep.archivedAt), eq(rep.status, 'active')))
    .orderBy(asc(sql`${rep.name} collate nocase`));
}

/** Every active rep with the day of the last recognition or credit, by name: one statement. */
export function listLastRecognised(
  db: Db,
): { repId: RepId; repName: string; createdAt: Instant; lastDay: Day | null }[] {
  return lastRecognisedQuery(db).all();
}

export function insertRecognition(
  db: Db,
  values: RecognitionInput & { id: RecognitionId; createdAt: string; updatedAt: string },
): Recognition {
  db.insert(recognition).values(values).run();
  return getRecognition(db, values.id);
}

export function updateRecognition(
  db: Db,
  id: RecognitionId,
  changes: Changes<RecognitionInput> & { archivedAt?: string | null; updatedAt: string },
): Recognition {
  const result = db.update(recognition).set(changes).where(eq(recognition.id, id)).run();
  if (result.changes !== 1) throw new NotFoundError();
  return getRecognition(db, id);
}
