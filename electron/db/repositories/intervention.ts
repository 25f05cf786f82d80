import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { intervention } from '#electron/db/schema.ts';
import type { Intervention } from '#shared/domain/debrief.ts';
import type { InterventionId, SessionId, VisitId } from '#shared/domain/ids.ts';

/** Of one session, the earliest first. */
export function listInterventions(db: Db, sessionId: SessionId): Intervention[] {
  return db
    .select()
    .from(intervention)
    .where(eq(intervention.sessionId, sessionId))
    .orderBy(asc(intervention.happenedAt), asc(intervention.id))
    .all();
}

export function insertIntervention(db: Db, values: Intervention): void {
  db.insert(intervention).values(values).run();
}

/** The latest of a visit, or of the time between visits; null when there is none. */
export function latestIntervention(
  db: Db,
  { sessionId, visitId }: { sessionId: SessionId; visitId: VisitId | null },
): InterventionId | null {
  const row = db
    .select({ id: intervention.id })
    .from(intervention)
    .where(
      and(
        eq(intervention.sessionId, sessionId),
        visitId === null ? isNull(intervention.visitId) : eq(intervention.visitId, visitId),
      ),
    )
    .orderBy(desc(intervention.happenedAt), desc(intervention.id))
    .limit(1)
    .get();
  return row?.id ?? null;
}

export function deleteIntervention(db: Db, id: InterventionId): void {
  db.delete(intervention).where(eq(intervention.id, id)).run();
}
