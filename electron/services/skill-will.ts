import { v7 } from 'uuid';
import * as skillWill from '#electron/db/repositories/skill-will.ts';
import { skillWillIdSchema } from '#shared/domain/ids.ts';
import type { SkillWill, SkillWillRow } from '#shared/domain/skill-will.ts';
import type { Output, Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** The whole team in one statement. */
export function getMatrix({ db }: Context): Outcome<SkillWillRow[]> {
  return ok(skillWill.readMatrix(db));
}

export function listPositions(
  { db }: Context,
  { repId }: Parsed<'skillWill', 'history'>,
): Outcome<SkillWill[]> {
  return ok(skillWill.listPositions(db, repId));
}

/** Writes the position of that day; `before` lets the page take it back. */
export function placeRep(
  { db, now }: Context,
  input: Parsed<'skillWill', 'place'>,
): Outcome<Output<'skillWill', 'place'>> {
  return db.transaction(() => {
    const before = skillWill.positionOn(db, input.repId, input.day);
    const at = now().toISOString();
    const id = skillWillIdSchema.parse(v7());
    return ok({
      position: skillWill.putPosition(db, { ...input, id, createdAt: at, updatedAt: at }),
      before,
    });
  });
}

export function archivePosition({ db, now }: Context, { id }: Parsed<'skillWill', 'archive'>): Outcome<void> {
  const at = now().toISOString();
  skillWill.archivePosition(db, id, at, at);
  return ok(undefined);
}

export function restorePosition({ db, now }: Context, { id }: Parsed<'skillWill', 'restore'>): Outcome<void> {
  skillWill.archivePosition(db, id, null, now().toISOString());
  return ok(undefined);
}
