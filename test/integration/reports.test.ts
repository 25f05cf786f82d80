import { describe, expect, it } from 'vitest';
import { readSharedSession, readWithheld } from '#electron/db/repositories/report.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import { getDocument } from '#electron/services/report-document.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { v7 } from 'uuid';
import type { SessionId } from '#shared/domain/ids.ts';
import { anObservation, aRep, aSession, aVisit, openTestDatabase, testNow, valueOf } from './support.ts';

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
    });
  });

  it('says that a session is gone', () => {
    const { db } = openTestDatabase();
    expect(() => readSharedSession(db, v7() as SessionId)).toThrow(NotFoundError);
  });
});
