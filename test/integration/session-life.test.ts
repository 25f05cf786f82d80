import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { getSession } from '#electron/db/repositories/session.ts';
import { addObservation } from '#electron/services/observations.ts';
import { finalise, recall } from '#electron/services/finalised-reports.ts';
import * as sessions from '#electron/services/sessions.ts';
import type { Context } from '#electron/services/context.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { canMove, sessionStatuses } from '#shared/domain/session.ts';
import type { Outcome } from '#shared/lib/result.ts';
import { aCommitment, aRep, aSession, openTestDatabase, valueOf } from './support.ts';

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
});
