import { v7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { NotFoundError } from '#electron/db/errors.ts';
import { ownNotesQuery } from '#electron/db/repositories/brief-aside.ts';
import { askedWithFocusQuery, lastQuery, promisesQuery, seenQuery } from '#electron/db/repositories/brief.ts';
import * as schema from '#electron/db/schema.ts';
import { getAside } from '#electron/services/brief-aside.ts';
import { getBrief } from '#electron/services/brief.ts';
import type { Context } from '#electron/services/context.ts';
import { listAskedWithFocus } from '#electron/services/questions.ts';
import { morningBriefSchema } from '#shared/domain/brief.ts';
import {
  competencyLineageIdSchema,
  type ProfileEntryId,
  type QuestionId,
  type RepId,
  type ScriptId,
  type SessionId,
  type SessionQuestionId,
  type StageId,
} from '#shared/domain/ids.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  queryPlan,
  valueOf,
} from './support.ts';

/** Monday, 23 November 2026, 07:41 in Budapest. */
const now = '2026-11-23T06:41:00.000Z';
const morning = '2026-11-23T08:30:00.000Z';

const newId = <Id extends string>(): Id => v7() as Id;

function aRide(
  context: Context,
  repId: RepId | null,
  values: Partial<typeof schema.session.$inferInsert> = {},
) {
  return aSession(context, repId, {
    status: 'planned',
    startsAt: morning,
    rideFormat: 'observe_only',
    ...values,
  });
}

function aQuestion(
  { db }: Context,
  sessionId: SessionId,
  values: Partial<typeof schema.sessionQuestion.$inferInsert>,
) {
  db.insert(schema.sessionQuestion)
    .values({ id: newId<SessionQuestionId>(), text: 'Why?', position: 0, ...values, sessionId })
    .run();
}

/** A script of the debrief, one question for each stage; answers their ids. */
function aDebrief({ db }: Context, texts: string[]): QuestionId[] {
  const scriptId = newId<ScriptId>();
  db.insert(schema.questionScript)
    .values({ id: scriptId, builtinKey: 'debrief', framework: 'own', name: 'Debrief', position: 0 })
    .run();
  return texts.map((text, position) => {
    const stageId = newId<StageId>();
    const id = newId<QuestionId>();
    db.insert(schema.scriptStage).values({ id: stageId, scriptId, name: text, position }).run();
    db.insert(schema.question).values({ id, stageId, text, position: 0 }).run();
    return id;
  });
}

describe('the morning brief', () => {
  it('holds who and when, both focuses, last time, what is open, the questions and the visits', () => {
    const context = openTestDatabase({ now });
    const repId = aRep(context);
    const other = aRep(context, { name: 'Moses Altenwerth' });
    const focusCompetencyId = aCompetency(context);
    const [, fits] = aDebrief(context, ['What did you want?', 'What happened?', 'What will you change?']);
    const last = aSession(context, repId, {
      startedAt: '2026-10-12T07:45:00.000Z',
      whatWorked: 'You waited.',
      workOn: 'Ask first.',
      focusCompetencyId: aCompetency(context, { name: 'Listening' }),
    });
    aSession(context, repId, { startsAt: '2026-05-12T07:30:00.000Z', whatWorked: 'Too long ago' });
    aSession(context, repId, { startsAt: '2026-11-02T07:30:00.000Z', status: 'cancelled' });
    const lastVisit = aVisit(context, last, { customer: 'betasoloin' });
    anObservation(context, last, { kind: 'growth', text: 'Quoted a price', visitId: lastVisit });
    anObservation(context, last, { text: 'Let the buyer finish', competencyId: focusCompetencyId });
    anObservation(context, last, {
      kind: 'promise',
      text: 'Brings the trial plan',
      visitId: lastVisit,
      observedAt: '2026-10-12T09:05:00.000Z',
    });
    // Of an earlier version of the framework: the same competency.
    const lineageId = competencyLineageIdSchema.parse(focusCompetencyId);
    const withFocus = aSession(context, other, { focusCompetencyId: aCompetency(context, { lineageId }) });
    aQuestion(context, withFocus, { questionId: fits, askedAt: '2026-10-12T09:05:00.000Z' });
    expect(valueOf(listAskedWithFocus(context, { focusCompetencyId }))).toEqual([fits]);
    expect(valueOf(listAskedWithFocus(context, { focusCompetencyId: null }))).toEqual([]);
    aCommitment(context, repId, { sessionId: last, dueDay: '2026-11-20', behavioural: true });
    const id = aRide(context, repId, { focusCompetencyId, place: 'Győr' });
    aQuestion(context, id, { text: 'Whose idea was it?' });
    aVisit(context, id, { customer: 'Betasoloin', objective: 'A date for the trial' });

    const brief = valueOf(getBrief(context, { sessionId: id }));

    expect(brief).toMatchObject({
      session: { id, kind: 'ride_along', rideFormat: 'observe_only', startsAt: morning, place: 'Győr' },
      rep: { id: repId, name: 'Versie Hillebrand' },
      focus: 'Asks before telling',
      last: {
        sessionId: last,
        heldAt: '2026-10-12T07:45:00.000Z',
        focus: 'Listening',
        whatWorked: 'You waited.',
        workOn: 'Ask first.',
      },
      commitments: [{ text: 'Sends the recap the same day', owner: 'rep', overdue: true }],
      questions: [
        { text: 'Whose idea was it?', reason: 'planned' },
        { text: 'What did you want?', reason: 'not_asked' },
        { text: 'What happened?', reason: 'focus' },
      ],
      visits: [
        {
          customer: 'Betasoloin',
          objective: 'A date for the trial',
          promises: [{ text: 'Brings the trial plan', day: '2026-10-12' }],
        },
      ],
    });
    expect(brief.last?.seen).toMatchObject([
      { text: 'Let the buyer finish', customer: null, competency: 'Asks before telling' },
      { text: 'Quoted a price', customer: 'betasoloin' },
      { text: 'Brings the trial plan' },
    ]);
  });

  it('says of a first session that there was none before, and brings three questions to begin with', () => {
    const context = openTestDatabase({ now });
    aDebrief(context, ['One?', 'Two?', 'Three?', 'Four?']);
    const id = aRide(context, aRep(context), { kind: 'curbside' });
    expect(valueOf(getBrief(context, { sessionId: id }))).toMatchObject({
      last: null,
      commitments: [],
      visits: [],
      questions: [
        { text: 'One?', reason: 'starter' },
        { text: 'Two?', reason: 'starter' },
        { text: 'Three?', reason: 'starter' },
      ],
    });
  });

  it('has neither person nor history for the whole team', () => {
    const context = openTestDatabase({ now });
    aDebrief(context, ['One?']);
    const id = aRide(context, null, { kind: 'team', goal: 'Mine' });
    expect(valueOf(getBrief(context, { sessionId: id }))).toMatchObject({
      rep: null,
      last: null,
      questions: [{ text: 'One?', reason: 'not_asked' }],
    });
    expect(valueOf(getAside(context, { sessionId: id }))).toMatchObject({ goal: 'Mine', watchFor: [] });
  });

  it('forgets the promise of a visit that was taken off, of an archived session and of somebody else', () => {
    const context = openTestDatabase({ now });
    const repId = aRep(context);
    const promised = (
      owner: RepId,
      day: typeof schema.session.$inferInsert | object,
      visit: object,
    ): void => {
      const sessionId = aSession(context, owner, day);
      const visitId = aVisit(context, sessionId, visit);
      anObservation(context, sessionId, { kind: 'promise', text: 'Gone', visitId });
    };
    promised(repId, {}, { archivedAt: now });
    promised(repId, { archivedAt: now }, {});
    promised(aRep(context), {}, {});
    promised(repId, { startsAt: '2026-12-12T07:30:00.000Z' }, {});
    const id = aRide(context, repId);
    aVisit(context, id);
    expect(valueOf(getBrief(context, { sessionId: id })).visits).toMatchObject([{ promises: [] }]);
  });

  it('says that a session is gone', () => {
    const context = openTestDatabase();
    const sessionId = newId<SessionId>();
    expect(() => getBrief(context, { sessionId })).toThrow(NotFoundError);
    expect(() => getAside(context, { sessionId })).toThrow(NotFoundError);
  });
});

describe('privacy', () => {
  /** A day with everything private on it. */
  function aPrivateDay(context: Context): SessionId {
    const repId = aRep(context, { notes: 'SECRET rep' });
    const last = aSession(context, repId, { privateNote: 'SECRET report', goal: 'SECRET old goal' });
    const visitId = aVisit(context, last);
    for (const kind of ['strength', 'growth', 'promise', 'note'] as const)
      anObservation(context, last, { kind, text: `SECRET ${kind}`, visibility: 'private', visitId });
    anObservation(context, last, { kind: 'note', text: 'SECRET plain' });
    anObservation(context, last, { kind: 'strength', text: 'SECRET archived', archivedAt: now });
    aCommitment(context, repId, {
      sessionId: last,
      text: 'Asks first',
      behavioural: true,
      sighting: 'not_yet',
    });
    context.db
      .insert(schema.profileEntry)
      .values(
        (
          [
            ['strength', 'emerging', 'SECRET calm'],
            ['strength', 'confirmed', 'SECRET patient'],
            ['development', 'confirmed', 'SECRET hasty'],
            ['development', 'resolved', 'Solved'],
          ] as const
        ).map(([type, status, title]) => ({
          id: newId<ProfileEntryId>(),
          repId,
          type,
          status,
          title,
          createdAt: now,
          updatedAt: now,
        })),
      )
      .run();
    const id = aRide(context, repId, { goal: 'SECRET goal', privateNote: 'SECRET' });
    aVisit(context, id);
    return id;
  }

  it('nothing private is on the paper, and no field beyond those of the contract', () => {
    const context = openTestDatabase({ now });
    const brief = valueOf(getBrief(context, { sessionId: aPrivateDay(context) }));
    expect(JSON.stringify(brief)).not.toMatch(/SECRET|not_yet|behavioural/);
    expect(morningBriefSchema.parse(brief)).toEqual(brief);
    expect(brief.commitments).toMatchObject([{ text: 'Asks first' }]);
  });

  it('what is private stands beside it: confirmed first, what is solved not any more', () => {
    const context = openTestDatabase({ now });
    expect(valueOf(getAside(context, { sessionId: aPrivateDay(context) }))).toMatchObject({
      goal: 'SECRET goal',
      strengths: ['SECRET patient', 'SECRET calm'],
      developments: ['SECRET hasty'],
      watchFor: [{ text: 'Asks first', sighting: 'not_yet' }],
      notes: [
        { text: 'SECRET strength', isPrivate: true },
        { text: 'SECRET growth' },
        { text: 'SECRET promise' },
        { text: 'SECRET note' },
        { text: 'SECRET plain', isPrivate: false },
      ],
      lastNote: 'SECRET report',
      repNotes: 'SECRET rep',
    });
  });
});

it('finds everything through indexes, in a fixed number of statements', () => {
  const context = openTestDatabase({ now });
  const { db } = context;
  const repId = aRep(context);
  const before = { repId, startsAt: morning };
  const sessionId = newId<SessionId>();
  for (const query of [
    lastQuery(db, before),
    seenQuery(db, sessionId),
    promisesQuery(db, { ...before, limit: 9 }),
    askedWithFocusQuery(db, { focus: aCompetency(context), from: now, to: morning }),
    ownNotesQuery(db, sessionId),
  ]) {
    const { sql, params } = query.toSQL();
    expect(queryPlan(context, sql, params)).not.toMatch(/^SCAN/m);
  }

  const statements = (id: SessionId): number => {
    const prepare = vi.spyOn(db.$client, 'prepare');
    valueOf(getBrief(context, { sessionId: id }));
    valueOf(getAside(context, { sessionId: id }));
    const count = prepare.mock.calls.length;
    prepare.mockRestore();
    return count;
  };
  const last = aSession(context, repId);
  const focusCompetencyId = aCompetency(context);
  const id = aRide(context, repId, { focusCompetencyId });
  // Warm: some statements are prepared once per connection.
  statements(id);
  const few = statements(id);
  for (let n = 0; n < 30; n++) {
    const visitId = aVisit(context, last, { position: n });
    anObservation(context, last, { kind: 'promise', visitId });
    aVisit(context, id, { position: n });
    aCommitment(context, repId, { sessionId: last });
    aQuestion(context, id, { position: n });
  }
  expect(statements(id)).toBe(few);
  expect(few).toBeLessThanOrEqual(18);
});
