import { describe, expect, it } from 'vitest';
import { countWithheld, readSharedSession, readWithheld } from '#electron/db/repositories/report.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { sightCommitment } from '#electron/services/commitment-sightings.ts';
import { installContent, readContent } from '#electron/services/content.ts';
import { setRating } from '#electron/services/ratings.ts';
import { getDocument } from '#electron/services/report-document.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { v7 } from 'uuid';
import { competencyIdSchema, type SessionId } from '#shared/domain/ids.ts';
import {
  aCommitment,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  testNow,
  valueOf,
} from './support.ts';

describe('the document of a report', () => {
  it('holds what is shared, in the order it was seen, with its customer', async () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId, { status: 'draft', whatWorked: 'You waited.' });
    const visitId = aVisit(context, sessionId, { customer: 'Cancity' });
    anObservation(context, sessionId, {
      visitId,
      kind: 'strength',
      text: 'second',
      observedAt: '2026-11-21T09:00:00.000Z',
    });
    anObservation(context, sessionId, {
      visitId,
      kind: 'strength',
      text: 'first',
      observedAt: '2026-11-21T08:00:00.000Z',
    });
    valueOf(await updateSettings(context, { managerName: 'Dustin Brinkmann' }));

    const { document } = valueOf(getDocument(context, { sessionId }));

    expect(document).toMatchObject({
      repName: 'Versie Hillebrand',
      managerName: 'Dustin Brinkmann',
      whatWorked: 'You waited.',
      visits: [{ customer: 'Cancity' }],
      strengths: [
        { text: 'first', customer: 'Cancity' },
        { text: 'second', customer: 'Cancity' },
      ],
    });
  });

  it('does not name a customer whose visit was taken off the day', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context));
    const visitId = aVisit(context, sessionId, { customer: 'Cancity', archivedAt: testNow });
    anObservation(context, sessionId, { visitId, text: 'Let the buyer finish' });
    const { document } = valueOf(getDocument(context, { sessionId }));
    expect(document.strengths).toEqual([{ text: 'Let the buyer finish', customer: null, competency: null }]);
    expect(JSON.stringify(document)).not.toContain('Cancity');
  });

  it('never reads private text, and says how much is withheld', () => {
    const context = openTestDatabase();
    const sessionId = aSession(context, aRep(context, { notes: 'SECRET' }), {
      status: 'draft',
      goal: 'SECRET',
      privateNote: 'SECRET',
    });
    anObservation(context, sessionId, { kind: 'growth', text: 'SECRET', visibility: 'private' });
    anObservation(context, sessionId, {
      kind: 'growth',
      text: 'SECRET',
      archivedAt: '2026-11-21T09:00:00.000Z',
    });
    anObservation(context, sessionId, { kind: 'note', text: 'late' });

    expect(JSON.stringify(readSharedSession(context.db, sessionId))).not.toContain('SECRET');
    expect(readWithheld(context.db, sessionId)).toEqual({
      privateNote: true,
      goal: true,
      privateObservations: 1,
      plainNotes: 1,
      debriefWords: 0,
      privateFiles: 0,
    });
  });

  it('says how much is withheld of many sessions together, and of those only', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const ids = [1, 2].map(() => {
      const id = aSession(context, repId, { goal: 'SECRET', privateNote: '' });
      anObservation(context, id, { text: 'SECRET', visibility: 'private' });
      anObservation(context, id, { kind: 'note', text: 'late' });
      return id;
    });
    const other = aSession(context, repId, { privateNote: 'SECRET' });
    anObservation(context, other, { text: 'SECRET', visibility: 'private' });

    const none = { privateNotes: 0, goals: 0, privateObservations: 0, plainNotes: 0 };
    const further = { debriefWords: 0, privateFiles: 0 };
    expect(countWithheld(context.db, ids)).toEqual({
      privateNotes: 0,
      goals: 2,
      privateObservations: 2,
      plainNotes: 2,
      ...further,
    });
    expect(countWithheld(context.db, [])).toEqual({ ...none, ...further });
  });

  it('says where the rep stands: levels with the one before and the shared notes that show them', async () => {
    const context = openTestDatabase();
    installContent(context.db, await readContent(), { language: 'en', at: testNow });
    const repId = aRep(context);
    const competencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
    const other = competencyIdSchema.parse(builtinCompetencies(context.db).get('preparing-the-call'));
    const before = aSession(context, repId, { startsAt: '2026-10-12T07:30:00.000Z' });
    const sessionId = aSession(context, repId, { startsAt: '2026-11-20T07:30:00.000Z' });
    const secret = anObservation(context, sessionId, { text: 'SECRET', visibility: 'private' });
    const plain = anObservation(context, sessionId, { text: 'SECRET', kind: 'note' });
    const gone = anObservation(context, sessionId, { text: 'SECRET', archivedAt: testNow });
    const shown = anObservation(context, sessionId, { text: 'Waited' });
    const observationIds = [secret, plain, gone, shown];
    valueOf(setRating(context, { sessionId: before, competencyId, value: 2, observationIds: [] }));
    valueOf(setRating(context, { sessionId, competencyId, value: 3, observationIds }));
    valueOf(setRating(context, { sessionId, competencyId: other, value: 'na', observationIds: [] }));

    const { ratings } = readSharedSession(context.db, sessionId);

    expect(ratings).toEqual([
      {
        competency: 'Listening',
        level: 3,
        before: 2,
        behaviour: expect.stringMatching(/\w/),
        evidence: ['Waited'],
      },
    ]);
    expect(readSharedSession(context.db, before).ratings[0]).toMatchObject({ level: 2, before: null });
  });

  it('says what was agreed before and seen now, with the note that showed it only where it is shared', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const agreed = aSession(context, repId, { startsAt: '2026-10-12T07:30:00.000Z', status: 'closed' });
    const sessionId = aSession(context, repId, { startsAt: '2026-11-20T07:30:00.000Z', status: 'draft' });
    const sight = (text: string, note: Parameters<typeof anObservation>[2] | null, archivedAt?: string) => {
      const id = aCommitment(context, repId, { sessionId: agreed, behavioural: true, text, archivedAt });
      const observationId = note === null ? null : anObservation(context, sessionId, note);
      const sighting = note === null ? 'not_yet' : 'seen';
      valueOf(sightCommitment(context, { id, sessionId, sighting, observationId }));
    };
    sight('Asks who decides', { text: 'Asked at once', observedAt: '2026-11-20T08:00:00.000Z' });
    sight('Waits', { text: 'SECRET', visibility: 'private', observedAt: '2026-11-20T08:01:00.000Z' });
    sight('Sums up', { text: 'SECRET', kind: 'note', observedAt: '2026-11-20T08:02:00.000Z' });
    sight('Not yet', null);
    sight('Taken back', { text: 'Seen' }, testNow);

    expect(readSharedSession(context.db, sessionId).kept).toEqual([
      { text: 'Asks who decides', shownBy: 'Asked at once' },
      { text: 'Waits', shownBy: null },
      { text: 'Sums up', shownBy: null },
    ]);
    expect(readSharedSession(context.db, agreed).kept).toEqual([]);
  });

  it('says that a session is gone', () => {
    const { db } = openTestDatabase();
    expect(() => readSharedSession(db, v7() as SessionId)).toThrow(NotFoundError);
  });
});
