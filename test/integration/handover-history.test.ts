import { readFileSync } from 'node:fs';
import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { packTables, readPack } from '#electron/db/repositories/handover.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import * as schema from '#electron/db/schema.ts';
import { columnPrivacy } from '#electron/db/schema/privacy.ts';
import { sightCommitment } from '#electron/services/commitment-sightings.ts';
import type { Context } from '#electron/services/context.ts';
import { acknowledge, close, finalise, readFinalised, recall } from '#electron/services/finalised-reports.ts';
import { archiveSession, reopenSession } from '#electron/services/sessions.ts';
import { verifyAll } from '#electron/services/report-verification.ts';
import { competencyIdSchema, type RepId, type SessionId } from '#shared/domain/ids.ts';
import { packRows } from '#shared/domain/pack-rows.ts';
import { packOf, take, withContent } from './handover-support.ts';
import {
  aCommitment,
  anObservation,
  aProgramme,
  aRep,
  aSession,
  aVisit,
  testNow,
  valueOf,
} from './support.ts';

/** Of class shared and in no pack, each with its reason; `*` is the whole table. */
const notHandedOver: Record<string, Record<string, string>> = {
  competencyFramework: { archivedAt: 'which versions are on offer is decided on each side' },
  competencyFrameworkUse: { '*': 'which role works with which framework is decided on each side' },
  questionScript: { '*': 'nobody’s history: what was asked stands in its session, word by word' },
  scriptStage: { '*': 'as the scripts' },
  question: { '*': 'as the scripts' },
  sessionQuestion: { questionId: 'names a question of a script' },
  companyLogo: { '*': 'the company’s, not a person’s' },
};

/** Of class private and in a pack, because a row cannot be kept or understood without. */
const books: Record<string, string[]> = {
  '*': ['createdAt', 'updatedAt', 'position', 'builtinKey', 'editedAt'],
  commitment: ['behavioural'],
  rating: ['id', 'noLevel', 'ratedAt'],
  report: ['recalledAt'],
  // A session that is put away goes along where its report does, and stays put away.
  session: ['archivedAt'],
  // Only what was seen, which the report of that session says as well.
  commitmentSighting: ['commitmentId', 'sessionId', 'observationId', 'sighting', 'sightedAt'],
};

const partOf = new Map(Object.entries(packTables).map(([part, table]) => [table as SQLiteTable, part]));
const columns = Object.entries(schema)
  .flatMap(([name, table]) => (is(table, SQLiteTable) ? [[name, table] as const] : []))
  .flatMap(([name, table]) => {
    const classes: Record<string, string> = columnPrivacy[name as keyof typeof columnPrivacy];
    const part = partOf.get(table) as keyof typeof packRows | undefined;
    const packed = part === undefined ? [] : Object.keys(packRows[part].shape);
    return Object.keys(getTableColumns(table)).map((column) => ({
      name,
      column,
      isPrivate: classes[column] === 'private',
      isPacked: packed.includes(column),
    }));
  });

describe('what a pack names', () => {
  it('is every column of class shared, but those left out for a reason', () => {
    const missing = columns
      .filter(({ isPrivate, isPacked }) => !isPrivate && !isPacked)
      .filter(({ name, column }) => !['*', column].some((each) => each in (notHandedOver[name] ?? {})));
    expect(missing.map(({ name, column }) => `${name}.${column}`)).toEqual([]);
    const pointless = Object.entries(notHandedOver).flatMap(([name, reasons]) =>
      Object.keys(reasons).filter((each) =>
        columns.every(
          (one) => one.name !== name || one.isPacked || one.isPrivate || !['*', one.column].includes(each),
        ),
      ),
    );
    expect(pointless).toEqual([]);
  });

  it('is no column of class private, but those that keep the books', () => {
    const leaking = columns
      .filter(({ isPrivate, isPacked }) => isPrivate && isPacked)
      .filter(({ name, column }) => ![...(books['*'] ?? []), ...(books[name] ?? [])].includes(column));
    expect(leaking.map(({ name, column }) => `${name}.${column}`)).toEqual([]);
  });
});

const keep = { createdAt: testNow, updatedAt: testNow };
const listeningOf = ({ db }: Context) => competencyIdSchema.parse(builtinCompetencies(db).get('listening'));

/** A row in every table whose rows go along, every column of class shared with something in it. */
async function aWholeHistory() {
  const context = await withContent();
  const { db } = context;
  const focusCompetencyId = listeningOf(context);
  const repId = aRep(context, { role: 'AM', email: 'v@example.com', phone: '1', hireDay: '2020-01-01' });
  const first = aSession(context, repId, { kind: 'exchange', place: 'Győr', focusCompetencyId });
  const visitId = aVisit(context, first, {
    segment: 'hospital',
    difficulty: 'hostile',
    rideFormat: 'reverse',
    plannedAt: testNow,
    droveAt: testNow,
    arrivedAt: testNow,
    leftAt: testNow,
    outcome: 'advance',
    outcomeNote: 'A second meeting',
  });
  const idea = anObservation(context, first, { kind: 'idea', text: 'Bring the foreman', visitId });
  const promised = anObservation(context, first, { kind: 'promise', text: 'A quote by Friday' });
  const secret = anObservation(context, first, { text: 'SECRET idea', visibility: 'private', kind: 'idea' });
  db.insert(schema.promise)
    .values({
      observationId: promised,
      owner: 'operations',
      dueDay: '2026-10-16',
      state: 'kept',
      settledAt: testNow,
      updatedAt: testNow,
    })
    .run();
  db.insert(schema.exchange)
    .values({
      sessionId: first,
      direction: 'back_office',
      repLearnt: 'Lead times',
      managerLearnt: 'Stock',
      updatedAt: testNow,
    })
    .run();
  db.insert(schema.guest)
    .values({
      id: v7() as never,
      sessionId: first,
      name: 'Réka',
      department: 'Stock',
      learnt: 'x',
      thankedDay: '2026-10-13',
      thankedFor: 'y',
      ...keep,
    })
    .run();
  db.insert(schema.loveAnswer)
    .values({
      id: v7() as never,
      sessionId: first,
      customer: 'Betasoloin',
      saidBy: 'guest',
      text: 'Call first',
      ...keep,
    })
    .run();
  for (const observationId of [idea, secret])
    db.insert(schema.idea)
      .values({
        id: v7() as never,
        repId,
        observationId,
        text: 'Foreman along',
        heardDay: '2026-10-12',
        status: 'adopted',
        statusDay: '2026-10-20',
        creditDay: '2026-10-21',
        creditPlace: 'Team meeting',
        creditAudience: 'All',
        ...keep,
      })
      .run();
  db.insert(schema.recognition)
    .values({
      id: v7() as never,
      repId,
      observationId: idea,
      day: '2026-10-21',
      text: 'For the idea',
      isPublic: true,
      ...keep,
    })
    .run();
  aProgramme(context, repId, { focusCompetencyId, baselineLevel: 2, targetLevel: 4, why: 'SECRET why' });
  const [asked, followed] = [v7(), v7()] as never[];
  const question = { sessionId: first, position: 0, askedAt: testNow };
  db.insert(schema.sessionQuestion)
    .values([
      // The one that followed may well lie before the one it followed.
      { ...question, id: followed as never, followUpOf: null, text: 'And then?', answer: 'Nothing' },
      { ...question, id: asked as never, text: 'What did he say?', answer: 'No', stage: 'Close' },
      { ...question, id: v7() as never, text: 'SECRET not asked', askedAt: null },
    ])
    .run();
  db.$client
    .prepare(
      'UPDATE session_question SET follow_up_of = (SELECT id FROM session_question WHERE text = ?) WHERE text = ?',
    )
    .run('What did he say?', 'And then?');
  const commitmentId = aCommitment(context, repId, { sessionId: first, behavioural: true });
  const second = aSession(context, repId, { startsAt: '2026-10-19T07:30:00.000Z' });
  const seen = anObservation(context, second, { observedAt: '2026-10-19T08:00:00.000Z' });
  valueOf(
    sightCommitment(context, { id: commitmentId, sessionId: second, sighting: 'seen', observationId: seen }),
  );
  const planned = aSession(context, repId, {
    status: 'planned',
    startsAt: '2026-12-01T08:00:00.000Z',
    goal: 'SECRET goal',
  });
  aVisit(context, planned, { objective: 'A second order' });
  db.insert(schema.sessionQuestion)
    .values({
      id: v7() as never,
      sessionId: planned,
      position: 0,
      text: 'What did they say about the quote?',
    })
    .run();
  for (const status of ['cancelled', 'in_progress'] as const)
    aSession(context, repId, { status, place: `SECRET ${status}` });
  valueOf(finalise(context, { sessionId: first }));
  valueOf(finalise(context, { sessionId: second }));
  return { context, repId, commitmentId, planned };
}

/** What would be handed on, without what differs between two copies by itself: the ids of built-in competencies. */
function historyOf(context: Context, repIds: RepId[]) {
  const { rows } = readPack(context.db, repIds);
  const { frameworks: _frameworks, competencies: _competencies, levels: _levels, ...history } = rows;
  return JSON.parse(JSON.stringify(history).replaceAll(listeningOf(context), 'listening')) as typeof history;
}

describe('the history that goes along', () => {
  it('is handed on whole: what the other copy would hand on is the same', async () => {
    const { context, repId, commitmentId, planned } = await aWholeHistory();
    const before = historyOf(context, [repId]);
    const empty = Object.entries(before).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([part]) => part)).toEqual(['files', 'fileLinks', 'ratings', 'addenda', 'answers']);
    expect(JSON.stringify(before)).not.toContain('SECRET');

    const other = await withContent();
    const report = take(other, packOf(context, [repId]));
    expect(report.parts).toMatchObject({
      sessions: { added: 3 },
      programmes: { added: 1 },
      exchanges: { added: 3 },
      promises: { added: 1 },
      ideas: { added: 2 },
      recognitions: { added: 1 },
    });
    expect(historyOf(other, [repId])).toEqual(before);
    expect(verifyAll(other)).toEqual({ checked: 2, faults: [], branches: [] });
    expect(getSession(other.db, planned)).toMatchObject({ status: 'planned', goal: '' });
    const [commitment] = other.db.select().from(schema.commitment).all();
    expect(commitment).toMatchObject({ id: commitmentId, status: 'kept', sighting: 'seen' });
    expect(commitment?.closedByObservationId).not.toBeNull();

    const again = take(other, packOf(context, [repId]));
    expect(again.conflictCount).toBe(0);
    expect(Object.values(again.parts).every(({ added, updated, kept }) => added + updated + kept === 0)).toBe(
      true,
    );
    expect(historyOf(other, [repId])).toEqual(before);
  });

  it('holds the sessions of the team only where nobody else is left', async () => {
    const context = await withContent();
    const ours = [aRep(context), aRep(context, { name: 'Ödön' })];
    aRep(context, { name: 'Gone', archivedAt: testNow });
    const team = aSession(context, null, { kind: 'team' });
    anObservation(context, team, { text: 'Everybody called back' });
    valueOf(finalise(context, { sessionId: team }));
    expect(historyOf(context, ours.slice(0, 1)).sessions).toEqual([]);
    const other = await withContent();
    take(other, packOf(context, ours));
    expect(historyOf(other, ours)).toEqual(historyOf(context, ours));
    expect(verifyAll(other)).toEqual({ checked: 1, faults: [], branches: [] });
  });

  it('holds whatever a later report follows: what was archived, or was recalled and is under way again', async () => {
    const context = await withContent();
    const repId = aRep(context);
    const [archived, reopened, last] = ['2026-10-12', '2026-10-19', '2026-10-26'].map((day) => {
      const sessionId = aSession(context, repId, { startsAt: `${day}T07:30:00.000Z` });
      valueOf(finalise(context, { sessionId }));
      return sessionId;
    }) as [SessionId, SessionId, SessionId];
    anObservation(context, reopened, { text: 'SECRET memory', kind: 'note' });
    valueOf(archiveSession(context, { id: archived }));
    valueOf(recall(context, { sessionId: reopened, reason: 'SECRET reason' }));
    valueOf(reopenSession(context, { id: reopened }));
    const draft = aSession(context, repId, { archivedAt: testNow });

    const other = await withContent();
    const path = packOf(context, [repId]);
    take(other, path);
    expect(verifyAll(other)).toEqual({ checked: 3, faults: [], branches: [] });
    expect(getSession(other.db, archived).archivedAt).not.toBeNull();
    expect(getSession(other.db, reopened).status).toBe('in_progress');
    expect(historyOf(other, [repId])).toEqual(historyOf(context, [repId]));
    expect(historyOf(other, [repId]).sessions.map(({ id }) => id)).not.toContain(draft);
    expect(readFileSync(path, 'utf8')).not.toContain('SECRET');
    valueOf(acknowledge(other, { sessionId: last, comment: '' }));
  });

  it('leaves the programme that runs here and the idea made here of the same note', async () => {
    const context = await withContent();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const observationId = anObservation(context, sessionId, { kind: 'idea', text: 'Bring the foreman' });
    const other = await withContent();
    take(other, packOf(context, [repId]));
    for (const each of [context, other]) {
      aProgramme(each, repId, { focusCompetencyId: listeningOf(each) });
      each.db
        .insert(schema.idea)
        .values({
          id: v7() as never,
          repId,
          observationId,
          text: 'Foreman',
          heardDay: '2026-10-12',
          statusDay: '2026-10-12',
          ...keep,
        })
        .run();
    }
    const before = historyOf(other, [repId]);
    const { parts, conflicts } = take(other, packOf(context, [repId]));
    expect(parts).toMatchObject({ programmes: { kept: 1 }, ideas: { kept: 1 } });
    expect(conflicts.map(({ winner }) => winner)).toEqual(['here', 'here']);
    expect(historyOf(other, [repId])).toEqual(before);
  });
});

describe('a session that is final on one side only', () => {
  /** The same draft in two copies. */
  async function onBothSides() {
    const context = await withContent();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const other = await withContent();
    take(other, packOf(context, [repId]));
    const touch = ({ db }: Context) =>
      void db.update(schema.session).set({ workOn: 'Later', updatedAt: '2027-01-01T00:00:00.000Z' }).run();
    return { context, other, repId, sessionId, touch };
  }

  function nextDay(context: Context): Context {
    return { ...context, now: () => new Date('2026-11-22T08:41:00.000Z') };
  }

  it('is final where its report comes from the pack, although it was changed here later', async () => {
    const { context, other, repId, sessionId, touch } = await onBothSides();
    valueOf(finalise(context, { sessionId }));
    touch(other);
    take(other, packOf(context, [repId]));
    expect(getSession(other.db, sessionId).status).toBe('finalised');
    expect(verifyAll(other)).toEqual({ checked: 1, faults: [], branches: [] });
  });

  it('stays final where the draft in the pack is the later one', async () => {
    const { context, other, repId, sessionId, touch } = await onBothSides();
    valueOf(finalise(other, { sessionId }));
    touch(context);
    take(other, packOf(context, [repId]));
    expect(getSession(other.db, sessionId).status).toBe('finalised');
    expect(verifyAll(other)).toEqual({ checked: 1, faults: [], branches: [] });
  });

  it.each([
    ['crossing', true],
    ['one after the other', false],
  ])('keeps both reports where both sides finalised it, each its own, packs %s', async (_how, isCrossing) => {
    const { context, other, repId, sessionId } = await onBothSides();
    const sides = [context, other].map((side) => ({
      side,
      sha256: valueOf(finalise(side, { sessionId })).sha256,
    }));
    const later = aSession(context, repId, { startsAt: '2026-10-26T07:30:00.000Z' });
    valueOf(finalise(context, { sessionId: later }));
    const crossing = packOf(other, [repId]);
    expect(take(other, packOf(context, [repId])).conflicts).toMatchObject([
      { part: 'reports', winner: 'here' },
    ]);
    if (isCrossing) take(context, crossing);
    take(context, packOf(other, [repId]));
    for (const { side, sha256 } of sides) {
      expect(verifyAll(side)).toMatchObject({ checked: 3, faults: [], branches: [{ sessionId }] });
      expect(getSession(side.db, sessionId).status).toBe('finalised');
      expect(valueOf(readFinalised(side, { sessionId })).sha256).toBe(sha256);
    }
    valueOf(recall(nextDay(other), { sessionId, reason: 'Wrong day' }));
    take(context, packOf(other, [repId]));
    expect(getSession(context.db, sessionId).status).toBe('finalised');
  });

  it('is acknowledged where that comes from the pack, and can be closed', async () => {
    const { context, other, repId, sessionId, touch } = await onBothSides();
    valueOf(finalise(context, { sessionId }));
    take(other, packOf(context, [repId]));
    touch(other);
    valueOf(acknowledge(context, { sessionId, comment: 'Fair' }));
    take(other, packOf(context, [repId]));
    expect(getSession(other.db, sessionId).status).toBe('acknowledged');
    valueOf(close(other, { sessionId }));
  });

  it('is a draft again where its report was recalled on the other side', async () => {
    const { context, other, repId, sessionId, touch } = await onBothSides();
    valueOf(finalise(context, { sessionId }));
    take(other, packOf(context, [repId]));
    touch(other);
    valueOf(recall(nextDay(context), { sessionId, reason: 'Wrong day' }));
    take(other, packOf(context, [repId]));
    expect(getSession(other.db, sessionId).status).toBe('draft');
    expect(verifyAll(other)).toEqual({ checked: 1, faults: [], branches: [] });
  });
});
