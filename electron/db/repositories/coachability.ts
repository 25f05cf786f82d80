import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { coachabilityCheck, coachabilityOutcome } from '#electron/db/schema.ts';
import type { CoachabilityCheck, CoachabilityOutcome } from '#shared/domain/coachability.ts';
import type { CoachabilityCheckId, CoachabilityOutcomeId, RepId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

const {
  archivedAt: _checkArchived,
  updatedAt: _checkUpdated,
  ...checkColumns
} = getTableColumns(coachabilityCheck);
const {
  archivedAt: _outcomeArchived,
  updatedAt: _outcomeUpdated,
  ...outcomeColumns
} = getTableColumns(coachabilityOutcome);

/** Newest first; of one day, the one made last. */
export function listChecks(db: Db, repId: RepId): CoachabilityCheck[] {
  return checksQuery(db, repId).all();
}

/** The query itself, so that a test can ask for its plan. */
export function checksQuery(db: Db, repId: RepId) {
  return db
    .select(checkColumns)
    .from(coachabilityCheck)
    .where(and(eq(coachabilityCheck.repId, repId), isNull(coachabilityCheck.archivedAt)))
    .orderBy(desc(coachabilityCheck.day), desc(coachabilityCheck.id));
}

export function insertCheck(db: Db, values: typeof coachabilityCheck.$inferInsert): CoachabilityCheck {
  return db.insert(coachabilityCheck).values(values).returning(checkColumns).get();
}

/** Throws `NotFoundError`. */
export function updateCheck(
  db: Db,
  id: CoachabilityCheckId,
  changes: Changes<Omit<typeof coachabilityCheck.$inferInsert, 'id'>>,
): CoachabilityCheck {
  const row = db
    .update(coachabilityCheck)
    .set(changes)
    .where(eq(coachabilityCheck.id, id))
    .returning(checkColumns)
    .get();
  if (row === undefined) throw new NotFoundError(`coachability check ${id}`);
  return row;
}

/** Newest first; of one day, the one made last. */
export function listOutcomes(db: Db, repId: RepId): CoachabilityOutcome[] {
  return db
    .select(outcomeColumns)
    .from(coachabilityOutcome)
    .where(and(eq(coachabilityOutcome.repId, repId), isNull(coachabilityOutcome.archivedAt)))
    .orderBy(desc(coachabilityOutcome.day), desc(coachabilityOutcome.id))
    .all();
}

export function insertOutcome(db: Db, values: typeof coachabilityOutcome.$inferInsert): CoachabilityOutcome {
  return db.insert(coachabilityOutcome).values(values).returning(outcomeColumns).get();
}

/** Throws `NotFoundError`. */
export function updateOutcome(
  db: Db,
  id: CoachabilityOutcomeId,
  changes: Changes<Omit<typeof coachabilityOutcome.$inferInsert, 'id'>>,
): CoachabilityOutcome {
  const row = db
    .update(coachabilityOutcome)
    .set(changes)
    .where(eq(coachabilityOutcome.id, id))
    .returning(outcomeColumns)
    .get();
  if (row === undefined) throw new NotFoundError(`coachability outcome ${id}`);
  return row;
}
