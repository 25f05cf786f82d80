import * as talks from '#electron/db/repositories/first-talk.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import type { FirstTalk, FirstTalkPointState } from '#shared/domain/first-talk.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export function listFirstTalks({ db }: Context): Outcome<FirstTalk[]> {
  return ok(talks.listFirstTalks(db));
}

export function getFirstTalk(
  { db }: Context,
  { repId }: Parsed<'firstTalks', 'get'>,
): Outcome<FirstTalkPointState[]> {
  return ok(talks.listPoints(db, repId));
}

/** Ticks a point or writes its note; what is not given stays. */
export function setFirstTalkPoint(
  { db, now }: Context,
  { repId, point, changes }: Parsed<'firstTalks', 'set'>,
): Outcome<FirstTalkPointState> {
  return db.transaction(() => {
    getRep(db, repId);
    return ok(talks.setPoint(db, repId, { point, ...changes }, now().toISOString()));
  });
}
