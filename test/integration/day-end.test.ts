import { describe, expect, test } from 'vitest';
import { openPromisesBeforeQuery } from '#electron/db/repositories/promise.ts';
import { draftReport, getDayEnd, withdrawDraft } from '#electron/services/day-end.ts';
import { endDebrief, saveResult } from '#electron/services/debriefs.ts';
import { updatePromise } from '#electron/services/promises.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import {
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  queryPlan,
  testNow,
  valueOf,
} from './support.ts';

function aDay() {
  const context = openTestDatabase();
  const rep = aRep(context);
  const before = aSession(context, rep, { startsAt: '2026-10-01T07:30:00.000Z' });
  const today = aSession(context, rep, { startsAt: '2026-11-21T07:30:00.000Z' });
  const visit = aVisit(context, today);
  return { context, rep, before, today, visit };
}

describe('the end of a day', () => {
  test('shows its promises, and those of before that nobody settled', () => {
    const { context, before, today, visit } = aDay();
    const old = anObservation(context, before, { kind: 'promise', text: 'Samples' });
    const settled = anObservation(context, before, { kind: 'promise', text: 'Price list' });
    anObservation(context, before, { kind: 'promise', text: 'Taken back', archivedAt: testNow });
    anObservation(context, today, { kind: 'promise', text: 'Roll-out plan', visitId: visit });
    anObservation(context, today, { kind: 'note', text: 'Plain' });
    valueOf(updatePromise(context, { id: settled, changes: { state: 'kept' } }));

    const day = valueOf(getDayEnd(context, { sessionId: today }));
    expect(day.promises).toMatchObject([
      { text: 'Roll-out plan', customer: 'Betasoloin', owner: null, dueDay: null, state: 'open' },
    ]);
    expect(day.openBefore).toMatchObject([{ observationId: old, customer: null }]);
    expect(day.observations).toHaveLength(2);
  });

  test('shows what a talk came to that was left in the middle, until it is ended', () => {
    const { context, today, visit } = aDay();
    const silent = aVisit(context, today);
    valueOf(saveResult(context, { visitId: silent, changes: { strength: '' } }));
    valueOf(saveResult(context, { visitId: visit, changes: { strength: 'Waited', nextStep: 'Ask first' } }));
    expect(valueOf(getDayEnd(context, { sessionId: today })).unendedDebriefs).toEqual([
      { visitId: visit, strength: 'Waited', development: '', nextStep: 'Ask first', nextStepDue: null },
    ]);
    valueOf(endDebrief(context, { visitId: visit }));
    const day = valueOf(getDayEnd(context, { sessionId: today }));
    expect(day.unendedDebriefs).toEqual([]);
    expect(day.observations).toMatchObject([{ kind: 'strength', text: 'Waited' }]);
  });

  test('keeps who, by when and whether a promise was kept, each by itself', () => {
    const { context, today } = aDay();
    const id = anObservation(context, today, { kind: 'promise', text: 'Samples' });
    valueOf(updatePromise(context, { id, changes: { owner: 'operations' } }));
    valueOf(updatePromise(context, { id, changes: { dueDay: '2026-12-01' } }));
    const kept = valueOf(updatePromise(context, { id, changes: { state: 'kept' } }));
    expect(kept).toMatchObject({
      owner: 'operations',
      dueDay: '2026-12-01',
      state: 'kept',
      settledAt: testNow,
    });
    expect(valueOf(updatePromise(context, { id, changes: { state: 'open' } }))).toMatchObject({
      owner: 'operations',
      settledAt: null,
    });
    const note = anObservation(context, today, { kind: 'note', text: 'Plain' });
    expect(() => updatePromise(context, { id: note, changes: { state: 'kept' } })).toThrow();
  });

  test('fills only what is empty, and takes back only what nobody changed', () => {
    const { context, today } = aDay();
    context.db.$client
      .prepare("UPDATE session SET work_on = 'Mine' WHERE starts_at = ?")
      .run(Date.parse('2026-11-21T07:30:00.000Z'));
    const filled = valueOf(draftReport(context, { sessionId: today, whatWorked: 'Asked.', workOn: 'Told.' }));
    expect(filled).toEqual({ whatWorked: 'Asked.', workOn: '' });
    expect(getSession(context.db, today)).toMatchObject({ whatWorked: 'Asked.', workOn: 'Mine' });

    valueOf(withdrawDraft(context, { sessionId: today, whatWorked: 'Asked. Twice.', workOn: '' }));
    expect(getSession(context.db, today).whatWorked).toBe('Asked.');
    valueOf(withdrawDraft(context, { sessionId: today, ...filled }));
    expect(getSession(context.db, today)).toMatchObject({ whatWorked: '', workOn: 'Mine' });
  });

  test('writes nothing into a report that is final', () => {
    const { context, rep } = aDay();
    const final = aSession(context, rep, { status: 'finalised' });
    expect(draftReport(context, { sessionId: final, whatWorked: 'a', workOn: 'b' })).toMatchObject({
      failure: { code: 'session_not_editable' },
    });
  });

  test('finds the open promises of a rep by the index of promises', () => {
    const { context, rep } = aDay();
    const { sql, params } = openPromisesBeforeQuery(context.db, {
      repId: rep,
      startsAt: testNow,
      limit: 10,
    }).toSQL();
    expect(queryPlan(context, sql, params)).toMatch(/observation_promise/);
  });
});
