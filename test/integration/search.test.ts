import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesSql } from '#electron/db/repositories/search.ts';
import { querySearch } from '#electron/services/search.ts';
import type { Context } from '#electron/services/context.ts';
import type { Fragment, SearchResult } from '#shared/domain/search.ts';
import { anObservation, aRep, aSession, aVisit, openTestDatabase, testNow, valueOf } from './support.ts';

function find(context: Context, text: string, limit = 8): SearchResult {
  return valueOf(querySearch(context, { text, limit, withoutPrivate: false }));
}

const words = (fragment: Fragment): string => fragment.map((piece) => piece.text).join('');
const matched = (fragment: Fragment): string[] =>
  fragment.filter((piece) => piece.match).map((piece) => piece.text);

describe('search', () => {
  it('finds people, sessions, visits and notes while the word is being typed', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { name: 'Budai Péter', role: 'Field rep', region: 'West' });
    const sessionId = aSession(context, repId, { goal: 'Less budget talk before need' });
    const visitId = aVisit(context, sessionId, { customer: 'Budapest Logistics' });
    const observationId = anObservation(context, sessionId, {
      text: 'Named the budget holder',
      kind: 'growth',
    });

    const found = find(context, 'bud');

    expect(found.people).toEqual([
      {
        repId,
        name: [
          { text: 'Budai', match: true },
          { text: ' Péter', match: false },
        ],
        role: 'Field rep',
        region: 'West',
      },
    ]);
    expect(found.sessions).toMatchObject([{ sessionId, kind: 'ride_along', repName: 'Budai Péter' }]);
    expect(found.visits).toMatchObject([{ visitId, sessionId, startsAt: '2026-10-12T07:30:00.000Z' }]);
    expect(found.notes).toMatchObject([{ observationId, sessionId, kind: 'growth' }]);
    expect(found.notes.map(({ fragment }) => matched(fragment))).toEqual([['budget']]);
  });

  it('ignores diacritics both ways', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context, { name: 'Szűcs Ábel', region: 'Győr' }));
    anObservation(context, sessionId, { text: 'Lunch in Győr with the buyer' });
    anObservation(context, sessionId, { text: 'Gyor office called back' });
    anObservation(context, sessionId, { text: 'Ședință la București' });

    expect(find(context, 'gyor').notes).toHaveLength(2);
    expect(find(context, 'GYŐR').notes).toHaveLength(2);
    expect(find(context, 'sedinta bucuresti').notes).toHaveLength(1);
    expect(find(context, 'szucs').people.map(({ name }) => words(name))).toEqual(['Szűcs Ábel']);
    expect(find(context, 'gyor').people).toHaveLength(1);
  });

  it('needs every word, in any order, and ranks the denser note first', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context));
    const long = anObservation(context, sessionId, {
      text: 'He came back to the price after a long talk about drivers, routes and the weather of the week',
    });
    const dense = anObservation(context, sessionId, { text: 'Price, price, price' });
    anObservation(context, sessionId, { text: 'Drivers only' });

    expect(find(context, 'price').notes.map((note) => note.observationId)).toEqual([dense, long]);
    expect(find(context, 'drivers price').notes.map((note) => note.observationId)).toEqual([long]);
  });

  it('finds the answer to a question and the person named', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context));
    anObservation(context, sessionId, { text: 'What changed?', answer: 'The tender was postponed' });
    anObservation(context, sessionId, { text: 'Owns the decision', person: 'Marchetti' });

    expect(find(context, 'postponed').notes).toHaveLength(1);
    expect(find(context, 'march').notes).toHaveLength(1);
  });

  it('leaves out what was archived and what hangs on it', () => {
    const context = openTestDatabase();
    const archivedAt = testNow;
    const repId = aRep(context, { name: 'Tender Holder' });
    const sessionId = aSession(context, repId);
    anObservation(context, sessionId, { text: 'tender one', archivedAt });
    aVisit(context, sessionId, { customer: 'tender two', archivedAt });
    const gone = aSession(context, repId, { goal: 'tender three', archivedAt });
    anObservation(context, gone, { text: 'tender four' });
    const left = aRep(context, { name: 'Tender Gone', archivedAt });
    anObservation(context, aSession(context, left, { goal: 'tender five' }), { text: 'tender six' });

    const found = find(context, 'tender');
    expect(found.people).toMatchObject([{ repId }]);
    expect([...found.sessions, ...found.visits, ...found.notes]).toEqual([]);
  });

  it('knows nothing private while somebody looks on, and shows none of it beside what it finds', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { name: 'Szűcs Ábel', notes: 'Divorce, handle with care' });
    const sessionId = aSession(context, repId, {
      goal: 'Divorce must not come up',
      privateNote: 'Thinks of leaving',
      whatWorked: 'Talked about leaving the price alone',
    });
    anObservation(context, sessionId, { text: 'Said divorce', visibility: 'private' });
    const shared = anObservation(context, sessionId, { text: 'Leaving pauses' });
    const discreetly = (text: string) =>
      valueOf(querySearch(context, { text, limit: 8, withoutPrivate: true }));

    expect(find(context, 'divorce')).toMatchObject({ people: [{}], sessions: [{}], notes: [{}] });
    expect(discreetly('divorce')).toEqual({ people: [], sessions: [], visits: [], notes: [], questions: [] });
    // The two words are in one row, but only together with what is hidden.
    expect(discreetly('price thinks').sessions).toEqual([]);

    const found = discreetly('leaving');
    expect(found.notes.map(({ observationId }) => observationId)).toEqual([shared]);
    expect(found.sessions.map(({ fragment }) => words(fragment))).toEqual([
      'Talked about leaving the price alone',
    ]);
    expect(discreetly('szucs').people.map(({ name }) => words(name))).toEqual(['Szűcs Ábel']);
  });

  it('keeps to the limit in each group', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context));
    for (let count = 0; count < 5; count += 1) anObservation(context, sessionId, { text: `tender ${count}` });
    expect(find(context, 'tender', 3).notes).toHaveLength(3);
  });

  it('follows edits', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context));
    anObservation(context, sessionId, { text: 'before' });
    context.db.$client.prepare("UPDATE observation SET text = 'after'").run();
    expect(find(context, 'before').notes).toEqual([]);
    expect(find(context, 'after').notes).toHaveLength(1);
  });

  it('takes whatever is typed', () => {
    const context = openTestDatabase();
    anObservation(context, aSession(context, aRep(context)), { text: 'AND OR NOT NEAR "quoted" (a) b*' });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .array(fc.constantFrom('"', '*', 'AND', 'NOT', 'NEAR(', ')', '^', '-', ':', '{', '\u0000', 'a'), {
              maxLength: 40,
            })
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          expect(querySearch(context, { text, limit: 8, withoutPrivate: text.length % 2 === 0 }).ok).toBe(
            true,
          );
        },
      ),
    );
  });

  it('walks the index once and sorts only what it found', () => {
    const { db } = openTestDatabase();
    const plan = db.$client
      .prepare<object, { detail: string }>(`EXPLAIN QUERY PLAN ${notesSql}`)
      .all({ match: '"a"*', limit: 8, privateToo: 0 })
      .map(({ detail }) => detail);
    expect(plan.filter((step) => step.includes('observation_search'))).toHaveLength(1);
    expect(plan.filter((step) => /^SCAN (?!observation_search VIRTUAL|\(subquery)/.test(step))).toEqual([]);
  });
});
