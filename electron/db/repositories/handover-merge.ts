import { and, eq, getTableColumns, isNull, max } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  competency,
  competencyFramework,
  competencyLevel,
  profileEntry,
  profileEvidence,
  rating,
  ratingEvidence,
  rep,
  report,
  session,
} from '#electron/db/schema.ts';
import { packRows, type PackPrivate, type PackRows } from '#shared/domain/handover.ts';
import type { FrameworkId, ObservationId, SessionId } from '#shared/domain/ids.ts';
import { packTables } from './handover.ts';

type Row = Record<string, unknown>;
/** Parts whose rows are known by one id. */
type Keyed =
  | 'reps'
  | 'sessions'
  | 'questions'
  | 'visits'
  | 'observations'
  | 'commitments'
  | 'ratings'
  | 'reports'
  | 'addenda'
  | 'answers';

function keyOf(part: Keyed) {
  const table = packTables[part];
  return part === 'answers'
    ? packTables.answers.reportId
    : 'id' in table
      ? table.id
      : packTables.answers.reportId;
}

export function find(db: Db, part: Keyed, id: string): Row | null {
  return (
    db
      .select()
      .from(packTables[part])
      .where(eq(keyOf(part), id))
      .get() ?? null
  );
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
  const { id, ...changes } = row;
  db.update(packTables[part])
    .set(changes)
    .where(eq(keyOf(part), String(id)))
    .run();
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

/** A recall or an acknowledgement that this side has not heard of. Answers whether there was one. */
export function addReportEvents(db: Db, packed: PackRows['reports'][number]): boolean {
  const here = db.select().from(report).where(eq(report.id, packed.id)).get();
  if (here === undefined) return false;
  const recalled = here.recalledAt === null && packed.recalledAt !== null;
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

export function hasStandingReport(db: Db, sessionId: SessionId): boolean {
  const row = db
    .select({ id: report.id })
    .from(report)
    .where(and(eq(report.sessionId, sessionId), isNull(report.recalledAt)))
    .get();
  return row !== undefined;
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
