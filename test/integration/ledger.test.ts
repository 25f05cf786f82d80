import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { NotFoundError } from '#electron/db/errors.ts';
import { askTellQuery } from '#electron/db/repositories/ask-tell.ts';
import { askingsQuery } from '#electron/db/repositories/ledger.ts';
import { questionsQuery } from '#electron/db/repositories/script.ts';
import { questionsSql } from '#electron/db/repositories/search.ts';
import * as schema from '#electron/db/schema.ts';
import { countTell, getBalance, getTrend, takeTellBack } from '#electron/services/ask-tell.ts';
import type { Context } from '#electron/services/context.ts';
import * as questions from '#electron/services/questions.ts';
import { getMarkdown } from '#electron/services/report-document.ts';
import { readTimeline } from '#electron/db/repositories/timeline.ts';
import { querySearch } from '#electron/services/search.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { addFollowUp, askFromScript, askQuestion } from '#electron/services/session-questions.ts';
import type { QuestionId, SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { Question } from '#shared/domain/question.ts';
import {
  aCommitment,
  anObservation,
  aRep,
  aSession,
  openTestDatabase,
  queryPlan,
  testNow,
  valueOf,
} from './support.ts';

/** A script with one stage of two questions, and a session that runs. */
function aTalk() {
  const context = openTestDatabase();
  const scriptId = valueOf(questions.createScript(context, { name: 'Mine' })).id;
  const stageId = valueOf(questions.addStage(context, { scriptId, name: 'Reality' })).id;
  const add = (text: string) => valueOf(questions.addQuestion(context, { stageId, text })).id;
  const one = add('What happened?');
  const two = add('What else?');
  const repId = aRep(context, { name: 'Szűcs Anna' });
  const sessionId = aSession(context, repId, { status: 'in_progress', startsAt: testNow });
  return { context, one, two, repId, sessionId, stageId };
}

const at = (context: Context, now: string): Context => ({ ...context, now: () => new Date(now) });
const linesOf = (context: Context, id: SessionId) => valueOf(getSessionDetail(context, { id })).questions;

function ledgerOf(context: Context, id: QuestionId): Question | undefined {
  return valueOf(questions.listScripts(context, { repId: null }))
    .flatMap(({ stages }) => stages.flatMap((stage) => stage.questions))
    .find((question) => question.id === id);
}

function planOf(context: Context, query: { toSQL: () => { sql: string; params: unknown[] } }): string {
  const statement = query.toSQL();
  return queryPlan(context, statement.sql, statement.params);
}

describe('asking from a script', () => {
  it('writes the question down with its stage, once, at the time it was first asked', () => {
    const { context, one, sessionId, stageId } = aTalk();
    const asked = valueOf(askFromScript(context, { sessionId, questionId: one }));
    expect(asked).toMatchObject({ text: 'What happened?', stage: 'Reality', askedAt: testNow, answer: '' });
    const later = at(context, '2026-11-21T09:00:00.000Z');
    expect(valueOf(askFromScript(later, { sessionId, questionId: one }))).toEqual(asked);
    valueOf(questions.updateQuestion(context, { id: one, text: 'Changed since' }));
    valueOf(questions.renameStage(context, { id: stageId, name: 'Renamed' }));
    expect(linesOf(context, sessionId)).toEqual([asked]);
  });

  it('taken back, a question leaves the list and comes back with its time; a planned one stays', () => {
    const { context, one, sessionId } = aTalk();
    const asked = valueOf(askFromScript(context, { sessionId, questionId: one }));
    valueOf(askQuestion(context, { id: asked.id, asked: false }));
    expect(linesOf(context, sessionId)).toEqual([]);
    expect(ledgerOf(context, one)).toMatchObject({ timesAsked: 0, lastAskedAt: null });
    const later = at(context, '2026-11-21T10:00:00.000Z');
    valueOf(askQuestion(later, { id: asked.id, asked: true, askedAt: testNow }));
    expect(linesOf(context, sessionId)).toEqual([asked]);
    valueOf(askQuestion(context, { id: asked.id, asked: true, answer: 'I talked' }));
    valueOf(askQuestion(context, { id: asked.id, asked: false }));
    expect(linesOf(context, sessionId)).toMatchObject([{ askedAt: null, answer: 'I talked' }]);
  });

  it('a follow-up keeps its parent and stage, and was asked when it is written during the talk', () => {
    const { context, one, sessionId } = aTalk();
    const asked = valueOf(askFromScript(context, { sessionId, questionId: one }));
    const followUp = valueOf(addFollowUp(context, { id: asked.id, text: 'And then?' }));
    expect(followUp).toMatchObject({ followUpOf: asked.id, stage: 'Reality', askedAt: testNow });
    expect(linesOf(context, sessionId).map(({ text }) => text)).toEqual(['What happened?', 'And then?']);
    expect(() => addFollowUp(context, { id: v7() as SessionQuestionId, text: 'x' })).toThrow(NotFoundError);
  });

  it('a finalised session is closed to all of it', () => {
    const { context, one, repId } = aTalk();
    const sessionId = aSession(context, repId, { status: 'finalised' });
    const refused = { ok: false, failure: { code: 'session_not_editable' } };
    expect(askFromScript(context, { sessionId, questionId: one })).toEqual(refused);
    expect(countTell(context, { id: sessionId })).toEqual(refused);
  });
});

describe('what a question led to', () => {
  it('counts commitments of the session agreed after it was asked, and names whom it was asked', () => {
    const { context, one, two, repId, sessionId } = aTalk();
    aCommitment(context, repId, { sessionId, createdAt: '2026-11-21T08:00:00.000Z' });
    valueOf(askFromScript(context, { sessionId, questionId: one }));
    aCommitment(context, repId, { sessionId, createdAt: '2026-11-21T09:00:00.000Z' });
    aCommitment(context, repId, {
      sessionId,
      createdAt: '2026-11-21T09:10:00.000Z',
      archivedAt: '2026-11-21T09:11:00.000Z',
    });
    aCommitment(context, repId, { createdAt: '2026-11-21T09:20:00.000Z' });
    const moses = aRep(context, { name: 'Moses Frase' });
    const other = aSession(context, moses);
    const tomorrow = at(context, '2026-11-22T08:00:00.000Z');
    const asked = valueOf(askFromScript(tomorrow, { sessionId: other, questionId: one }));
    valueOf(askQuestion(tomorrow, { id: asked.id, asked: true, answer: 'Nothing yet' }));

    expect(ledgerOf(context, one)).toMatchObject({
      timesAsked: 2,
      lastAskedAt: '2026-11-22T08:00:00.000Z',
      followed: 1,
    });
    expect(ledgerOf(context, two)).toMatchObject({ timesAsked: 0, followed: 0 });
    expect(valueOf(questions.listAskings(context, { id: one }))).toMatchObject([
      { sessionId: other, rep: { name: 'Moses Frase' }, answer: 'Nothing yet', followed: 0 },
      { sessionId, rep: { name: 'Szűcs Anna' }, followed: 1 },
    ]);

    context.db.update(schema.session).set({ archivedAt: testNow }).run();
    expect(ledgerOf(context, one)).toMatchObject({ timesAsked: 0, followed: 0 });
    expect(valueOf(questions.listAskings(context, { id: one }))).toEqual([]);
  });

  it('reads through the indexes of questions, sessions and commitments', () => {
    const { context, one, repId } = aTalk();
    const everybody = planOf(context, questionsQuery(context.db, null));
    expect(everybody).toContain('session_question_question');
    expect(everybody).toContain('commitment_session');
    expect(everybody).not.toMatch(/SCAN (session|c|commitment)\b/);
    const ofOne = planOf(context, questionsQuery(context.db, repId));
    expect(ofOne).toContain('session_rep_start');
    const askings = planOf(context, askingsQuery(context.db, one));
    expect(askings).toContain('session_question_question');
    expect(askings).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

describe('the balance of asking and telling', () => {
  it('counts asked questions and noted ones, the same words once, and what was told', () => {
    const { context, one, sessionId } = aTalk();
    valueOf(askFromScript(context, { sessionId, questionId: one }));
    anObservation(context, sessionId, { kind: 'question', text: 'What happened?' });
    anObservation(context, sessionId, { kind: 'question', text: 'Who decides?' });
    anObservation(context, sessionId, { kind: 'question', text: 'Gone', archivedAt: testNow });
    anObservation(context, sessionId, { kind: 'note', text: 'No question' });
    const { id } = valueOf(countTell(context, { id: sessionId }));
    valueOf(countTell(context, { id: sessionId }));
    expect(valueOf(getBalance(context, { id: sessionId }))).toEqual({ asks: 2, tells: 2 });
    valueOf(takeTellBack(context, { id }));
    expect(valueOf(getBalance(context, { id: sessionId }))).toEqual({ asks: 2, tells: 1 });
    expect(() => takeTellBack(context, { id })).toThrow(NotFoundError);
  });

  it('shows its course: sessions of one rep, months of everybody', () => {
    const { context, repId, sessionId } = aTalk();
    valueOf(countTell(context, { id: sessionId }));
    const october = aSession(context, repId);
    anObservation(context, october, { kind: 'question', text: 'Why?' });
    aSession(context, repId);
    const moses = aSession(context, aRep(context));
    anObservation(context, moses, { kind: 'question', text: 'How?' });
    const longAgo = aSession(context, repId, { startsAt: '2025-10-01T08:00:00.000Z' });
    anObservation(context, longAgo, { kind: 'question', text: 'Then?' });

    expect(valueOf(getTrend(context, { repId }))).toEqual({
      asks: 1,
      tells: 1,
      points: [
        { startsAt: '2026-10-12T07:30:00.000Z', asks: 1, tells: 0 },
        { startsAt: testNow, asks: 0, tells: 1 },
      ],
    });
    const all = valueOf(getTrend(context, { repId: null }));
    expect(all).toMatchObject({ asks: 2, tells: 1 });
    expect(all.points).toHaveLength(12);
    expect(all.points.slice(-2)).toEqual([
      { startsAt: '2026-09-30T22:00:00.000Z', asks: 2, tells: 0 },
      { startsAt: '2026-10-31T23:00:00.000Z', asks: 0, tells: 1 },
    ]);
  });

  it('is read through indexes, and never looks at a note that is no question', () => {
    const { context, repId } = aTalk();
    for (const [filter, index] of [
      [null, 'session_start'],
      [repId, 'session_rep_start'],
    ] as const) {
      const plan = context.db
        .all<{ detail: string }>(
          sql`EXPLAIN QUERY PLAN ${askTellQuery({ repId: filter, from: '2026-01-01T00:00:00.000Z', limit: 12 })}`,
        )
        .map(({ detail }) => detail)
        .join('\n');
      expect(plan).toContain(index);
      expect(plan).toContain('observation_question');
      expect(plan).toContain('tell_session');
      expect(plan).not.toMatch(/SCAN (?!\(subquery|s USING)|TEMP B-TREE/);
    }
  });

  it('stays out of the report', async () => {
    const { context, one, sessionId } = aTalk();
    const asked = valueOf(askFromScript(context, { sessionId, questionId: one }));
    valueOf(askQuestion(context, { id: asked.id, asked: true, answer: 'I talked first' }));
    const before = valueOf(await getMarkdown(context, { sessionId })).text;
    valueOf(countTell(context, { id: sessionId }));
    expect(before).toContain('I talked first');
    expect(valueOf(await getMarkdown(context, { sessionId })).text).toBe(before);
  });
});

describe('answers are found again', () => {
  it('in search, with diacritics or without, as long as they were asked and nothing is archived', () => {
    const { context, one, two, sessionId } = aTalk();
    const find = (text: string) =>
      valueOf(querySearch(context, { text, limit: 8, withoutPrivate: true })).questions;
    const asked = valueOf(askFromScript(context, { sessionId, questionId: one }));
    valueOf(askQuestion(context, { id: asked.id, asked: true, answer: 'Győrben kérdeztem előbb' }));
    const other = valueOf(askFromScript(context, { sessionId, questionId: two }));
    valueOf(askQuestion(context, { id: other.id, asked: false }));

    expect(find('gyor')).toMatchObject([
      { sessionQuestionId: asked.id, sessionId, askedAt: testNow, repName: 'Szűcs Anna' },
    ]);
    expect(find('what')).toHaveLength(1);
    valueOf(askQuestion(context, { id: asked.id, asked: true, answer: 'Budapest' }));
    expect(find('gyor')).toEqual([]);
    expect(find('budap')).toHaveLength(1);
    context.db.update(schema.session).set({ archivedAt: testNow }).run();
    expect(find('budap')).toEqual([]);
  });

  it('through the index, which is walked once', () => {
    const { context } = aTalk();
    const plan = context.db.$client
      .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${questionsSql}`)
      .all({ match: '"a"*', limit: 8 })
      .map(({ detail }) => detail);
    expect(plan.filter((step) => step.includes('session_question_search'))).toHaveLength(1);
    expect(plan.filter((step) => /^SCAN (?!session_question_search VIRTUAL|\(subquery)/.test(step))).toEqual(
      [],
    );
  });

  it('on the timeline of the rep, the latest two of a session', () => {
    const { context, one, two, repId, sessionId } = aTalk();
    for (const [questionId, now, answer] of [
      [one, '2026-11-21T09:00:00.000Z', 'First'],
      [two, '2026-11-21T09:10:00.000Z', 'Second'],
    ] as const) {
      const then = at(context, now);
      const { id } = valueOf(askFromScript(then, { sessionId, questionId }));
      valueOf(askQuestion(then, { id, asked: true, answer }));
    }
    const followUp = valueOf(
      addFollowUp(context, {
        id: linesOf(context, sessionId)[0]?.id ?? (v7() as SessionQuestionId),
        text: 'No answer',
      }),
    );
    expect(followUp.answer).toBe('');
    const [item] = readTimeline(context.db, { repId, before: null, limit: 5 });
    expect(item?.answers.map(({ text, answer }) => [text, answer])).toEqual([
      ['What else?', 'Second'],
      ['What happened?', 'First'],
    ]);
  });
});
