import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it, test } from 'vitest';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { mirrorQuery } from '#electron/db/repositories/rating-mirror.ts';
import { lastLevelsQuery } from '#electron/db/repositories/rating-session.ts';
import { levelsOfRepQuery } from '#electron/db/repositories/rating-trend.ts';
import * as schema from '#electron/db/schema.ts';
import { installContent, readContent } from '#electron/services/content.ts';
import type { Context } from '#electron/services/context.ts';
import { archiveObservation, restoreObservation } from '#electron/services/observations.ts';
import { clearRating, mirror, ratingsOfSession, setRating, trendsOfRep } from '#electron/services/ratings.ts';
import { cancelSession, reopenSession } from '#electron/services/sessions.ts';
import {
  competencyIdSchema,
  frameworkIdSchema,
  sessionIdSchema,
  type CompetencyId,
  type ObservationId,
  type SessionId,
} from '#shared/domain/ids.ts';
import type { RatingValue } from '#shared/domain/rating-levels.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import { sessionStatuses } from '#shared/domain/session.ts';
import { anObservation, aRep, aSession, openTestDatabase, queryPlan, testNow, valueOf } from './support.ts';

const springStart = '2026-04-13T07:30:00.000Z';
const octoberStart = '2026-10-12T07:30:00.000Z';
const novemberStart = '2026-11-20T07:30:00.000Z';

/** A rep with three sessions, rated by the framework that comes with the app. */
async function aRatedRep() {
  const context = openTestDatabase();
  installContent(context.db, await readContent(), { language: 'en', at: testNow });
  const repId = aRep(context);
  const spring = aSession(context, repId, { startsAt: springStart });
  const october = aSession(context, repId, { startsAt: octoberStart });
  const november = aSession(context, repId, { startsAt: novemberStart, status: 'in_progress' });
  const keys = builtinCompetencies(context.db);
  const competency = (key: string): CompetencyId => competencyIdSchema.parse(keys.get(key));
  return { context, repId, spring, october, november, competency };
}

function rate(
  context: Context,
  sessionId: SessionId,
  competencyId: CompetencyId,
  value: RatingValue,
  observationIds: ObservationId[] = [],
) {
  return setRating(context, { sessionId, competencyId, value, observationIds });
}

function stands(context: Context, sessionId: SessionId, competencyId: CompetencyId): Rateable | undefined {
  return valueOf(ratingsOfSession(context, { sessionId })).find(({ id }) => id === competencyId);
}

/** Publishes the next version of the framework a competency belongs to; answers the id that one has in it. */
function nextVersion({ db }: Context, competencyId: CompetencyId, name: string): CompetencyId {
  const old = db
    .select()
    .from(schema.competency)
    .all()
    .find(({ id }) => id === competencyId);
  const framework = db
    .select()
    .from(schema.competencyFramework)
    .all()
    .find(({ id }) => id === old?.frameworkId);
  if (old === undefined || framework === undefined) throw new Error('No such competency');
  const frameworkId = frameworkIdSchema.parse(v7());
  const id = competencyIdSchema.parse(v7());
  db.insert(schema.competencyFramework)
    .values({ ...framework, id: frameworkId, version: framework.version + 1 })
    .run();
  db.insert(schema.competency)
    .values({ ...old, id, frameworkId, name })
    .run();
  db.insert(schema.competencyLevel)
    .values([1, 2, 3, 4, 5].map((level) => ({ competencyId: id, level, behaviour: `New example ${level}` })))
    .run();
  db.update(schema.competencyFrameworkUse).set({ frameworkId }).run();
  return id;
}

describe('what can be rated', () => {
  it('is the framework in use, in its order, each with five examples and nothing said yet', async () => {
    const { context, november } = await aRatedRep();
    const rateable = valueOf(ratingsOfSession(context, { sessionId: november }));
    expect(rateable).toHaveLength(10);
    expect(rateable[0]).toMatchObject({
      name: 'Preparing the call',
      groupName: 'Before the visit',
      rating: null,
      last: null,
    });
    for (const { behaviours } of rateable) {
      expect(behaviours).toHaveLength(5);
      expect(new Set(behaviours).size).toBe(5);
    }
  });

  it('also holds the focus where that is of another framework, and nothing in a team session', async () => {
    const { context, repId, competency } = await aRatedRep();
    const own = builtinCompetencies(context.db);
    const inUse = new Set(
      valueOf(ratingsOfSession(context, { sessionId: aSession(context, repId) })).map(({ id }) => id),
    );
    const foreign = [...own.values()].find((id) => !inUse.has(id)) ?? competency('listening');
    const withFocus = aSession(context, repId, { focusCompetencyId: foreign });
    expect(valueOf(ratingsOfSession(context, { sessionId: withFocus }))).toHaveLength(11);
    expect(stands(context, withFocus, foreign)?.behaviours).toHaveLength(5);
    const team = aSession(context, null, { kind: 'team' });
    expect(valueOf(ratingsOfSession(context, { sessionId: team }))).toEqual([]);
  });
});

describe('a rating', () => {
  it('is said once per session and competency: the last one holds, with its own evidence', async () => {
    const { context, november, competency } = await aRatedRep();
    const id = competency('listening');
    const first = anObservation(context, november, { text: 'Waited' });
    const second = anObservation(context, november, { text: 'Repeated it', kind: 'customer_voice' });
    expect(valueOf(rate(context, november, id, 2, [first]))).toMatchObject({ value: 2, ratedAt: testNow });
    valueOf(rate(context, november, id, 4, [second, second]));
    expect(stands(context, november, id)?.rating).toMatchObject({
      value: 4,
      evidence: [{ observationId: second, text: 'Repeated it', kind: 'customer_voice' }],
    });
    expect(context.db.select().from(schema.rating).all()).toHaveLength(1);
    valueOf(rate(context, november, id, 'too_early'));
    expect(stands(context, november, id)?.rating).toMatchObject({ value: 'too_early', evidence: [] });
  });

  it('may cite an earlier note about the same rep, and none about somebody else', async () => {
    const { context, october, november, competency } = await aRatedRep();
    const id = competency('listening');
    const earlier = anObservation(context, october);
    expect(rate(context, november, id, 3, [earlier]).ok).toBe(true);
    const stranger = anObservation(context, aSession(context, aRep(context, { name: 'Somebody else' })));
    expect(rate(context, november, id, 5, [stranger])).toMatchObject({
      failure: { code: 'evidence_other_rep', field: 'observationIds' },
    });
    expect(stands(context, november, id)?.rating?.value).toBe(3);
  });

  it('is taken back whole, so that an undo leaves nothing behind', async () => {
    const { context, november, competency } = await aRatedRep();
    const place = { sessionId: november, competencyId: competency('listening') };
    valueOf(rate(context, november, place.competencyId, 3, [anObservation(context, november)]));
    valueOf(clearRating(context, place));
    expect(stands(context, november, place.competencyId)?.rating).toBeNull();
    expect(context.db.select().from(schema.ratingEvidence).all()).toEqual([]);
    expect(() => clearRating(context, place)).toThrow();
  });

  it('is given only while the session is written, and never of a team', async () => {
    const { context, repId, competency } = await aRatedRep();
    const id = competency('listening');
    const allowed = sessionStatuses.filter(
      (status) => rate(context, aSession(context, repId, { status }), id, 3).ok,
    );
    expect(allowed).toEqual(['in_progress', 'draft']);
    const team = aSession(context, null, { kind: 'team', status: 'in_progress' });
    expect(rate(context, team, id, 3)).toMatchObject({ failure: { code: 'rep_required' } });
    const unknown = sessionIdSchema.parse(v7());
    expect(() => rate(context, unknown, id, 3)).toThrow();
    expect(() => rate(context, aSession(context, repId), competencyIdSchema.parse(v7()), 3)).toThrow();
  });

  it('shows no archived note, and has it back when the note is', async () => {
    const { context, november, competency } = await aRatedRep();
    const id = competency('listening');
    const [kept, archived] = [anObservation(context, november), anObservation(context, november)];
    valueOf(rate(context, november, id, 3, [kept, archived]));
    valueOf(archiveObservation(context, { id: archived }));
    const evidence = () =>
      stands(context, november, id)
        ?.rating?.evidence.map(({ observationId }) => observationId)
        .toSorted();
    expect(evidence()).toEqual([kept]);
    valueOf(rate(context, november, id, 4, [kept]));
    valueOf(restoreObservation(context, { id: archived }));
    expect(evidence()).toEqual([kept, archived].toSorted());
  });
});

describe('the last time', () => {
  it('is the newest level of an earlier session, with the notes it stood on', async () => {
    const { context, repId, spring, october, november, competency } = await aRatedRep();
    const id = competency('listening');
    const seen = anObservation(context, spring, { text: 'Cut in three times', kind: 'growth' });
    valueOf(rate(context, spring, id, 2, [seen]));
    valueOf(rate(context, october, id, 'too_early'));
    const later = aSession(context, repId, { startsAt: '2026-12-01T07:30:00.000Z' });
    valueOf(rate(context, later, id, 5));
    expect(stands(context, november, id)?.last).toEqual({
      level: 2,
      sessionId: spring,
      heldAt: springStart,
      evidence: [expect.objectContaining({ observationId: seen, text: 'Cut in three times' })],
    });
    expect(stands(context, spring, id)?.last).toBeNull();
    context.db.update(schema.session).set({ archivedAt: testNow }).run();
    expect(stands(context, november, id)?.last).toBeNull();
  });

  it('brings the notes on that competency taken since, and no older or foreign ones', async () => {
    const { context, spring, october, november, competency } = await aRatedRep();
    const id = competency('listening');
    anObservation(context, spring, { competencyId: id, text: 'Before the rating' });
    valueOf(rate(context, spring, id, 2));
    anObservation(context, october, { competencyId: id, text: 'Since' });
    anObservation(context, october, { competencyId: competency('preparing-the-call'), text: 'Other' });
    anObservation(context, november, { competencyId: id, text: 'Today' });
    expect(stands(context, november, id)?.earlierNotes.map(({ text }) => text)).toEqual(['Since']);
    expect(stands(context, october, id)?.earlierNotes).toEqual([]);
  });

  it('is found across versions of the framework; what was rated keeps its version', async () => {
    const { context, repId, october, november, competency } = await aRatedRep();
    const old = competency('listening');
    valueOf(rate(context, october, old, 3));
    const renewed = nextVersion(context, old, 'Listening, renewed');
    expect(stands(context, november, renewed)).toMatchObject({
      name: 'Listening, renewed',
      last: { level: 3, sessionId: october },
    });
    const before = valueOf(ratingsOfSession(context, { sessionId: october }));
    expect(before.filter(({ name }) => name.startsWith('Listening'))).toEqual([
      expect.objectContaining({ id: old, rating: expect.objectContaining({ value: 3 }) }),
    ]);
    valueOf(rate(context, november, renewed, 4));
    const trends = valueOf(trendsOfRep(context, { repId }));
    expect(trends).toHaveLength(1);
    expect(trends[0]?.name).toBe('Listening, renewed');
    expect(trends[0]?.points.map(({ level, behaviour }) => [level, behaviour.startsWith('New')])).toEqual([
      [3, false],
      [4, true],
    ]);
  });
});

describe('the trend', () => {
  it('holds the levels of each competency, oldest first, with their evidence and session', async () => {
    const { context, repId, spring, october, november, competency } = await aRatedRep();
    const listening = competency('listening');
    const seen = anObservation(context, october);
    valueOf(rate(context, november, listening, 4));
    valueOf(rate(context, spring, listening, 2));
    valueOf(rate(context, october, listening, 3, [seen]));
    valueOf(rate(context, october, competency('preparing-the-call'), 1));
    valueOf(rate(context, november, competency('preparing-the-call'), 'na'));
    const trends = valueOf(trendsOfRep(context, { repId }));
    expect(trends.map(({ name, points }) => [name, points.map(({ level }) => level)])).toEqual([
      ['Preparing the call', [1]],
      ['Listening', [2, 3, 4]],
    ]);
    expect(trends[1]?.points[1]).toMatchObject({
      sessionId: october,
      kind: 'ride_along',
      heldAt: octoberStart,
      evidence: [{ observationId: seen }],
    });
    expect(valueOf(trendsOfRep(context, { repId: aRep(context) }))).toEqual([]);
  });

  it('draws the newest dozen of a long history', async () => {
    const { context, repId, competency } = await aRatedRep();
    for (let week = 0; week < 15; week += 1) {
      const startsAt = new Date(Date.UTC(2026, 0, 5 + 7 * week, 8)).toISOString();
      valueOf(rate(context, aSession(context, repId, { startsAt }), competency('listening'), 3));
    }
    const [trend] = valueOf(trendsOfRep(context, { repId }));
    expect(trend?.points).toHaveLength(12);
    expect(trend?.points.at(-1)?.heldAt).toBe('2026-04-13T08:00:00.000Z');
  });
});

describe('the mirror', () => {
  it('says nothing of a few, and counts only levels of the last twelve months', async () => {
    const { context, repId, november, competency } = await aRatedRep();
    const id = competency('listening');
    valueOf(rate(context, aSession(context, repId, { startsAt: '2025-11-20T08:00:00.000Z' }), id, 5));
    valueOf(rate(context, november, id, 5));
    valueOf(rate(context, november, competency('preparing-the-call'), 'na'));
    expect(valueOf(mirror(context))).toMatchObject({
      since: '2025-11-21',
      ratings: 1,
      leniency: { n: 1, needed: 20, reading: 'too_few' },
    });
  });

  it('sees that only the latest session is cited although there were notes before it', async () => {
    const { context, competency } = await aRatedRep();
    const id = competency('listening');
    for (let index = 0; index < 8; index += 1) {
      const repId = aRep(context);
      const before = aSession(context, repId, { startsAt: springStart });
      valueOf(rate(context, before, id, 3));
      const between = aSession(context, repId, { startsAt: octoberStart });
      const last = aSession(context, repId, { startsAt: novemberStart });
      for (const text of ['a', 'b', 'c']) anObservation(context, between, { competencyId: id, text });
      const seen = anObservation(context, last, { competencyId: id });
      valueOf(rate(context, last, id, 4, [seen]));
    }
    const { recency, ratings } = valueOf(mirror(context));
    expect(ratings).toBe(16);
    expect(recency).toEqual({ n: 8, needed: 8, reading: 'recent', citedShare: 1, notedShare: 0.25 });
  });
});

test('trend, last level and mirror are read through the sessions of the rep or the time, never whole tables', async () => {
  const { context, repId, november } = await aRatedRep();
  const trend = levelsOfRepQuery(context.db, repId).toSQL();
  const last = lastLevelsQuery(context.db, {
    repId,
    sessionId: november,
    startsAt: novemberStart,
  }).toSQL();
  for (const { sql: statement, params } of [trend, last]) {
    const plan = queryPlan(context, statement, params);
    expect(plan).toContain('USING INDEX session_rep_start');
    expect(plan).toContain('USING INDEX rating_session_competency');
    expect(plan).not.toMatch(/SCAN (?:session|rating|observation)\b/);
  }
  const plan = context.db
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${mirrorQuery({ from: springStart, limit: 1000 })}`)
    .map(({ detail }) => detail)
    .join('\n');
  expect(plan).toContain('session_start');
  expect(plan).toContain('rating_session_competency');
  expect(plan).not.toMatch(/SCAN (?:s|r|p|o|e|rating|session|observation)\b/);
});

test('what was said in a session that was called off is no level of the rep', async () => {
  const { context, repId, october, november, competency } = await aRatedRep();
  const listening = competency('listening');
  valueOf(reopenSession(context, { id: october }));
  valueOf(rate(context, october, listening, 2));
  const levels = () => [
    valueOf(trendsOfRep(context, { repId })).flatMap(({ points }) => points.map(({ level }) => level)),
    stands(context, november, listening)?.last?.level,
    valueOf(mirror(context)).ratings,
  ];
  expect(levels()).toEqual([[2], 2, 1]);
  valueOf(cancelSession(context, { id: october }));
  expect(levels()).toEqual([[], undefined, 0]);
});
