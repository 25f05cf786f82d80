import { beforeEach, describe, expect, it } from 'vitest';
import { NotFoundError } from '#electron/db/errors.ts';
import * as commitments from '#electron/services/commitments.ts';
import type { Context } from '#electron/services/context.ts';
import * as observations from '#electron/services/observations.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import * as visits from '#electron/services/visits.ts';
import type { CommitmentInput } from '#shared/domain/commitment.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import type { ObservationInput } from '#shared/domain/observation.ts';
import {
  aCompetency,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  testNow,
  valueOf,
} from './support.ts';

let context: Context;
let repId: RepId;
let sessionId: SessionId;

beforeEach(() => {
  context = openTestDatabase();
  repId = aRep(context);
  sessionId = aSession(context, repId, { status: 'in_progress', startsAt: testNow, startedAt: testNow });
});

const detail = () => valueOf(getSessionDetail(context, { id: sessionId }));
const at = (now: string): Context => ({ ...context, now: () => new Date(now) });

function aNote(changes: Partial<ObservationInput> = {}): ObservationInput {
  return {
    visitId: null,
    kind: 'strength',
    text: 'Stayed silent eight seconds',
    answer: '',
    competencyId: null,
    person: '',
    visibility: 'shared',
    observedAt: testNow,
    ...changes,
  };
}

describe('observations', () => {
  it('are on disk when the answer says so, and take the draft with them', () => {
    const competencyId = aCompetency(context, { name: 'Listening' });
    valueOf(observations.saveDraft(context, { sessionId, text: '+ Stayed si' }));
    const { observation, savedAt } = valueOf(
      observations.addObservation(context, { sessionId, observation: aNote({ competencyId }) }),
    );
    expect(observation).toMatchObject({ kind: 'strength', competencyName: 'Listening', sessionId });
    expect(savedAt).toBe(testNow);
    expect(detail().observations).toEqual([observation]);
    expect(valueOf(observations.getDraft(context, { sessionId }))).toEqual({ text: '' });
    expect(context.db.$client.pragma('synchronous', { simple: true })).toBe(2);
    expect(context.db.$client.inTransaction).toBe(false);
  });

  it('pasted as several lines are all there in their order, or none', () => {
    const lines = ['one', 'two', 'three'].map((text) => aNote({ text }));
    valueOf(observations.saveDraft(context, { sessionId, text: 'one two three' }));
    const stored = valueOf(observations.addObservations(context, { sessionId, observations: lines }));
    expect(detail().observations).toEqual(stored.observations);
    expect(detail().observations.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(valueOf(observations.getDraft(context, { sessionId }))).toEqual({ text: '' });
    const visitId = aVisit(context, aSession(context, repId));
    expect(
      observations.addObservations(context, { sessionId, observations: [aNote(), aNote({ visitId })] }),
    ).toMatchObject({ failure: { code: 'invalid_input' } });
    expect(detail().observations).toHaveLength(3);
  });

  it('stand in the order they were seen', () => {
    for (const [text, observedAt] of [
      ['second', '2026-11-21T08:02:00.000Z'],
      ['first', '2026-11-21T08:01:00.000Z'],
      ['third', '2026-11-21T08:02:00.000Z'],
    ] as const)
      valueOf(observations.addObservation(context, { sessionId, observation: aNote({ text, observedAt }) }));
    expect(detail().observations.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
  });

  it('can be rewritten, reclassified, archived and brought back', () => {
    const id = anObservation(context, sessionId);
    const { observation } = valueOf(
      observations.updateObservation(at('2026-11-21T09:00:00.000Z'), {
        id,
        changes: { kind: 'question', answer: 'That he tells me', text: undefined },
      }),
    );
    expect(observation).toMatchObject({
      kind: 'question',
      text: 'Let the buyer finish',
      answer: 'That he tells me',
      updatedAt: '2026-11-21T09:00:00.000Z',
    });
    valueOf(observations.archiveObservation(context, { id }));
    expect(detail().observations).toEqual([]);
    valueOf(observations.restoreObservation(context, { id }));
    expect(detail().observations.map((one) => one.id)).toEqual([id]);
  });

  it('are refused before the start and after the report is final', () => {
    const planned = aSession(context, repId, { status: 'planned' });
    const finalised = aSession(context, repId, { status: 'finalised' });
    const id = anObservation(context, finalised);
    const observation = aNote();
    expect(observations.addObservation(context, { sessionId: planned, observation })).toMatchObject({
      failure: { code: 'session_wrong_state' },
    });
    const final = { ok: false, failure: { code: 'session_not_editable' } };
    expect(observations.addObservation(context, { sessionId: finalised, observation })).toMatchObject(final);
    expect(observations.updateObservation(context, { id, changes: { text: 'x' } })).toMatchObject(final);
    expect(observations.archiveObservation(context, { id })).toMatchObject(final);
  });

  it('belong to a visit of their own session', () => {
    const elsewhere = aVisit(context, aSession(context, repId));
    expect(
      observations.addObservation(context, { sessionId, observation: aNote({ visitId: elsewhere }) }),
    ).toMatchObject({ ok: false, failure: { code: 'invalid_input', field: 'observation.visitId' } });
  });

  it('leave the draft alone when they are refused', () => {
    const finalised = aSession(context, repId, { status: 'finalised' });
    valueOf(observations.saveDraft(context, { sessionId: finalised, text: 'half a li' }));
    observations.addObservation(context, { sessionId: finalised, observation: aNote() });
    expect(valueOf(observations.getDraft(context, { sessionId: finalised }))).toEqual({ text: 'half a li' });
  });
});

describe('drafts', () => {
  it('keep the last text of each session, exactly', () => {
    const other = aSession(context, repId);
    valueOf(observations.saveDraft(context, { sessionId, text: ' + half ' }));
    valueOf(observations.saveDraft(context, { sessionId, text: ' + half a line ' }));
    valueOf(observations.saveDraft(context, { sessionId: other, text: 'other' }));
    expect(valueOf(observations.getDraft(context, { sessionId })).text).toBe(' + half a line ');
    valueOf(observations.saveDraft(context, { sessionId, text: '' }));
    expect(valueOf(observations.getDraft(context, { sessionId })).text).toBe('');
    expect(valueOf(observations.getDraft(context, { sessionId: other })).text).toBe('other');
  });
});

describe('visits', () => {
  it('arriving leaves the visit before, going back resumes it', () => {
    const first = valueOf(visits.addVisit(context, { sessionId, visit: { customer: 'Betasoloin' } }));
    const second = valueOf(visits.addVisit(context, { sessionId, visit: { customer: 'Cancity' } }));
    expect([first.position, second.position]).toEqual([0, 1]);
    valueOf(visits.arriveAtVisit(at('2026-11-21T09:05:00.000Z'), { id: first.id }));
    valueOf(visits.arriveAtVisit(at('2026-11-21T10:25:00.000Z'), { id: second.id }));
    expect(detail().visits).toMatchObject([
      { customer: 'Betasoloin', arrivedAt: '2026-11-21T09:05:00.000Z', leftAt: '2026-11-21T10:25:00.000Z' },
      { customer: 'Cancity', arrivedAt: '2026-11-21T10:25:00.000Z', leftAt: null },
    ]);
    valueOf(visits.arriveAtVisit(at('2026-11-21T10:26:00.000Z'), { id: first.id }));
    expect(detail().visits).toMatchObject([
      { arrivedAt: '2026-11-21T09:05:00.000Z', leftAt: null },
      { leftAt: '2026-11-21T10:26:00.000Z' },
    ]);
  });

  it('keep their plan and outcome; leaving before arriving is refused', () => {
    const id = aVisit(context, sessionId, { arrivedAt: '2026-11-21T09:00:00.000Z' });
    expect(
      valueOf(
        visits.updateVisit(context, { id, changes: { outcome: 'advance', objective: 'Names the buyer' } }),
      ),
    ).toMatchObject({ outcome: 'advance', objective: 'Names the buyer', customer: 'Betasoloin' });
    expect(valueOf(visits.updateVisit(context, { id, changes: {} })).outcome).toBe('advance');
    expect(
      visits.updateVisit(context, { id, changes: { leftAt: '2026-11-21T08:59:00.000Z' } }),
    ).toMatchObject({ ok: false, failure: { code: 'end_before_start', field: 'changes.leftAt' } });
  });

  it('taken off the day leave their notes', () => {
    const id = aVisit(context, sessionId);
    anObservation(context, sessionId, { visitId: id });
    valueOf(visits.archiveVisit(context, { id }));
    expect(detail()).toMatchObject({ visits: [], observations: [{ visitId: id }] });
    valueOf(visits.restoreVisit(context, { id }));
    expect(detail().visits).toHaveLength(1);
  });

  it('can be planned before the start, not arrived at', () => {
    const planned = aSession(context, repId, { status: 'planned' });
    const { id } = valueOf(visits.addVisit(context, { sessionId: planned, visit: { customer: 'Isdom' } }));
    expect(visits.arriveAtVisit(context, { id })).toMatchObject({ failure: { code: 'session_wrong_state' } });
  });

  it('of unknown id are not found', () => {
    expect(() =>
      visits.arriveAtVisit(context, { id: '01990000-0000-7000-8000-000000000000' as never }),
    ).toThrow(NotFoundError);
  });
});

function agreed(changes: Partial<CommitmentInput> = {}): CommitmentInput {
  return {
    owner: 'rep',
    ownerName: '',
    text: 'Writes three opening questions',
    dueDay: '2026-12-07',
    behavioural: false,
    ...changes,
  };
}

const add = (changes?: Partial<CommitmentInput>) =>
  commitments.addCommitment(context, { sessionId, commitment: agreed(changes) });

describe('commitments', () => {
  it.each<[string, Partial<CommitmentInput>, string, string]>([
    ['a day before the session', { dueDay: '2026-11-20' }, 'due_before_session', 'dueDay'],
    ['another owner without a name', { owner: 'other' }, 'owner_name_required', 'ownerName'],
  ])('refuse %s', (_name, changes, code, field) => {
    expect(add(changes)).toMatchObject({ ok: false, failure: { code, field } });
    const { id } = valueOf(add());
    expect(commitments.updateCommitment(context, { id, changes })).toMatchObject({
      ok: false,
      failure: { code, field },
    });
  });

  it('may be due the very day, which is the manager’s day, not UTC’s', () => {
    const late = aSession(context, repId, {
      status: 'in_progress',
      startsAt: '2026-11-21T23:30:00.000Z',
    });
    const commitment = agreed({ dueDay: '2026-11-21' });
    expect(commitments.addCommitment(context, { sessionId: late, commitment })).toMatchObject({
      failure: { code: 'due_before_session' },
    });
    expect(add({ dueDay: '2026-11-21' }).ok).toBe(true);
  });

  it('need somebody they were agreed with', () => {
    const team = aSession(context, null, { kind: 'team', status: 'in_progress' });
    expect(commitments.addCommitment(context, { sessionId: team, commitment: agreed() })).toMatchObject({
      failure: { code: 'rep_required' },
    });
  });

  it('close, open again, and stand open first by due day', () => {
    const late = valueOf(add({ dueDay: null, text: 'some day' }));
    const soon = valueOf(add({ dueDay: '2026-11-27', text: 'soon' }));
    const done = valueOf(add({ dueDay: '2026-11-23', text: 'done' }));
    expect(valueOf(commitments.setCommitmentStatus(context, { id: done.id, status: 'kept' })).closedAt).toBe(
      testNow,
    );
    const list = (statuses: ('open' | 'kept')[] | null = null) =>
      valueOf(commitments.listCommitments(context, { repId, statuses })).map(({ text }) => text);
    expect(list()).toEqual(['soon', 'some day', 'done']);
    expect(list(['kept'])).toEqual(['done']);
    expect(
      valueOf(commitments.setCommitmentStatus(context, { id: done.id, status: 'open' })).closedAt,
    ).toBeNull();
    expect(list()).toEqual(['done', 'soon', 'some day']);
    valueOf(commitments.archiveCommitment(context, { id: soon.id }));
    expect(list()).toEqual(['done', 'some day']);
    valueOf(commitments.restoreCommitment(context, { id: soon.id }));
    expect(list()).toEqual(['done', 'soon', 'some day']);
    expect(detail().commitments.map(({ id }) => id)).toEqual([late.id, soon.id, done.id]);
  });
});

describe('undoing that a commitment was opened again', () => {
  it('gives it back the time at which it was closed', () => {
    const { id } = valueOf(add());
    const { closedAt } = valueOf(commitments.setCommitmentStatus(context, { id, status: 'kept' }));
    valueOf(commitments.setCommitmentStatus(context, { id, status: 'open' }));
    const later = at('2026-12-24T08:00:00.000Z');
    expect(valueOf(commitments.setCommitmentStatus(later, { id, status: 'kept', closedAt })).closedAt).toBe(
      testNow,
    );
  });
});
