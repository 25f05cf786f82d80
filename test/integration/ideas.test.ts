import { describe, expect, it } from 'vitest';
import { firstTalksQuery } from '#electron/db/repositories/first-talk.ts';
import { heardQuery, ideasQuery } from '#electron/db/repositories/idea.ts';
import { linksQuery } from '#electron/db/repositories/observation-link.ts';
import { lastRecognisedQuery } from '#electron/db/repositories/recognition.ts';
import { commitmentSighting, rating, ratingEvidence } from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import * as talks from '#electron/services/first-talks.ts';
import * as ideas from '#electron/services/ideas.ts';
import * as profile from '#electron/services/profile.ts';
import * as recognitions from '#electron/services/recognitions.ts';
import { getTimeline } from '#electron/services/reps.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { v7 } from 'uuid';
import { NotFoundError } from '#electron/db/errors.ts';
import { ideaSchema, type IdeaInput } from '#shared/domain/idea.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { recognitionSchema, type RecognitionInput } from '#shared/domain/recognition.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aRep,
  aSession,
  openTestDatabase,
  queryPlan,
  testNow,
  valueOf,
} from './support.ts';

const anIdea = (repId: RepId, values: Partial<IdeaInput> = {}): IdeaInput => ({
  repId,
  text: 'A one-page guide to leave behind',
  heardDay: '2026-11-20',
  status: 'heard',
  statusDay: '2026-11-20',
  declineReason: '',
  credit: null,
  ...values,
});

const aRecognition = (repId: RepId, values: Partial<RecognitionInput> = {}): RecognitionInput => ({
  repId,
  day: '2026-11-20',
  text: 'Kept the depot with one honest call',
  isPublic: true,
  observationId: null,
  ...values,
});

const heard = (context: Context) => valueOf(ideas.listHeard(context)).map(({ text }) => text);

describe('an idea', () => {
  it('made of a note keeps its author, its day and the way back; a second click finds the same one', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const observationId = anObservation(context, sessionId, {
      kind: 'idea',
      text: 'Show the van',
      observedAt: '2026-10-12T22:30:00.000Z',
    });
    expect(heard(context)).toEqual(['Show the van']);
    const idea = valueOf(ideas.takeUpIdea(context, { observationId }));
    expect(ideaSchema.parse(idea)).toMatchObject({
      repName: 'Versie Hillebrand',
      text: 'Show the van',
      heardDay: '2026-10-13',
      status: 'heard',
      sessionId,
      observationId,
    });
    expect(heard(context)).toEqual([]);
    valueOf(ideas.archiveIdea(context, { id: idea.id }));
    expect(valueOf(ideas.listIdeas(context, { repId: null }))).toEqual([]);
    expect(valueOf(ideas.takeUpIdea(context, { observationId })).id).toBe(idea.id);
    expect(valueOf(ideas.listIdeas(context, { repId }))).toEqual([idea]);
  });

  it('is never made of a private note, nor offered from one', () => {
    const context = openTestDatabase();
    const observationId = anObservation(context, aSession(context, aRep(context)), {
      kind: 'idea',
      visibility: 'private',
    });
    expect(heard(context)).toEqual([]);
    expect(ideas.takeUpIdea(context, { observationId })).toMatchObject({ failure: { code: 'note_private' } });
    expect(valueOf(ideas.listIdeas(context, { repId: null }))).toEqual([]);
  });

  it('has an author: a note of a team session has none', () => {
    const context = openTestDatabase();
    const observationId = anObservation(context, aSession(context, null, { kind: 'team' }), { kind: 'idea' });
    expect(heard(context)).toEqual([]);
    expect(ideas.takeUpIdea(context, { observationId }).ok).toBe(false);
  });

  it('goes its way, is declined with a reason only, and keeps the credit given', () => {
    const context = openTestDatabase();
    const { id } = valueOf(ideas.addIdea(context, anIdea(aRep(context))));
    const set = (changes: Partial<IdeaInput>) => ideas.updateIdea(context, { id, changes });
    expect(valueOf(set({ status: 'tried', statusDay: '2026-11-21' }))).toMatchObject({
      status: 'tried',
      statusDay: '2026-11-21',
    });
    expect(set({ status: 'declined' })).toMatchObject({
      failure: { code: 'decline_reason_required', field: 'declineReason' },
    });
    expect(valueOf(set({ status: 'declined', declineReason: 'Too dear this year' })).status).toBe('declined');
    const credit = { day: '2026-11-21', place: 'Monday meeting', audience: 'The whole team' };
    expect(valueOf(set({ status: 'adopted', credit })).credit).toEqual(credit);
    expect(valueOf(set({ text: 'A guide on one page' })).credit).toEqual(credit);
    expect(valueOf(set({ credit: null })).credit).toBeNull();
  });

  it('of somebody in the archive is left out of everybody’s, not of their own', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { archivedAt: testNow });
    valueOf(ideas.addIdea(context, anIdea(repId)));
    expect(valueOf(ideas.listIdeas(context, { repId: null }))).toEqual([]);
    expect(valueOf(ideas.listIdeas(context, { repId }))).toHaveLength(1);
  });
});

describe('recognition', () => {
  it('stands by day, cites a note of the rep, leaves and returns', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const observationId = anObservation(context, sessionId);
    const older = valueOf(recognitions.addRecognition(context, aRecognition(repId, { day: '2026-11-02' })));
    const newer = valueOf(recognitions.addRecognition(context, aRecognition(repId, { observationId })));
    expect(recognitionSchema.parse(newer)).toMatchObject({ sessionId, repName: 'Versie Hillebrand' });
    const listed = () => valueOf(recognitions.listRecognitions(context, { repId: null })).map(({ id }) => id);
    expect(listed()).toEqual([newer.id, older.id]);
    valueOf(recognitions.archiveRecognition(context, { id: newer.id }));
    expect(listed()).toEqual([older.id]);
    valueOf(recognitions.restoreRecognition(context, { id: newer.id }));
    expect(listed()).toEqual([newer.id, older.id]);
  });

  it('cites no private note and nobody else’s', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const secret = anObservation(context, aSession(context, repId), { visibility: 'private' });
    const foreign = anObservation(context, aSession(context, aRep(context)));
    const codeOf = (observationId: typeof secret) => {
      const outcome = recognitions.addRecognition(context, aRecognition(repId, { observationId }));
      return outcome.ok ? null : outcome.failure.code;
    };
    expect([codeOf(secret), codeOf(foreign)]).toEqual(['note_private', 'evidence_other_rep']);
  });

  it('was last given on the later of a moment and a credit for an idea', () => {
    const context = openTestDatabase();
    const [anna, bela, csaba] = ['Anna', 'Béla', 'Csaba'].map((name) => aRep(context, { name }));
    aRep(context, { name: 'Left', status: 'left' });
    if (anna === undefined || bela === undefined) throw new Error('No reps');
    valueOf(recognitions.addRecognition(context, aRecognition(anna, { day: '2026-05-01' })));
    const credit = { day: '2026-06-01', place: '', audience: '' };
    valueOf(ideas.addIdea(context, anIdea(anna, { credit })));
    const { id } = valueOf(ideas.addIdea(context, anIdea(bela, { credit })));
    valueOf(ideas.archiveIdea(context, { id }));
    expect(
      valueOf(recognitions.listLastRecognised(context)).map(({ repId, lastDay }) => [repId, lastDay]),
    ).toEqual([
      [anna, '2026-06-01'],
      [bela, null],
      [csaba, null],
    ]);
  });
});

describe('a first talk', () => {
  it('keeps ticks and notes apart, and counts what was talked about', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const set = (changes: { talkedDay?: string | null; note?: string }) =>
      valueOf(talks.setFirstTalkPoint(context, { repId, point: 'works', changes }));
    set({ note: 'The Monday call' });
    expect(valueOf(talks.listFirstTalks(context))).toMatchObject([{ talked: 0, lastDay: null }]);
    expect(set({ talkedDay: '2026-11-21' })).toEqual({
      point: 'works',
      talkedDay: '2026-11-21',
      note: 'The Monday call',
    });
    set({ note: '' });
    expect(valueOf(talks.getFirstTalk(context, { repId }))).toEqual([
      { point: 'works', talkedDay: '2026-11-21', note: '' },
    ]);
    expect(valueOf(talks.listFirstTalks(context))).toMatchObject([{ talked: 1, lastDay: '2026-11-21' }]);
    set({ talkedDay: null });
    expect(valueOf(talks.listFirstTalks(context))).toMatchObject([{ talked: 0 }]);
  });

  it('is held with somebody who is there', () => {
    const context = openTestDatabase();
    const repId = v7() as RepId;
    expect(() => talks.setFirstTalkPoint(context, { repId, point: 'works', changes: { note: 'x' } })).toThrow(
      NotFoundError,
    );
  });
});

describe('what stands on a note', () => {
  it('is known to the session and to the timeline: profile, commitment, rating, idea, recognition', () => {
    const context = openTestDatabase();
    const { db } = context;
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const observationId = anObservation(context, sessionId, { kind: 'idea', text: 'Asked who decides' });
    anObservation(context, sessionId);
    const entry = { repId, competencyId: null, status: 'emerging', observationIds: [observationId] } as const;
    valueOf(
      profile.createEntry(context, {
        ...entry,
        observationIds: [observationId],
        type: 'strength',
        title: 'Asks',
      }),
    );
    const gone = valueOf(
      profile.createEntry(context, {
        ...entry,
        observationIds: [observationId],
        type: 'development',
        title: 'Gone',
      }),
    );
    valueOf(profile.archiveEntry(context, { id: gone.id }));
    const commitmentId = aCommitment(context, repId, { text: 'Asks first' });
    db.insert(commitmentSighting)
      .values({ commitmentId, sessionId, observationId, sighting: 'seen', sightedAt: testNow })
      .run();
    const ratingId = v7();
    const competencyId = aCompetency(context, { name: 'Discovery' });
    db.insert(rating).values({ id: ratingId, sessionId, competencyId, level: 4, ratedAt: testNow }).run();
    db.insert(ratingEvidence).values({ ratingId, observationId }).run();
    valueOf(ideas.takeUpIdea(context, { observationId }));
    valueOf(recognitions.addRecognition(context, aRecognition(repId, { observationId, text: 'Well asked' })));

    const expected = [
      { observationId, type: 'strength', label: 'Asks' },
      { observationId, type: 'commitment', label: 'Asks first' },
      { observationId, type: 'rating', label: 'Discovery' },
      { observationId, type: 'idea', label: 'Asked who decides' },
      { observationId, type: 'recognition', label: 'Well asked' },
    ];
    expect(valueOf(getSessionDetail(context, { id: sessionId })).links).toEqual(expected);
    const [newest] = valueOf(getTimeline(context, { repId, before: null, limit: 20 }));
    expect(newest).toMatchObject({ links: expected });
  });
});

it('every list is read through an index', () => {
  const context = openTestDatabase();
  const { db } = context;
  const repId = aRep(context);
  const planOf = ({ sql, params }: { sql: string; params: unknown[] }) => queryPlan(context, sql, params);
  expect(planOf(ideasQuery(db, repId).toSQL())).toMatch(/idea_rep/);
  expect(planOf(heardQuery(db, 50).toSQL())).toMatch(/observation_idea/);
  expect(planOf(heardQuery(db, 50).toSQL())).not.toMatch(/TEMP B-TREE/);
  expect(planOf(lastRecognisedQuery(db).toSQL())).toMatch(/recognition_rep[^]*idea_rep/);
  expect(planOf(firstTalksQuery(db).toSQL())).toMatch(/first_talk_point/);
  const links = planOf(new SQLiteSyncDialect().sqlToQuery(linksQuery([aSession(context, repId)])));
  for (const index of [
    'observation_session',
    'profile_evidence_observation',
    'commitment_sighting_observation',
    'rating_evidence_observation',
    'idea_observation',
    'recognition_observation',
  ])
    expect(links).toMatch(index);
});
