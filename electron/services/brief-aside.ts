import { listOwnNotes, listProfileTitles } from '#electron/db/repositories/brief-aside.ts';
import { listOpenBefore } from '#electron/db/repositories/commitment.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import { getSession, lastHeldBefore } from '#electron/db/repositories/session.ts';
import type { BriefAside } from '#shared/domain/brief.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ProfileEntryType } from '#shared/domain/profile.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** More is read on the rep's page. */
const mostTitles = 3;

/** What stands beside the brief for the manager alone, in at most seven queries. No export is made from it. */
export function getAside({ db }: Context, { sessionId }: { sessionId: SessionId }): Outcome<BriefAside> {
  return db.transaction(() => {
    const { goal, repId, startsAt } = getSession(db, sessionId);
    if (repId === null) return ok({ ...nothingNoted, goal });
    const last = lastHeldBefore(db, { repId, startsAt });
    const titles = listProfileTitles(db, repId);
    const titlesOf = (type: ProfileEntryType): string[] =>
      titles.filter((entry) => entry.type === type).map(({ title }) => title);
    return ok({
      goal,
      strengths: titlesOf('strength').slice(0, mostTitles),
      developments: titlesOf('development').slice(0, mostTitles),
      watchFor: listOpenBefore(db, { repId, sessionId, startsAt })
        .filter(({ behavioural }) => behavioural)
        .map(({ id, text, sighting }) => ({ id, text, sighting })),
      notes: last === null ? [] : listOwnNotes(db, last.sessionId),
      lastNote: last === null ? '' : getSession(db, last.sessionId).privateNote,
      repNotes: getRep(db, repId).notes,
    });
  });
}

const nothingNoted: BriefAside = {
  goal: '',
  strengths: [],
  developments: [],
  watchFor: [],
  notes: [],
  lastNote: '',
  repNotes: '',
};
