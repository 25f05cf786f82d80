import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { dueBeforeQuery } from '#electron/db/repositories/commitment.ts';
import { coachingQuery } from '#electron/db/repositories/today.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { getSummary } from '#electron/services/summaries.ts';
import { getToday } from '#electron/services/today.ts';
import type { RepId, SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { Today } from '#shared/domain/today.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aProgramme,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  queryPlan,
  valueOf,
} from './support.ts';

/** Monday, 23 November 2026, 08:41 in Budapest. */
const monday = '2026-11-23T07:41:00.000Z';

const todayOf = (context: Context): Today => valueOf(getToday(context));

function planned(
  context: Context,
  repId: RepId | null,
  startsAt: string,
  values: Partial<typeof schema.session.$inferInsert> = {},
): SessionId {
  return aSession(context, repId, { status: 'planned', startsAt, ...values });
}

describe('the next session', () => {
  it('comes with its focus, questions, visits, what is open and what was seen last time', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context);
    const focusCompetencyId = aCompetency(context);
    const before = aSession(context, repId, { startsAt: '2026-10-12T07:30:00.000Z' });
    for (const [kind, text] of [
      ['note', 'Traffic'],
      ['growth', 'Quoted a price before knowing who decides'],
      ['question', 'What changed?'],
      ['growth', 'Second price'],
      ['strength', 'Let the buyer finish'],
      ['customer_voice', 'You are the first to ask'],
    ] as const)
      anObservation(context, before, { kind, text });
    aSession(context, repId, { startsAt: '2026-05-12T07:30:00.000Z' });
    const open = aCommitment(context, repId, { sessionId: before, dueDay: '2026-11-27' });
    const id = planned(context, repId, '2026-11-23T08:30:00.000Z', {
      focusCompetencyId,
      goal: 'Hold back the price',
    });
    aVisit(context, id, { customer: 'Betasoloin' });
    const questionId = v7() as SessionQuestionId;
    context.db
      .insert(schema.sessionQuestion)
      .values({ id: questionId, sessionId: id, text: 'What did you want this visit to change?', position: 0 })
      .run();

    const { brief } = todayOf(context);

    expect(brief?.session).toMatchObject({ id, focusName: 'Asks before telling', visitCount: 1 });
    expect(brief?.goal).toBe('Hold back the price');
    expect(brief?.visits.map(({ customer }) => customer)).toEqual(['Betasoloin']);
    expect(brief?.questions.map((question) => question.id)).toEqual([questionId]);
    expect(brief?.openCommitments.map((commitment) => commitment.id)).toEqual([open]);
    expect(brief?.lastTime?.sessionId).toBe(before);
    expect(brief?.lastTime?.observations.map(({ text }) => text)).toEqual([
      'Let the buyer finish',
      'Quoted a price before knowing who decides',
      'You are the first to ask',
      'Traffic',
    ]);
  });

  it('is the one that runs, then the first that is not over, then a later day', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context);
    const later = planned(context, repId, '2026-11-25T08:00:00.000Z');
    expect(todayOf(context).brief?.session.id).toBe(later);
    const allDay = planned(context, repId, '2026-11-22T23:00:00.000Z', { allDay: true });
    planned(context, repId, '2026-11-23T05:00:00.000Z', { endsAt: '2026-11-23T07:00:00.000Z' });
    planned(context, repId, '2026-11-23T06:00:00.000Z');
    expect(todayOf(context).brief?.session.id).toBe(allDay);
    const running = planned(context, repId, '2026-11-20T05:00:00.000Z', { status: 'in_progress' });
    expect(todayOf(context).brief?.session.id).toBe(running);
  });

  it('is none when nothing is planned, or only what was cancelled or archived', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context);
    planned(context, repId, '2026-11-25T08:00:00.000Z', { status: 'cancelled' });
    planned(context, repId, '2026-11-25T08:00:00.000Z', { archivedAt: monday });
    expect(todayOf(context)).toMatchObject({ brief: null, week: [], repCount: 1 });
  });

  it('may have no rep', () => {
    const context = openTestDatabase({ now: monday });
    const id = planned(context, null, '2026-11-25T08:00:00.000Z', { kind: 'team' });
    expect(todayOf(context).brief).toMatchObject({
      session: { id, rep: null },
      openCommitments: [],
      lastTime: null,
    });
  });
});

describe('who is due', () => {
  it('follows need, and leaves out who has a session within a week, is on leave, left or archived', () => {
    const context = openTestDatabase({ now: monday });
    const rode = (values: Partial<typeof schema.rep.$inferInsert>) => {
      const repId = aRep(context, { hireDay: '2024-01-01', ...values });
      aSession(context, repId, { startsAt: '2026-09-01T07:00:00.000Z' });
      aSession(context, repId, { startsAt: '2026-06-01T07:00:00.000Z' });
      aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-11-20T07:00:00.000Z' });
      return repId;
    };
    const steady = rode({ name: 'Steady' });
    const missed = rode({ name: 'Missed' });
    aCommitment(context, missed, { dueDay: '2026-11-21' });
    aCommitment(context, missed, { status: 'missed', closedAt: '2026-11-22T07:00:00.000Z' });
    aCommitment(context, missed, { status: 'missed', closedAt: '2026-11-20T09:00:00.000Z' });
    aCommitment(context, missed, { dueDay: '2026-11-20' });
    aCommitment(context, missed, { dueDay: '2026-11-23' });
    const silent = aRep(context, { name: 'Silent', hireDay: '2026-10-05' });
    const soon = rode({ name: 'Soon' });
    planned(context, soon, '2026-11-30T09:00:00.000Z');
    const far = rode({ name: 'Far' });
    planned(context, far, '2026-12-01T09:00:00.000Z');
    rode({ name: 'On leave', status: 'on_leave' });
    rode({ name: 'Left', status: 'left' });
    rode({ name: 'Archived', archivedAt: monday });

    const { due, dueCount, repCount } = todayOf(context);

    expect(due.slice(0, 2)).toEqual([
      { repId: missed, repName: 'Missed', reason: 'commitment_missed', count: 2 },
      { repId: silent, repName: 'Silent', reason: 'never_coached', count: 49 },
    ]);
    expect(due.slice(2).map(({ repId, reason }) => [repId, reason])).toEqual(
      [steady, far].toSorted().map((repId) => [repId, 'steady']),
    );
    expect(dueCount).toBe(2);
    expect(repCount).toBe(6);
  });

  it('counts as missed what fell due the day after an evening session, wherever the evening is', () => {
    const context = openTestDatabase({ now: monday, timeZone: 'America/Toronto' });
    const repId = aRep(context, { hireDay: '2026-11-01' });
    // Half past seven in the evening of the 19th; in UTC it is the 20th.
    aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-11-20T00:30:00.000Z' });
    aCommitment(context, repId, { dueDay: '2026-11-20' });
    aCommitment(context, repId, { status: 'missed', closedAt: '2026-11-20T15:00:00.000Z' });
    aCommitment(context, repId, { dueDay: '2026-11-19' });
    aCommitment(context, repId, { status: 'missed', closedAt: '2026-11-20T04:59:00.000Z' });
    expect(todayOf(context).due).toMatchObject([{ reason: 'commitment_missed', count: 2 }]);
  });

  it('counts the sessions the week of a programme still lacks, from the weekday it began on', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context, { hireDay: '2026-11-01' });
    const focusCompetencyId = aCompetency(context);
    // Its weeks begin on Wednesdays: this one on the 18th.
    aProgramme(context, repId, { focusCompetencyId, startDay: '2026-11-04', weeks: 3, sessionsPerWeek: 3 });
    aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-11-17T07:00:00.000Z' });
    expect(todayOf(context).due).toMatchObject([{ reason: 'programme_running', count: 3 }]);
    aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-11-18T07:00:00.000Z' });
    aSession(context, repId, { kind: 'curbside', startsAt: '2026-11-20T07:00:00.000Z', archivedAt: monday });
    planned(context, repId, '2026-11-20T07:00:00.000Z');
    expect(todayOf(context).due).toMatchObject([{ reason: 'programme_running', count: 2 }]);
    for (const startsAt of ['2026-11-21T07:00:00.000Z', '2026-11-22T07:00:00.000Z'])
      aSession(context, repId, { kind: 'curbside', startsAt });
    expect(todayOf(context).due).toMatchObject([{ reason: 'steady' }]);
    const later = { ...context, now: () => new Date('2026-11-26T07:00:00.000Z') };
    expect(todayOf(later).due).toMatchObject([{ reason: 'steady' }]);
  });

  it('reads the rhythm of a rep who has an own one', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context, { hireDay: '2026-11-01' });
    aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-11-15T07:00:00.000Z' });
    expect(todayOf(context).due).toMatchObject([{ reason: 'steady' }]);
    context.db.insert(schema.repCadence).values({ repId, oneToOneEveryDays: 7, rideAlongsPerYear: 2 }).run();
    expect(todayOf(context).due).toMatchObject([{ reason: 'one_to_one_overdue', count: 8 }]);
  });
});

describe('the rest of the page', () => {
  it('holds the week of the zone, drafts and commitments due until Sunday', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context);
    const first = planned(context, repId, '2026-11-22T23:00:00.000Z');
    planned(context, repId, '2026-11-22T22:59:00.000Z');
    const last = planned(context, repId, '2026-11-29T22:59:00.000Z');
    planned(context, repId, '2026-11-29T23:00:00.000Z');
    const draft = aSession(context, repId);
    const overdue = aCommitment(context, repId, { dueDay: '2026-11-02' });
    const sunday = aCommitment(context, repId, { dueDay: '2026-11-29' });
    aCommitment(context, repId, { dueDay: '2026-11-30' });
    aCommitment(context, repId, { dueDay: null });
    aCommitment(context, repId, { dueDay: '2026-11-24', status: 'kept', closedAt: monday });

    const today = todayOf(context);

    expect([today.day, today.weekStart]).toEqual(['2026-11-23', '2026-11-23']);
    expect(today.week.map(({ id }) => id)).toEqual([first, last]);
    expect(today.drafts.map(({ id }) => id)).toEqual([draft]);
    expect(today.commitmentsDue.map(({ id }) => id)).toEqual([overdue, sunday]);
  });

  it('shows the week to come at the weekend, and still what is planned today', () => {
    const context = openTestDatabase({ now: '2026-11-22T07:41:00.000Z' });
    const repId = aRep(context);
    planned(context, repId, '2026-11-21T09:00:00.000Z');
    const sunday = planned(context, repId, '2026-11-22T09:00:00.000Z');
    const friday = planned(context, repId, '2026-11-27T09:00:00.000Z');
    const today = todayOf(context);
    expect([today.day, today.weekStart]).toEqual(['2026-11-22', '2026-11-23']);
    expect(today.week.map(({ id }) => id)).toEqual([sunday, friday]);
  });

  it('reads coverage against the rhythm of the quarter', () => {
    const context = openTestDatabase({ now: monday });
    const repId = aRep(context, { hireDay: '2024-01-01' });
    aRep(context, { hireDay: '2026-12-17' });
    aSession(context, repId, { startsAt: '2026-10-12T07:30:00.000Z' });
    aSession(context, repId, { startsAt: '2026-09-12T07:30:00.000Z' });
    aSession(context, repId, { kind: 'one_to_one', startsAt: '2026-10-19T07:30:00.000Z' });
    planned(context, repId, '2026-10-20T07:30:00.000Z', { kind: 'one_to_one' });
    aCommitment(context, repId, { status: 'kept', closedAt: '2026-10-02T07:30:00.000Z' });
    aCommitment(context, repId, { status: 'missed', closedAt: '2026-10-02T07:30:00.000Z' });
    aCommitment(context, repId, { status: 'missed', closedAt: '2026-09-02T07:30:00.000Z' });

    expect(todayOf(context).coverage).toEqual({
      rideAlongs: { done: 1, planned: 1 },
      oneToOnes: { done: 1, planned: 8 },
      commitments: { done: 1, planned: 2 },
    });
  });

  it('counts what was held and kept in the team as the summary of that quarter does', () => {
    const context = openTestDatabase({ now: monday });
    const [repId, left] = [aRep(context), aRep(context, { status: 'left' })];
    for (const each of [repId, left, left]) {
      aSession(context, each, { startsAt: '2026-10-12T07:30:00.000Z' });
      const closedAt = '2026-10-20T07:30:00.000Z';
      aCommitment(context, each, { status: 'kept', createdAt: '2026-10-12T07:30:00.000Z', closedAt });
    }
    const { summary } = valueOf(
      getSummary(context, {
        summary: { of: 'team', byName: false },
        period: { from: '2026-10-01', to: '2026-12-31' },
      }),
    );
    const { rideAlongs, commitments } = todayOf(context).coverage;
    expect(summary).toMatchObject({ rideAlongs: { held: rideAlongs.done }, kept: commitments.done });
    expect(commitments.planned).toBe(1);
  });

  it('says nothing of an empty file', () => {
    expect(todayOf(openTestDatabase({ now: monday }))).toMatchObject({
      brief: null,
      week: [],
      drafts: [],
      due: [],
      dueCount: 0,
      commitmentsDue: [],
      repCount: 0,
    });
  });

  it('finds who and what is due through indexes', () => {
    const context = openTestDatabase({ now: monday });
    const bounds = {
      today: '2026-11-23',
      weekAgo: monday,
      startOfYear: monday,
      startOfToday: monday,
      soon: monday,
    };
    for (const query of [
      coachingQuery(context.db, bounds),
      dueBeforeQuery(context.db, { day: '2026-11-30', limit: 9 }),
    ]) {
      const { sql, params } = query.toSQL();
      const steps = queryPlan(context, sql, params).split('\n');
      expect(steps.filter((step) => /^SCAN (?!rep\b|last\b|CONSTANT ROW)/.test(step.trim()))).toEqual([]);
      expect(steps.join()).toMatch(/USING (COVERING INDEX session_rep_start|INDEX commitment_open)/);
    }
  });
});
