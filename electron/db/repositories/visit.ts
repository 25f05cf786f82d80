import { and, asc, eq, getTableColumns, isNotNull, isNull, max, ne } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { visit } from '#electron/db/schema.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import type { Visit, VisitInput } from '#shared/domain/visit.ts';
import type { Changes } from '#shared/lib/changes.ts';

const { seq: _seq, archivedAt: _archivedAt, ...columns } = getTableColumns(visit);

export function listVisits(db: Db, sessionId: SessionId): Visit[] {
  return db
    .select(columns)
    .from(visit)
    .where(and(eq(visit.sessionId, sessionId), isNull(visit.archivedAt)))
    .orderBy(asc(visit.position))
    .all();
}

export function getVisit(db: Db, id: VisitId): Visit {
  const row = db.select(columns).from(visit).where(eq(visit.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Stands after the last visit of the session. */
export function insertVisit(
  db: Db,
  values: Changes<VisitInput> & { id: VisitId; sessionId: SessionId; customer: string },
): Visit {
  const last = db
    .select({ position: max(visit.position) })
    .from(visit)
    .where(eq(visit.sessionId, values.sessionId))
    .get();
  return db
    .insert(visit)
    .values({ ...values, position: (last?.position ?? -1) + 1 })
    .returning(columns)
    .get();
}

export function updateVisit(db: Db, id: VisitId, changes: Changes<VisitInput>): Visit {
  // SQL has no update of nothing.
  if (Object.values(changes).every((value) => value === undefined)) return getVisit(db, id);
  const row = db.update(visit).set(changes).where(eq(visit.id, id)).returning(columns).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Leaves every visit of the session that was arrived at and not left, except one. */
export function leaveOpenVisits(
  db: Db,
  { sessionId, at, except }: { sessionId: SessionId; at: string; except?: VisitId },
): void {
  db.update(visit)
    .set({ leftAt: at })
    .where(
      and(
        eq(visit.sessionId, sessionId),
        isNotNull(visit.arrivedAt),
        isNull(visit.leftAt),
        except === undefined ? undefined : ne(visit.id, except),
      ),
    )
    .run();
}

export function setVisitArchived(db: Db, id: VisitId, archivedAt: string | null): void {
  const { changes } = db.update(visit).set({ archivedAt }).where(eq(visit.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}
