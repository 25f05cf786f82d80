import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf } from '#electron/db/errors.ts';
import {
  programmeLevels,
  programmeNotes,
  programmeSessions,
} from '#electron/db/repositories/programme-weeks.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import * as programmes from '#electron/services/programmes.ts';
import * as reps from '#electron/services/reps.ts';
import type { CompetencyId, RepId } from '#shared/domain/ids.ts';
import {
  exitReviewSchema,
  extensionInputSchema,
  programmeInputSchema,
  programmeSchema,
  programmeWeekSchema,
  type ExitReview,
  type ProgrammeInput,
} from '#shared/domain/programme.ts';
import {
  aCompetency,
  anObservation,
  aProgramme,
  aRep,
  aSession,
  openTestDatabase,
  queryPlan,
  testNow,
  valueOf,
} from './support.ts';

function input(focusCompetencyId: CompetencyId, values: Partial<ProgrammeInput> = {}): ProgrammeInput {
  return {
    focusCompetencyId,
    startDay: '2026-11-02',
    weeks: 6,
    sessionsPerWeek: 2,
    baseline: 'Presents in the first minute',
    baselineLevel: 2,
    target: 'Asks three questions before presenting',
    targetLevel: 4,
    why: 'Two quarters below target',
    ...values,
  };
}

const review: ExitReview = {
  result: 'partly',
  whatChanged: 'Asks first when I am there',
  whatNext: 'One ride-along a month',
  endReason: '',
};

/** A rep, the focus, and the same day seen from another moment. */
function aTeam(now = testNow) {
  const context = openTestDatabase({ now });
  return { context, repId: aRep(context), focus: aCompetency(context) };
}

function later(context: Context, now: string): Context {
  return { ...context, now: () => new Date(now) };
}

const failed = (code: string, field?: string) => ({ ok: false, failure: { code, field, params: undefined } });

describe('a programme', () => {
  it('starts with a focus, a baseline and a target, and stands first in the list of the rep', () => {
    const { context, repId, focus } = aTeam();
    aProgramme(context, repId, {
      focusCompetencyId: focus,
      startDay: '2026-12-01',
      endedAt: testNow,
      endKind: 'completed',
      result: 'reached',
    });
    const started = valueOf(programmes.startProgramme(context, { repId, programme: input(focus) }));
    expect(programmeSchema.parse(started)).toMatchObject({
      ...input(focus),
      focusName: 'Asks before telling',
      endedAt: null,
      extensions: [],
    });
    const list = valueOf(programmes.listProgrammes(context, { repId }));
    expect(list[0]).toEqual(started);
    expect(list.map(({ result }) => result)).toEqual([null, 'reached']);
  });

  it('runs alone: a second one, reopening and restoring beside it are refused', () => {
    const { context, repId, focus } = aTeam();
    const first = valueOf(programmes.startProgramme(context, { repId, programme: input(focus) }));
    const start = () => programmes.startProgramme(context, { repId, programme: input(focus) });
    expect(start()).toEqual(failed('programme_running'));
    valueOf(programmes.archiveProgramme(context, first));
    const second = valueOf(start());
    expect(programmes.restoreProgramme(context, first)).toEqual(failed('programme_running'));
    valueOf(
      programmes.reviewProgramme(context, { id: second.id, review: { ...review, endReason: 'Moves away' } }),
    );
    valueOf(programmes.restoreProgramme(context, first));
    expect(programmes.reopenProgramme(context, second)).toEqual(failed('programme_running'));
    expect(valueOf(programmes.listProgrammes(context, { repId })).map(({ id }) => id)).toEqual([
      first.id,
      second.id,
    ]);
  });

  it('asks for what it needs', () => {
    const { focus } = aTeam();
    const codes = (values: Partial<ProgrammeInput>) =>
      programmeInputSchema.safeParse(input(focus, values)).error?.issues.map(({ message }) => message);
    expect(codes({ baseline: ' ' })).toEqual(['text_required']);
    expect(codes({ target: '' })).toEqual(['text_required']);
    expect(codes({ weeks: 0 })).toHaveLength(1);
    expect(codes({ why: '', baselineLevel: null })).toBeUndefined();
    expect(extensionInputSchema.safeParse({ weeks: 2, reason: ' ' }).success).toBe(false);
    expect(exitReviewSchema.safeParse({ ...review, result: null }).success).toBe(false);
  });

  it('is extended with a reason, which can be taken back, until it has ended', () => {
    const { context, repId, focus } = aTeam('2026-12-10T09:00:00.000Z');
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    const extension = { weeks: 2, reason: 'Was ill for two weeks' };
    const { programme, extensionId } = valueOf(programmes.extendProgramme(context, { id, extension }));
    expect(programme.extensions).toEqual([
      { ...extension, id: extensionId, extendedAt: '2026-12-10T09:00:00.000Z' },
    ]);
    // The last week is another one now.
    expect(programmes.reviewProgramme(context, { id, review })).toEqual(
      failed('reason_required', 'endReason'),
    );
    expect(valueOf(programmes.withdrawExtension(context, { id: extensionId })).extensions).toEqual([]);
    expect(valueOf(programmes.reviewProgramme(context, { id, review })).endKind).toBe('completed');
    expect(programmes.extendProgramme(context, { id, extension })).toEqual(failed('programme_ended'));
  });

  it('is left early only with a reason; the review can be written anew and taken back', () => {
    const { context, repId, focus } = aTeam();
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    expect(programmes.reviewProgramme(context, { id, review })).toEqual(
      failed('reason_required', 'endReason'),
    );
    const early = { ...review, endReason: 'Reached after three weeks', result: 'reached' as const };
    expect(valueOf(programmes.reviewProgramme(context, { id, review: early }))).toMatchObject({
      ...early,
      endKind: 'exited_early',
      endedAt: testNow,
    });
    // Written anew months later it still ended that day, and early.
    const months = later(context, '2027-03-01T09:00:00.000Z');
    const rewritten = { ...early, whatNext: 'Coaches Dora on it' };
    expect(valueOf(programmes.reviewProgramme(months, { id, review: rewritten }))).toMatchObject({
      ...rewritten,
      endKind: 'exited_early',
      endedAt: testNow,
    });
    expect(valueOf(programmes.reopenProgramme(context, { id }))).toMatchObject({
      endedAt: null,
      endKind: null,
      result: null,
      whatNext: '',
    });
  });

  it('keeps its rep from being deleted, and goes with a rep who is', () => {
    const { context, repId, focus } = aTeam();
    aProgramme(context, repId, { focusCompetencyId: focus });
    expect(reps.removeRep(context, { id: repId })).toMatchObject({ failure: { code: 'rep_has_history' } });
    context.db.delete(schema.rep).run();
    expect(context.db.select().from(schema.programme).all()).toEqual([]);
  });

  it('that does not exist is said', () => {
    const { context } = aTeam();
    const missing = () => programmes.listProgrammeWeeks(context, { id: v7() as never });
    expect(missing).toThrow();
    try {
      missing();
    } catch (error) {
      expect(failureOf(error)).toEqual({ code: 'not_found' });
    }
  });
});

describe('the weeks', () => {
  it('hold the sessions of their days, what was seen of the focus, and the last level given', () => {
    const { context, repId, focus } = aTeam();
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    const at = (startsAt: string, values = {}) => aSession(context, repId, { startsAt, ...values });
    // Sunday 23:30 in Budapest is still the first week, half an hour later the second begins.
    const sunday = at('2026-11-08T22:30:00.000Z');
    const monday = at('2026-11-08T23:00:00.000Z', { kind: 'curbside' });
    const planned = at('2026-11-21T15:00:00.000Z', { status: 'planned' });
    const notHeld = at('2026-11-17T15:00:00.000Z', { status: 'planned' });
    at('2026-11-10T08:00:00.000Z', { status: 'cancelled' });
    at('2026-11-10T08:00:00.000Z', { archivedAt: testNow });
    at('2026-11-01T22:59:00.000Z');
    at('2026-12-13T23:00:00.000Z', { status: 'planned' });
    aSession(context, aRep(context, { name: 'Other' }), { startsAt: '2026-11-10T08:00:00.000Z' });
    const seen = anObservation(context, monday, { competencyId: focus, text: 'Asked first' });
    anObservation(context, monday, { competencyId: focus, archivedAt: testNow });
    anObservation(context, monday, { competencyId: aCompetency(context, { name: 'Listening' }) });
    anObservation(context, monday);
    for (const [sessionId, level] of [
      [sunday, 2],
      [monday, 3],
    ] as const)
      context.db
        .insert(schema.rating)
        .values({ id: v7() as never, sessionId, competencyId: focus, level, ratedAt: testNow })
        .run();

    const weeks = valueOf(programmes.listProgrammeWeeks(context, { id })).map((week) =>
      programmeWeekSchema.parse(week),
    );
    expect(weeks.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-12-06'],
      ['2026-12-07', '2026-12-13'],
    ]);
    expect(weeks.map(({ sessions }) => sessions.map((session) => session.id))).toEqual([
      [sunday],
      [monday],
      [notHeld, planned],
      [],
      [],
      [],
    ]);
    expect(weeks.map(({ held, coming }) => [held, coming])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(weeks[1]?.notes).toEqual([expect.objectContaining({ id: seen, text: 'Asked first' })]);
    expect(weeks[1]?.sessions[0]).toMatchObject({ kind: 'curbside', observationCount: 3 });
    expect(weeks.map(({ level }) => level)).toEqual([2, 3, null, null, null, null]);
  });

  it('know the focus again in a later version of its framework', () => {
    const { context, repId, focus } = aTeam();
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    const [before] = context.db.select().from(schema.competency).all();
    const version = aCompetency(context, {
      name: 'Asks before telling',
      lineageId: before?.lineageId ?? (focus as never),
    });
    const session = aSession(context, repId, { startsAt: '2026-11-10T08:00:00.000Z' });
    anObservation(context, session, { competencyId: version, text: 'Asked who decides' });
    const weeks = valueOf(programmes.listProgrammeWeeks(context, { id }));
    expect(weeks[1]?.notes).toMatchObject([{ text: 'Asked who decides' }]);
  });

  it('come from statements through the index of the rep, as many for one session as for fifty', () => {
    const { context, repId, focus } = aTeam();
    const time = { repId: v7() as RepId, from: testNow, to: testNow };
    for (const query of [
      programmeSessions(context.db, time),
      programmeNotes(context.db, time, focus),
      programmeLevels(context.db, time, focus),
    ]) {
      const { sql, params } = query.toSQL();
      const plan = queryPlan(context, sql, params);
      expect(plan).toContain('session_rep_start (rep_id=? AND starts_at>? AND starts_at<?)');
      expect(plan).not.toMatch(/SCAN/);
    }

    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    const statements = (): number => {
      const prepare = context.db.$client.prepare.bind(context.db.$client);
      let count = 0;
      context.db.$client.prepare = (text: string) => {
        count += 1;
        return prepare(text) as never;
      };
      valueOf(programmes.listProgrammeWeeks(context, { id }));
      context.db.$client.prepare = prepare;
      return count;
    };
    const forNone = statements();
    for (let day = 3; day < 28; day += 1)
      aSession(context, repId, { startsAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z` });
    expect(statements()).toBe(forNone);
    expect(forNone).toBe(5);
  });
});

describe('elsewhere', () => {
  it('the timeline of the rep tells the start, each extension and the end with its result, in their place', () => {
    const { context, repId, focus } = aTeam('2026-11-21T08:41:00.000Z');
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    const extended = later(context, '2026-11-12T10:00:00.000Z');
    valueOf(
      programmes.extendProgramme(extended, { id, extension: { weeks: 2, reason: 'Holidays between' } }),
    );
    valueOf(programmes.reviewProgramme(context, { id, review: { ...review, endReason: 'New role' } }));
    for (const day of ['01', '02', '10', '14'])
      aSession(context, repId, { startsAt: `2026-11-${day}T08:00:00.000Z` });

    const line = (entries: ReturnType<typeof page>) =>
      entries.map((entry) =>
        'session' in entry ? entry.session.startsAt.slice(8, 10) : entry.programme.kind,
      );
    const page = (before: Parameters<typeof reps.getTimeline>[1]['before'], limit: number) =>
      valueOf(reps.getTimeline(context, { repId, before, limit }));
    const all = page(null, 20);
    expect(line(all)).toEqual(['ended', '14', 'extended', '10', '02', 'started', '01']);
    expect(all[0]).toMatchObject({
      programme: { result: 'partly', endKind: 'exited_early', weeks: 8, reason: 'New role' },
    });
    expect(all[2]).toMatchObject({ programme: { weeks: 8, reason: 'Holidays between' } });
    expect(all[5]).toMatchObject({ programme: { weeks: 6, at: '2026-11-01T23:00:00.000Z' } });

    // In pages: each stands once, between the same sessions.
    const pages: string[] = [];
    let before: Parameters<typeof reps.getTimeline>[1]['before'] = null;
    for (let count = 0; count < 5; count += 1) {
      const entries = page(before, 1);
      pages.push(...line(entries));
      const last = entries.findLast((entry) => 'session' in entry);
      if (last === undefined) break;
      before = { startsAt: last.session.startsAt, sessionId: last.session.id };
    }
    expect(pages).toEqual(line(all));
  });

  it('the board says which week it is', () => {
    const { context, repId, focus } = aTeam();
    const row = () =>
      valueOf(reps.getBoard(context, { archived: false })).find(({ id }) => id === repId)?.programme;
    expect(row()).toBeNull();
    const id = aProgramme(context, repId, { focusCompetencyId: focus });
    expect(row()).toEqual({ week: 3, weeks: 6 });
    valueOf(programmes.extendProgramme(context, { id, extension: { weeks: 2, reason: 'Ill' } }));
    expect(row()).toEqual({ week: 3, weeks: 8 });
    valueOf(programmes.archiveProgramme(context, { id }));
    expect(row()).toBeNull();
  });
});
