import { expect, test } from 'vitest';
import { visitMixQuery } from '#electron/db/repositories/visit-mix.ts';
import { getVisitMix } from '#electron/services/visit-mix.ts';
import { aRep, aSession, aVisit, openTestDatabase, queryPlan, testNow, valueOf } from './support.ts';

test('the mix of a rep counts the visits of twelve months that took place, by segment and difficulty', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const arrivedAt = '2026-10-12T08:00:00.000Z';
  const ride = aSession(context, repId);
  const seen = { arrivedAt, segment: 'Retail', difficulty: 'friendly' as const };
  aVisit(context, ride, seen);
  aVisit(context, ride, seen);
  aVisit(context, ride, { arrivedAt });
  aVisit(context, ride, { ...seen, arrivedAt: null });
  aVisit(context, ride, { ...seen, archivedAt: testNow });
  aVisit(context, aSession(context, repId, { startsAt: '2025-11-20T08:00:00.000Z' }), seen);
  aVisit(context, aSession(context, repId, { archivedAt: testNow }), seen);
  aVisit(context, aSession(context, aRep(context)), seen);

  expect(
    valueOf(getVisitMix(context, { repId })).toSorted((a, b) => a.segment.localeCompare(b.segment)),
  ).toEqual([
    { segment: '', difficulty: null, count: 1 },
    { segment: 'Retail', difficulty: 'friendly', count: 2 },
  ]);
  const { sql, params } = visitMixQuery(context.db, { repId, from: testNow }).toSQL();
  const plan = queryPlan(context, sql, params);
  expect(plan).toMatch(/session_rep_start/);
  expect(plan).toMatch(/visit_session/);
});
