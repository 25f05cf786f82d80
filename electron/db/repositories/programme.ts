import { and, asc, desc, eq, getTableColumns, inArray, isNull, sum } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { competency, programme, programmeExtension } from '#electron/db/schema.ts';
import type { ProgrammeExtensionId, ProgrammeId, RepId } from '#shared/domain/ids.ts';
import type { Programme } from '#shared/domain/programme.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { groupBy } from '#shared/lib/group-by.ts';

/** Neither reviewed nor in the archive: at most one for each rep, which `programme_running` holds. */
export const isRunning = and(isNull(programme.endedAt), isNull(programme.archivedAt));

/** Those of a rep that are not archived, the running one first, then the newest: two statements. */
export function listProgrammes(db: Db, repId: RepId): Programme[] {
  const rows = selectProgrammes(db)
    .where(and(eq(programme.repId, repId), isNull(programme.archivedAt)))
    .orderBy(desc(isNull(programme.endedAt)), desc(programme.startDay))
    .all();
  return withExtensions(db, rows);
}

/** Throws `NotFoundError`. */
export function getProgramme(db: Db, id: ProgrammeId): Programme {
  const [found] = withExtensions(db, selectProgrammes(db).where(eq(programme.id, id)).all());
  if (found === undefined) throw new NotFoundError(`programme ${id}`);
  return found;
}

export function hasRunningProgramme(db: Db, repId: RepId): boolean {
  const row = db
    .select({ id: programme.id })
    .from(programme)
    .where(and(eq(programme.repId, repId), isRunning))
    .get();
  return row !== undefined;
}

export function insertProgramme(db: Db, values: typeof programme.$inferInsert): void {
  db.insert(programme).values(values).run();
}

/** Throws `NotFoundError`. */
export function updateProgramme(
  db: Db,
  id: ProgrammeId,
  changes: Changes<Omit<typeof programme.$inferInsert, 'id' | 'repId'>>,
): void {
  const { changes: changed } = db.update(programme).set(changes).where(eq(programme.id, id)).run();
  if (changed !== 1) throw new NotFoundError(`programme ${id}`);
}

export function insertExtension(db: Db, values: typeof programmeExtension.$inferInsert): void {
  db.insert(programmeExtension).values(values).run();
}

/** Weeks that came on top of what was agreed at the start, of each programme that was extended. */
export function addedWeeks(db: Db): ReadonlyMap<ProgrammeId, number> {
  const rows = db
    .select({ id: programmeExtension.programmeId, weeks: sum(programmeExtension.weeks).mapWith(Number) })
    .from(programmeExtension)
    .groupBy(programmeExtension.programmeId)
    .all();
  return new Map(rows.map(({ id, weeks }) => [id, weeks]));
}

/** Answers the programme it belonged to. Throws `NotFoundError`. */
export function deleteExtension(db: Db, id: ProgrammeExtensionId): ProgrammeId {
  const removed = db
    .delete(programmeExtension)
    .where(eq(programmeExtension.id, id))
    .returning({ programmeId: programmeExtension.programmeId })
    .get();
  if (removed === undefined) throw new NotFoundError(`programme extension ${id}`);
  return removed.programmeId;
}

const {
  archivedAt: _archivedAt,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...columns
} = getTableColumns(programme);

function selectProgrammes(db: Db) {
  return db
    .select({ ...columns, focusName: competency.name })
    .from(programme)
    .innerJoin(competency, eq(competency.id, programme.focusCompetencyId));
}

function withExtensions(db: Db, programmes: Omit<Programme, 'extensions'>[]): Programme[] {
  const { programmeId, ...own } = getTableColumns(programmeExtension);
  const rows = db
    .select({ programmeId, extension: own })
    .from(programmeExtension)
    .where(
      inArray(
        programmeId,
        programmes.map(({ id }) => id),
      ),
    )
    .orderBy(asc(programmeExtension.extendedAt))
    .all();
  const byProgramme = groupBy(rows, (row) => row.programmeId);
  return programmes.map((one) => ({
    ...one,
    extensions: (byProgramme.get(one.id) ?? []).map(({ extension }) => extension),
  }));
}
