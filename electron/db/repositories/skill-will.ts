import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { rep, skillWill } from '#electron/db/schema.ts';
import type { Day } from '#shared/domain/fields.ts';
import type { RepId, SkillWillId } from '#shared/domain/ids.ts';
import type { SkillWill, SkillWillRow } from '#shared/domain/skill-will.ts';

const { archivedAt: _archivedAt, updatedAt: _updatedAt, ...columns } = getTableColumns(skillWill);

/** Everybody active with the latest position, by name: one statement, each rep a look at the index. */
export function readMatrix(db: Db): SkillWillRow[] {
  return matrixQuery(db).all();
}

/** The query itself, so that a test can ask for its plan. */
export function matrixQuery(db: Db) {
  return db
    .select({ repId: rep.id, name: rep.name, region: rep.region, position: columns })
    .from(rep)
    .leftJoin(
      skillWill,
      and(
        eq(skillWill.repId, rep.id),
        sql`${skillWill.day} = (select latest.day from ${skillWill} latest
          where latest.rep_id = ${rep.id} and latest.archived_at is null order by latest.day desc limit 1)`,
      ),
    )
    .where(and(isNull(rep.archivedAt), eq(rep.status, 'active')))
    .orderBy(asc(sql`${rep.name} collate nocase`));
}

/** Newest first. */
export function listPositions(db: Db, repId: RepId): SkillWill[] {
  return db
    .select(columns)
    .from(skillWill)
    .where(and(eq(skillWill.repId, repId), isNull(skillWill.archivedAt)))
    .orderBy(desc(skillWill.day))
    .all();
}

/** The position of that day, unless it is archived. */
export function positionOn(db: Db, repId: RepId, day: Day): SkillWill | null {
  const row = db
    .select(columns)
    .from(skillWill)
    .where(and(eq(skillWill.repId, repId), eq(skillWill.day, day), isNull(skillWill.archivedAt)))
    .get();
  return row ?? null;
}

/** One position per day: a later one takes the place of the earlier, also of an archived one. */
export function putPosition(db: Db, values: typeof skillWill.$inferInsert): SkillWill {
  const { skill, will, note, updatedAt } = values;
  return db
    .insert(skillWill)
    .values(values)
    .onConflictDoUpdate({
      target: [skillWill.repId, skillWill.day],
      set: { skill, will, note: note ?? '', updatedAt, archivedAt: null },
    })
    .returning(columns)
    .get();
}

/** Throws `NotFoundError`. `at` is null to bring it back. */
export function archivePosition(db: Db, id: SkillWillId, archivedAt: string | null, updatedAt: string): void {
  const { changes } = db.update(skillWill).set({ archivedAt, updatedAt }).where(eq(skillWill.id, id)).run();
  if (changes !== 1) throw new NotFoundError(`position ${id}`);
}
