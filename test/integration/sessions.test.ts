import { beforeEach, describe, expect, it } from 'vitest';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { addQuestion, askQuestion } from '#electron/services/session-questions.ts';
import * as sessions from '#electron/services/sessions.ts';
import { addVisit, arriveAtVisit } from '#electron/services/visits.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { SessionPlan } from '#shared/domain/session.ts';
import { aCompetency, anObservation, aRep, aSession, aVisit, openTestDatabase, valueOf } from './support.ts';

let context: Context;
let repId: RepId;

beforeEach(() => {
  context = openTestDatabase();
  repId = aRep(context);
});

function aPlan(changes: Partial<SessionPlan> = {}): SessionPlan {
  return {
    kind: 'ride_along',
    repId,
    startsAt: '2026-11-23T08:30:00.000Z',
    endsAt: '2026-11-23T16:00:00.000Z',
    allDay: false,
    place: 'Central',
    goal: 'Less telling',
    focusCompetencyId: null,
    rideFormat: 'observe_only',
    questions: [],
    ...changes,
  };
}

const question = (text: string) => ({ questionId: null, text });
const planned = (changes?: Partial<SessionPlan>) => valueOf(sessions.planSession(context, aPlan(changes)));
const detail = (id: ReturnType<typeof planned>['id']) => valueOf(getSessionDetail(context, { id }));
const at = (now: string): Context => ({ ...context, now: () => new Date(now) });

describe('planning', () => {
  it('keeps everything the plan says', () => {
    const focusCompetencyId = aCompetency(context, { name: 'Listening' });
    const { id } = planned({ focusCompetencyId, questions: [question('What did you see?')] });
    expect(detail(id)).toMatchObject({
      session: { status: 'planned', goal: 'Less telling', endsAt: '2026-11-23T16:00:00.000Z' },
      rep: { id: repId, name: 'Versie Hillebrand', region: 'Central' },
      focusName: 'Listening',
      questions: [{ text: 'What did you see?', askedAt: null, answer: '' }],
      visits: [],
      observations: [],
    });
  });

  it.each<[string, Partial<SessionPlan>, string, string]>([
    ['a start an hour ago', { startsAt: '2026-11-21T07:41:00.000Z' }, 'start_in_past', 'startsAt'],
    [
      'yesterday as a whole day',
      { startsAt: '2026-11-19T23:00:00.000Z', allDay: true },
      'start_in_past',
      'startsAt',
    ],
    ['an end before the start', { endsAt: '2026-11-23T08:29:00.000Z' }, 'end_before_start', 'endsAt'],
    ['no rep', { repId: null }, 'rep_required', 'repId'],
  ])('refuses %s and writes nothing', (_name, changes, code, field) => {
    expect(sessions.planSession(context, aPlan(changes))).toMatchObject({
      ok: false,
      failure: { code, field },
    });
    expect(context.db.select().from(schema.session).all()).toEqual([]);
  });

  it.each<[string, Partial<SessionPlan>]>([
    ['a start four minutes ago', { startsAt: '2026-11-21T08:37:00.000Z', endsAt: null }],
    ['today as a whole day', { startsAt: '2026-11-20T23:00:00.000Z', endsAt: null, allDay: true }],
    ['a team session without a rep', { kind: 'team', repId: null }],
  ])('allows %s', (_name, changes) => {
    expect(planned(changes).status).toBe('planned');
  });

  it('changes a plan, and lets an old start be when it is not touched', () => {
    const { id } = planned();
    const later = at('2026-11-24T08:00:00.000Z');
    expect(valueOf(sessions.updateSession(later, { id, plan: aPlan({ goal: 'Listen' }) })).goal).toBe(
      'Listen',
    );
    expect(
      sessions.updateSession(later, { id, plan: aPlan({ startsAt: '2026-11-23T09:30:00Z' }) }),
    ).toMatchObject({ ok: false, failure: { code: 'start_in_past', field: 'startsAt' } });
  });

  it('moves a session and keeps its length', () => {
    const { id } = planned();
    expect(
      valueOf(sessions.moveSession(context, { id, startsAt: '2026-11-25T10:00:00.000Z', isUndo: false })),
    ).toMatchObject({ startsAt: '2026-11-25T10:00:00.000Z', endsAt: '2026-11-25T17:30:00.000Z' });
    expect(
      sessions.moveSession(context, { id, startsAt: '2026-11-20T10:00:00.000Z', isUndo: false }),
    ).toMatchObject({
      ok: false,
      failure: { code: 'start_in_past' },
    });
  });

  it('takes a move back to a time that has passed meanwhile', () => {
    const { id, startsAt } = planned();
    const later = at('2026-11-23T10:00:00.000Z');
    valueOf(sessions.moveSession(later, { id, startsAt: '2026-11-24T08:30:00.000Z', isUndo: false }));
    expect(valueOf(sessions.moveSession(later, { id, startsAt, isUndo: true }))).toMatchObject({
      startsAt,
      endsAt: '2026-11-23T16:00:00.000Z',
    });
  });

  it('once begun, changes only what does no harm', () => {
    const { id } = planned({ questions: [question('One?')] });
    const { startsAt, endsAt } = valueOf(sessions.startSession(context, { id }));
    const plan = aPlan({ startsAt, endsAt, place: 'North', questions: [question('One?')] });
    expect(valueOf(sessions.updateSession(context, { id, plan })).place).toBe('North');
    expect(sessions.updateSession(context, { id, plan: { ...plan, endsAt: null } })).toMatchObject({
      ok: false,
      failure: { code: 'session_not_editable', field: 'endsAt' },
    });
    expect(
      sessions.moveSession(context, { id, startsAt: '2026-11-25T10:00:00.000Z', isUndo: false }),
    ).toMatchObject({
      ok: false,
      failure: { code: 'session_not_editable' },
    });
  });
});

describe('questions of a session', () => {
  it('keeps answers when the list is reordered and never drops what was asked', () => {
    const { id } = planned({ questions: [question('One?'), question('Two?'), question('Three?')] });
    const answers = ['He told me', ''];
    for (const [index, answer] of answers.entries()) {
      const asked = detail(id).questions[index];
      expect(asked).toBeDefined();
      if (asked) valueOf(askQuestion(context, { id: asked.id, asked: true, answer }));
    }
    valueOf(
      sessions.updateSession(context, {
        id,
        plan: aPlan({ questions: [question('Four?'), question('One?')] }),
      }),
    );
    expect(detail(id).questions.map(({ text, answer }) => [text, answer])).toEqual([
      ['Four?', ''],
      ['One?', 'He told me'],
      ['Two?', ''],
    ]);
  });

  it('keeps an answer also where "asked" was taken back', () => {
    const { id } = planned({ questions: [question('One?')] });
    const [one] = detail(id).questions;
    if (one) valueOf(askQuestion(context, { id: one.id, asked: false, answer: 'He told me' }));
    valueOf(sessions.updateSession(context, { id, plan: aPlan() }));
    expect(detail(id).questions.map(({ answer }) => answer)).toEqual(['He told me']);
  });

  it('adds one on the spot at the end, and takes "asked" back', () => {
    const { id } = planned({ questions: [question('One?')] });
    const added = valueOf(addQuestion(context, { sessionId: id, text: 'And then?' }));
    expect(detail(id).questions.map(({ text }) => text)).toEqual(['One?', 'And then?']);
    const first = valueOf(askQuestion(context, { id: added.id, asked: true, answer: 'Well' }));
    const later = at('2026-11-21T09:00:00.000Z');
    expect(valueOf(askQuestion(later, { id: added.id, asked: true, answer: 'Well, yes' }))).toEqual({
      ...first,
      answer: 'Well, yes',
    });
    expect(valueOf(askQuestion(later, { id: added.id, asked: false }))).toMatchObject({
      askedAt: null,
      answer: 'Well, yes',
    });
  });
});

describe('life of a session', () => {
  it('starts, concludes, reopens', () => {
    const { id } = planned();
    expect(valueOf(sessions.startSession(context, { id }))).toMatchObject({
      status: 'in_progress',
      startedAt: '2026-11-21T08:41:00.000Z',
    });
    const visit = valueOf(addVisit(context, { sessionId: id, visit: { customer: 'Cancity' } }));
    valueOf(arriveAtVisit(context, { id: visit.id }));
    const evening = at('2026-11-21T16:00:00.000Z');
    expect(valueOf(sessions.concludeSession(evening, { id }))).toMatchObject({
      status: 'draft',
      concludedAt: '2026-11-21T16:00:00.000Z',
    });
    expect(detail(id).visits[0]).toMatchObject({ leftAt: '2026-11-21T16:00:00.000Z' });
    expect(valueOf(sessions.reopenSession(evening, { id }))).toMatchObject({
      status: 'in_progress',
      startedAt: '2026-11-21T08:41:00.000Z',
      concludedAt: null,
    });
  });

  it('begun on another day than planned belongs to that day, on every list and on the report', () => {
    const late = planned();
    expect(valueOf(sessions.startSession(at('2026-11-26T07:00:00.000Z'), { id: late.id }))).toMatchObject({
      startsAt: '2026-11-26T08:30:00.000Z',
      endsAt: '2026-11-26T16:00:00.000Z',
      startedAt: '2026-11-26T07:00:00.000Z',
    });
    const early = planned({ startsAt: '2026-11-22T23:00:00.000Z', endsAt: null, allDay: true });
    expect(valueOf(sessions.startSession(context, { id: early.id }))).toMatchObject({
      startsAt: '2026-11-20T23:00:00.000Z',
      endsAt: null,
    });
    const today = planned({ startsAt: '2026-11-21T14:00:00.000Z', endsAt: null });
    expect(valueOf(sessions.startSession(context, { id: today.id })).startsAt).toBe(
      '2026-11-21T14:00:00.000Z',
    );
  });

  it('refuses what the state does not allow', () => {
    const { id } = planned();
    const wrong = { ok: false, failure: { code: 'session_wrong_state' } };
    expect(sessions.concludeSession(context, { id })).toMatchObject(wrong);
    expect(sessions.reopenSession(context, { id })).toMatchObject(wrong);
    expect(sessions.restoreSession(context, { id })).toMatchObject(wrong);
    const finalised = aSession(context, repId, { status: 'finalised' });
    expect(sessions.startSession(context, { id: finalised })).toMatchObject(wrong);
    expect(sessions.concludeSession(context, { id: finalised })).toMatchObject(wrong);
    expect(sessions.cancelSession(context, { id: finalised })).toMatchObject(wrong);
    expect(sessions.saveSummary(context, { id: finalised, summary: { workOn: 'x' } })).toMatchObject({
      ok: false,
      failure: { code: 'session_not_editable' },
    });
  });

  it('cancels and restores', () => {
    const { id } = planned();
    valueOf(sessions.startSession(context, { id }));
    expect(valueOf(sessions.cancelSession(context, { id })).status).toBe('cancelled');
    expect(valueOf(sessions.restoreSession(context, { id }))).toMatchObject({
      status: 'planned',
      startedAt: null,
    });
  });

  it('deletes only what holds no notes', () => {
    const { id } = planned({ questions: [question('One?')] });
    aVisit(context, id);
    valueOf(sessions.removeSession(context, { id }));
    expect(context.db.select().from(schema.session).all()).toEqual([]);
    expect(context.db.select().from(schema.visit).all()).toEqual([]);
    const refused = { ok: false, failure: { code: 'session_not_deletable' } };
    const draft = aSession(context, repId);
    expect(sessions.removeSession(context, { id: draft })).toMatchObject(refused);
    const cancelled = aSession(context, repId, { status: 'cancelled' });
    anObservation(context, cancelled);
    expect(sessions.removeSession(context, { id: cancelled })).toMatchObject(refused);
  });

  it('archives and brings back', () => {
    const id = aSession(context, repId);
    valueOf(sessions.archiveSession(context, { id }));
    const all = { from: null, to: null, repId: null, statuses: null, limit: 10 };
    const archived = { ...all, archived: true };
    expect(valueOf(sessions.listSessions(context, all))).toEqual([]);
    expect(valueOf(sessions.listSessions(context, archived)).map((one) => one.id)).toEqual([id]);
    valueOf(sessions.unarchiveSession(context, { id }));
    expect(valueOf(sessions.listSessions(context, all)).map((one) => one.id)).toEqual([id]);
    expect(valueOf(sessions.listSessions(context, archived))).toEqual([]);
  });

  it('leaves the lists with its rep, not the page of that rep', () => {
    const archived = aRep(context, { archivedAt: '2026-11-20T00:00:00.000Z' });
    const id = aSession(context, archived);
    const team = aSession(context, null, { kind: 'team' });
    const all = { from: null, to: null, repId: null, statuses: null, limit: 10 };
    expect(valueOf(sessions.listSessions(context, all)).map((one) => one.id)).toEqual([team]);
    expect(valueOf(sessions.listSessions(context, { ...all, repId: archived })).map((one) => one.id)).toEqual(
      [id],
    );
  });

  it('saves the parts of the summary apart', () => {
    const id = aSession(context, repId);
    valueOf(sessions.saveSummary(context, { id, summary: { whatWorked: 'Silence' } }));
    valueOf(sessions.saveSummary(context, { id, summary: { privateNote: 'Tired' } }));
    expect(detail(id).session).toMatchObject({ whatWorked: 'Silence', workOn: '', privateNote: 'Tired' });
  });
});
