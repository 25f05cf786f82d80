import { v7 } from 'uuid';
import { frameworkInUse } from '#electron/db/repositories/framework.ts';
import { countOfRep } from '#electron/db/repositories/profile.ts';
import * as ratings from '#electron/db/repositories/rating.ts';
import { readMirrorRows } from '#electron/db/repositories/rating-mirror.ts';
import { listAnchored, listLastLevels, listTaggedBefore } from '#electron/db/repositories/rating-session.ts';
import { readTrends } from '#electron/db/repositories/rating-trend.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import type { CompetencyId, RepId, SessionId } from '#shared/domain/ids.ts';
import { ratingMirror } from '#shared/domain/rating-mirror.ts';
import { ratingProblem } from '#shared/domain/rating-rules.ts';
import type { CompetencyTrend, Rateable, Rating, RatingInput } from '#shared/domain/rating.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Notes older than this are no longer offered as evidence, and habits older than this no longer mirrored. */
const periodDays = 365;
/** More of them is a list nobody reads. */
const mostEarlierNotes = 12;
/** Points of one line: what can be told apart on it. */
const mostPoints = 12;
/** The mirror looks at the newest ones: enough for any habit, and quick to read in a file of ten years. */
const mostMirrored = 1000;

/**
 * What can be rated in a session, in the order of the framework: with what has been said in it, the last level of an
 * earlier session and the notes taken since. Nothing for a team session, which is about nobody alone.
 */
export function ratingsOfSession(
  { db, timeZone }: Context,
  { sessionId }: { sessionId: SessionId },
): Outcome<Rateable[]> {
  return db.transaction(() => {
    const session = getSession(db, sessionId);
    const { repId, startsAt, focusCompetencyId } = session;
    if (repId === null) return ok([]);
    const place = { sessionId, repId, startsAt };
    const said = new Map(ratings.listRatings(db, sessionId).map((each) => [each.competencyId, each]));
    const last = listLastLevels(db, place);
    const since = startOfDay(addDays(sessionDay(session, timeZone), -periodDays), timeZone);
    const notes = groupBy(listTaggedBefore(db, place, since), ({ lineageId }) => lineageId);
    const frameworkId = frameworkInUse(db, repId);
    const anchored = listAnchored(db, { frameworkId, focusId: focusCompetencyId, sessionId });
    // Of several versions of a competency the one already rated stands, else the one of the framework in use.
    const versions = [...groupBy(anchored, ({ lineageId }) => lineageId).values()];
    return ok(
      versions.flatMap((each) => {
        const one =
          each.find(({ id }) => said.has(id)) ??
          each.find((version) => version.frameworkId === frameworkId) ??
          each[0];
        if (one === undefined) return [];
        const { lineageId, frameworkId: _frameworkId, ...competency } = one;
        const lastLevel = last.get(lineageId);
        const earlier = (notes.get(lineageId) ?? []).filter(
          (note) => lastLevel === undefined || note.startsAt > lastLevel.startsAt,
        );
        return [
          {
            ...competency,
            rating: said.get(one.id) ?? null,
            last: lastLevel?.last ?? null,
            earlierNotes: earlier.slice(0, mostEarlierNotes).map(({ evidence }) => evidence),
          },
        ];
      }),
    );
  });
}

/** Says it, or says it anew. Fails with `session_not_editable`, `rep_required` or `evidence_other_rep`. */
export function setRating({ db, now }: Context, input: RatingInput): Outcome<Rating> {
  const { sessionId, competencyId, value } = input;
  const observationIds = [...new Set(input.observationIds)];
  return db.transaction(() => {
    const session = getSession(db, sessionId);
    const problem = ratingProblem(session);
    if (problem !== null) return { ok: false, failure: problem };
    if (session.repId === null || countOfRep(db, session.repId, observationIds) !== observationIds.length)
      return fail('evidence_other_rep', 'observationIds');
    const ratedAt = now().toISOString();
    const id = ratings.putRating(db, { id: v7(), sessionId, competencyId, value, ratedAt });
    ratings.replaceRatingEvidence(db, id, observationIds);
    return ok(ratings.getRating(db, { sessionId, competencyId }));
  });
}

/** Takes back what was said in this session. */
export function clearRating(
  { db }: Context,
  place: { sessionId: SessionId; competencyId: CompetencyId },
): Outcome<void> {
  return db.transaction(() => {
    const problem = ratingProblem(getSession(db, place.sessionId));
    if (problem !== null) return { ok: false, failure: problem };
    ratings.deleteRating(db, place);
    return ok(undefined);
  });
}

export function trendsOfRep({ db }: Context, { repId }: { repId: RepId }): Outcome<CompetencyTrend[]> {
  return ok(readTrends(db, repId, mostPoints));
}

/** The manager's own habits over the last twelve months. For nobody else. */
export function mirror({ db, now, timeZone }: Context): Outcome<Output<'ratings', 'mirror'>> {
  const since = addDays(dayOf(now(), timeZone), -periodDays);
  const rows = readMirrorRows(db, { from: startOfDay(since, timeZone), limit: mostMirrored });
  return ok({ since, ...ratingMirror(rows) });
}
