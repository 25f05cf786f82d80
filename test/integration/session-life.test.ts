import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { getSession } from '#electron/db/repositories/session.ts';
import { saveResult } from '#electron/services/debriefs.ts';
import { saveExchange } from '#electron/services/exchanges.ts';
import { addObservation } from '#electron/services/observations.ts';
import { setRating } from '#electron/services/ratings.ts';
import { finalise, recall } from '#electron/services/finalised-reports.ts';
import * as sessions from '#electron/services/sessions.ts';
import type { Context } from '#electron/services/context.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { canMove, sessionStatuses } from '#shared/domain/session.ts';
import type { Outcome } from '#shared/lib/result.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  valueOf,
} from './support.ts';

const acts = {
  start: sessions.startSession,
  conclude: sessions.concludeSession,
  reopen: sessions.reopenSession,
  cancel: sessions.cancelSession,
  restore: sessions.restoreSession,
  archive: sessions.archiveSession,
  unarchive: sessions.unarchiveSession,
  remove: sessions.removeSession,
  note: (context: Context, { id }: { id: SessionId }): Outcome<unknown> =>
    addObservation(context, {
      sessionId: id,
      observation: {
        kind: 'note',
        text: 'Seen',
        answer: '',
        person: '',
        visitId: null,
        competencyId: null,
        visibility: 'shared',
        observedAt: '2026-11-21T08:41:00.000Z',
      },
    }),
};
type Act = keyof typeof acts;
const actNames = Object.keys(acts) as Act[];

describe('the life of a session through its services', () => {
  it('takes no way the domain does not draw, and deletes nothing that has begun', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const exists = (id: SessionId): boolean =>
      context.db.$client
        .prepare('SELECT 1 FROM session WHERE lower(hex(id)) = ?')
        .get(id.replaceAll('-', '')) !== undefined;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actNames), { maxLength: 25 }), (wishes) => {
        const id = aSession(context, repId, { status: 'planned', startsAt: '2026-11-21T09:00:00.000Z' });
        let begun = false;
        let notes = 0;
        for (const act of wishes) {
          const before = getSession(context.db, id);
          const outcome = acts[act](context, { id });
          if (act === 'remove' && outcome.ok) {
            expect(['planned', 'cancelled']).toContain(before.status);
            expect([begun && before.startedAt !== null, notes, exists(id)]).toEqual([false, 0, false]);
            return;
          }
          const after = getSession(context.db, id);
          if (after.status !== before.status) expect(canMove(before.status, after.status)).toBe(true);
          if (!outcome.ok) expect(after).toEqual(before);
          if (act === 'archive') expect(after).toMatchObject({ status: before.status });
          if (act === 'note' && outcome.ok) {
            expect(['in_progress', 'draft']).toContain(before.status);
            notes += 1;
          }
          begun ||= after.status === 'in_progress';
        }
        expect(exists(id)).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test.each(sessionStatuses)(
    'a session that is %s goes into the archive and comes back as it was',
    (status) => {
      const context = openTestDatabase();
      const id = aSession(context, aRep(context), { status });
      const before = getSession(context.db, id);
      expect(sessions.archiveSession(context, { id })).toMatchObject({
        ok: true,
        value: { status, archivedAt: '2026-11-21T08:41:00.000Z' },
      });
      sessions.unarchiveSession(context, { id });
      expect(getSession(context.db, id)).toEqual({ ...before, updatedAt: '2026-11-21T08:41:00.000Z' });
    },
  );

  test('a session whose report was recalled is never deleted: the next report follows it', () => {
    const context = openTestDatabase();
    const id = aSession(context, aRep(context));
    valueOf(finalise(context, { sessionId: id }));
    valueOf(recall(context, { sessionId: id, reason: 'Wrong customer' }));
    valueOf(sessions.reopenSession(context, { id }));
    valueOf(sessions.cancelSession(context, { id }));
    valueOf(sessions.restoreSession(context, { id }));
    expect(sessions.removeSession(context, { id })).toMatchObject({
      ok: false,
      failure: { code: 'session_not_deletable' },
    });
  });

  test.each(sessionStatuses)('a session that is %s is deleted only where nothing has begun', (status) => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const untouched = aSession(context, repId, { status });
    const begun = aSession(context, repId, { status, startedAt: '2026-11-20T08:00:00.000Z' });
    const agreed = aSession(context, repId, { status });
    aCommitment(context, repId, { sessionId: agreed });
    const isFree = status === 'planned' || status === 'cancelled';
    expect(sessions.removeSession(context, { id: untouched }).ok).toBe(isFree);
    for (const id of [begun, agreed])
      expect(sessions.removeSession(context, { id })).toMatchObject({
        ok: false,
        failure: { code: 'session_not_deletable' },
      });
  });

  /** Called off after it had begun, and planned again: it counts as one that has not begun. */
  function calledOff(context: Context, id: SessionId): void {
    valueOf(sessions.cancelSession(context, { id }));
    valueOf(sessions.restoreSession(context, { id }));
  }

  test.each<[string, (context: Context, id: SessionId) => void]>([
    [
      'a level',
      (context, sessionId) =>
        valueOf(
          setRating(context, { sessionId, competencyId: aCompetency(context), value: 3, observationIds: [] }),
        ),
    ],
    [
      'a private note',
      (context, id) => valueOf(sessions.saveSummary(context, { id, summary: { privateNote: 'Tired' } })),
    ],
    [
      'what was learnt',
      (context, sessionId) => valueOf(saveExchange(context, { sessionId, changes: { repLearnt: 'Stock' } })),
    ],
    [
      'a debrief',
      (context, id) =>
        valueOf(saveResult(context, { visitId: aVisit(context, id), changes: { strength: 'Waited' } })),
    ],
  ])('a session that holds %s is archived, not deleted', (_what, write) => {
    const context = openTestDatabase();
    const id = aSession(context, aRep(context), { status: 'in_progress' });
    write(context, id);
    calledOff(context, id);
    expect(sessions.removeSession(context, { id })).toMatchObject({
      ok: false,
      failure: { code: 'session_not_deletable' },
    });
  });

  test('what was noted about one rep never becomes a session of another', () => {
    const context = openTestDatabase();
    const [repId, other] = [aRep(context), aRep(context, { name: 'Dustin' })];
    const startsAt = '2026-11-23T08:30:00.000Z';
    const [written, empty] = [
      aSession(context, repId, { status: 'in_progress', startsAt }),
      aSession(context, repId, { status: 'planned', startsAt }),
    ];
    anObservation(context, written);
    calledOff(context, written);
    const move = (id: SessionId) => {
      const session = getSession(context.db, id);
      return sessions.updateSession(context, { id, plan: { ...session, repId: other, questions: [] } });
    };
    expect(move(written)).toMatchObject({
      ok: false,
      failure: { code: 'session_wrong_state', field: 'repId' },
    });
    expect(getSession(context.db, written).repId).toBe(repId);
    expect(valueOf(move(empty)).repId).toBe(other);
  });
});
