import { and, eq, getTableColumns, isNull, max, ne } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '#electron/db/open.ts';
import {
  commitment,
  commitmentSighting,
  competency,
  competencyFramework,
  competencyLevel,
  idea,
  profileEntry,
  profileEvidence,
  programme,
  rating,
  ratingEvidence,
  rep,
  report,
  session,
} from '#electron/db/schema.ts';
import type { PackPrivate, PackRows } from '#shared/domain/handover.ts';
import type { FrameworkId, ObservationId } from '#shared/domain/ids.ts';
import { packRows } from '#shared/domain/pack-rows.ts';
import { latestSighting } from './commitment-sighting.ts';
import { packTables } from './handover.ts';

type Row = Record<string, unknown>;
/** Parts whose rows are known by one id. */
type Keyed = Exclude<keyof PackRows, 'frameworks' | 'competencies' | 'levels' | 'sightings'>;

/** Under which name a row carries its id, where that is not `id`. */
const keyNames: Partial<Record<Keyed, string>> = {
  promises: 'observationId',
  exchanges: 'sessionId',
  answers: 'reportId',
  files: 'sha256',
};

function isRow(part: Keyed, row: Row) {
  const name = keyNames[part] ?? 'id';
  const columns: Record<string, SQLiteColumn> = getTableColumns(packTables[part]);
  const column = columns[name];
  if (column === undefined) throw new Error(`No column ${name} in ${part}`);
  return eq(column, row[name]);
}

/** The row of this side with the id of a packed one. */
export function find(db: Db, part: Keyed, row: Row): Row | null {
  return db.select().from(packTables[part]).where(isRow(part, row)).get() ?? null;
}

/** `row` has passed the schema of its part; columns a pack does not name get their defaults. */
export function insert(db: Db, part: Keyed, row: Row): void {
  db.insert(packTables[part])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own columns, by the pack's schema
    .values(row as never)
    .run();
}

/** Only the columns a pack names: what is private here stays. */
export function update(db: Db, part: Keyed, row: Row): void {
  db.update(packTables[part]).set(row).where(isRow(part, row)).run();
}

/** True where every column the pack names says the same; when it was last touched is not part of it. */
export function isSame(part: Keyed, here: Row, packed: Row): boolean {
  return Object.keys(packRows[part].shape)
    .filter((name) => name !== 'updatedAt')
    .every((name) => here[name] === packed[name]);
}

export function findRating(db: Db, { id, sessionId, competencyId }: PackRows['ratings'][number]) {
  const byId = db.select().from(rating).where(eq(rating.id, id)).get();
  return (
    byId ??
    db
      .select()
      .from(rating)
      .where(and(eq(rating.sessionId, sessionId), eq(rating.competencyId, competencyId)))
      .get() ??
    null
  );
}

export function updateRating(
  db: Db,
  id: string,
  { level, noLevel, ratedAt }: PackRows['ratings'][number],
): void {
  db.update(rating).set({ level, noLevel, ratedAt }).where(eq(rating.id, id)).run();
}

export function addRatingEvidence(db: Db, ratingId: string, observationId: ObservationId): void {
  db.insert(ratingEvidence).values({ ratingId, observationId }).onConflictDoNothing().run();
}

/** Recalled after it stood. One that gave way to another on the other side never stood there, and may stand here. */
export function wasRecalled({ recalledAt, finalisedAt }: PackRows['reports'][number]): boolean {
  return recalledAt !== null && recalledAt !== finalisedAt;
}

/** A recall or an acknowledgement that this side has not heard of. Answers whether there was one. */
export function addReportEvents(db: Db, packed: PackRows['reports'][number]): boolean {
  const here = db.select().from(report).where(eq(report.id, packed.id)).get();
  if (here === undefined) return false;
  const recalled = here.recalledAt === null && wasRecalled(packed);
  const acknowledged = here.acknowledgedAt === null && packed.acknowledgedAt !== null;
  if (!recalled && !acknowledged) return false;
  db.update(report)
    .set({
      ...(recalled && { recalledAt: packed.recalledAt }),
      ...(acknowledged && {
        acknowledgedAt: packed.acknowledgedAt,
        acknowledgementComment: packed.acknowledgementComment,
      }),
    })
    .where(eq(report.id, packed.id))
    .run();
  return true;
}

/** Whether this side has made another idea of the same note. */
export function hasOtherOfNote(db: Db, { id, observationId }: PackRows['ideas'][number]): boolean {
  if (observationId === null) return false;
  const isOther = and(eq(idea.observationId, observationId), ne(idea.id, id));
  return db.select({ id: idea.id }).from(idea).where(isOther).get() !== undefined;
}

/** Whether another programme of this rep runs on this side. */
export function hasOtherRunning(db: Db, { id, repId }: PackRows['programmes'][number]): boolean {
  const isOther = and(
    eq(programme.repId, repId),
    ne(programme.id, id),
    isNull(programme.endedAt),
    isNull(programme.archivedAt),
  );
  return db.select({ id: programme.id }).from(programme).where(isOther).get() !== undefined;
}

/** What a session showed stays as it was answered here. Answers whether it was added. */
export function addSighting(db: Db, row: PackRows['sightings'][number]): boolean {
  return db.insert(commitmentSighting).values(row).onConflictDoNothing().run().changes > 0;
}

/** A commitment says what its latest sighting was, and which note closed it. */
export function settleSighting(db: Db, { commitmentId, observationId }: PackRows['sightings'][number]): void {
  const { closedByObservationId } = getTableColumns(commitment);
  db.update(commitment)
    .set({ sighting: latestSighting(db, commitmentId) })
    .where(eq(commitment.id, commitmentId))
    .run();
  db.update(commitment)
    .set({ closedByObservationId: observationId })
    .where(and(eq(commitment.id, commitmentId), eq(commitment.status, 'kept'), isNull(closedByObservationId)))
    .run();
}

/** Puts a private text where there is none; what the manager wrote here is never replaced. */
export function fillPrivate(
  db: Db,
  item: Extract<PackPrivate, { kind: 'goal' | 'private_note' | 'rep_notes' }>,
): boolean {
  if (item.kind === 'rep_notes') {
    const { changes } = db
      .update(rep)
      .set({ notes: item.text })
      .where(and(eq(rep.id, item.repId), eq(rep.notes, '')))
      .run();
    return changes > 0;
  }
  const column = item.kind === 'goal' ? session.goal : session.privateNote;
  const { changes } = db
    .update(session)
    .set(item.kind === 'goal' ? { goal: item.text } : { privateNote: item.text })
    .where(and(eq(session.id, item.sessionId), eq(column, '')))
    .run();
  return changes > 0;
}

/** An entry that is here already stays as it is. Answers whether it was added. */
export function addProfileEntry(
  db: Db,
  row: Extract<PackPrivate, { kind: 'profile_entry' }>['row'],
  evidence: readonly ObservationId[],
): boolean {
  const { changes } = db.insert(profileEntry).values(row).onConflictDoNothing().run();
  for (const observationId of evidence)
    db.insert(profileEvidence).values({ entryId: row.id, observationId }).onConflictDoNothing().run();
  return changes > 0;
}

export function listCompetencies(db: Db) {
  const { id, builtinKey, editedAt } = getTableColumns(competency);
  return db.select({ id, builtinKey, editedAt }).from(competency).all();
}

export function listFrameworkIds(db: Db): FrameworkId[] {
  return db
    .select({ id: competencyFramework.id })
    .from(competencyFramework)
    .all()
    .map(({ id }) => id);
}

/** Stands after the last framework; a version number that is taken here leaves it a lineage of its own. */
export function addFramework(
  db: Db,
  {
    framework,
    competencies,
    levels,
  }: Pick<PackRows, 'competencies' | 'levels'> & { framework: PackRows['frameworks'][number] },
): void {
  const last = db
    .select({ position: max(competencyFramework.position) })
    .from(competencyFramework)
    .get();
  const taken = db
    .select({ id: competencyFramework.id })
    .from(competencyFramework)
    .where(
      and(
        eq(competencyFramework.lineageId, framework.lineageId),
        eq(competencyFramework.version, framework.version),
      ),
    )
    .get();
  db.insert(competencyFramework)
    .values({
      ...framework,
      ...(taken !== undefined && { lineageId: framework.id, version: 1 }),
      position: (last?.position ?? -1) + 1,
    })
    .run();
  for (const row of competencies) db.insert(competency).values(row).onConflictDoNothing().run();
  for (const row of levels) db.insert(competencyLevel).values(row).onConflictDoNothing().run();
}
