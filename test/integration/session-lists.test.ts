import { beforeEach, describe, expect, it } from 'vitest';
import { sessionListQuery } from '#electron/db/repositories/session.ts';
import type { Context } from '#electron/services/context.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import * as sessions from '#electron/services/sessions.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import {
  aCommitment,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  queryPlan,
  valueOf,
} from './support.ts';

let context: Context;
let repId: RepId;

beforeEach(() => {
  context = openTestDatabase();
  repId = aRep(context);
});

const detail = (id: SessionId) => valueOf(getSessionDetail(context, { id }));
const aPlanned = () => aSession(context, repId, { startsAt: '2026-11-23T08:30:00.000Z', status: 'planned' });

describe('listing', () => {
  it('is by start, within the bounds, with the counts of what is not archived', () => {
    const first = aSession(context, repId, { startsAt: '2026-11-23T08:00:00.000Z', status: 'planned' });
    aSession(context, repId, { startsAt: '2026-11-30T08:00:00.000Z', status: 'planned' });
    const cancelled = aSession(context, repId, { startsAt: '2026-11-24T08:00:00.000Z', status: 'cancelled' });
    aVisit(context, first);
    aVisit(context, first, { position: 1, archivedAt: '2026-11-21T08:00:00.000Z' });
    anObservation(context, first);
    anObservation(context, first);
    const week = {
      from: '2026-11-23T08:00:00.000Z',
      to: '2026-11-30T08:00:00.000Z',
      repId: null,
      statuses: null,
      limit: 10,
    };
    expect(valueOf(sessions.listSessions(context, week))).toMatchObject([
      { id: first, rep: { id: repId }, visitCount: 1, observationCount: 2 },
    ]);
    const found = valueOf(sessions.listSessions(context, { ...week, statuses: ['cancelled'] }));
    expect(found.map(({ id }) => id)).toEqual([cancelled]);
  });

  it('leaves out the oldest when the newest are asked for', () => {
    const [, second, third] = ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) =>
      aSession(context, repId, { startsAt: `${day}T08:00:00.000Z`, status: 'draft' }),
    );
    const all = { from: null, to: null, repId: null, statuses: null };
    const newest = sessions.listSessions(context, { ...all, newestFirst: true, limit: 2 });
    expect(valueOf(newest).map(({ id }) => id)).toEqual([third, second]);
  });

  it.each([
    ['a week', { from: '2026-11-23T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' }, 'session_start'],
    ['a rep', { rep: true }, 'session_rep_start'],
  ])(
    'of %s uses the index',
    (
      _name,
      {
        from = null,
        to = null,
        rep = false,
      }: {
        from?: string | null;
        to?: string | null;
        rep?: boolean;
      },
      index,
    ) => {
      const { sql, params } = sessionListQuery(context.db, {
        from,
        to,
        repId: rep ? repId : null,
        statuses: null,
        limit: 100,
      }).toSQL();
      const plan = queryPlan(context, sql, params);
      expect(plan).toContain(`USING INDEX ${index} `);
      expect(plan).toContain('observation_session');
      expect(plan).not.toContain('SCAN');
      expect(plan).not.toContain('TEMP B-TREE');
    },
  );
});

describe('what a session inherits', () => {
  it('brings the open commitments and the notes of the time before', () => {
    const before = aSession(context, repId, { startsAt: '2026-10-12T07:30:00.000Z' });
    const older = aSession(context, repId, { startsAt: '2026-09-12T07:30:00.000Z' });
    anObservation(context, older);
    const seen = anObservation(context, before);
    anObservation(context, before, { archivedAt: '2026-10-13T00:00:00.000Z' });
    const open = aCommitment(context, repId, { sessionId: before });
    aCommitment(context, repId, { sessionId: before, status: 'kept' });
    aCommitment(context, aRep(context, { name: 'Other' }), {});
    const id = aPlanned();
    const own = aCommitment(context, repId, { sessionId: id });
    const later = aSession(context, repId, { startsAt: '2026-12-12T07:30:00.000Z' });
    aCommitment(context, repId, { sessionId: later });

    const found = detail(id);
    expect(found.openBefore.map((one) => one.id)).toEqual([open]);
    expect(found.commitments.map((one) => one.id)).toEqual([own]);
    expect(found.lastTime).toMatchObject({ sessionId: before, heldAt: '2026-10-12T07:30:00.000Z' });
    expect(found.lastTime?.observations.map((one) => one.id)).toEqual([seen]);
  });

  it('is asked in a fixed number of statements, however many notes there are', () => {
    aSession(context, repId);
    const id = aPlanned();
    const few = countStatements(() => detail(id));
    for (let index = 0; index < 50; index++) {
      anObservation(context, id);
      aVisit(context, id, { position: index });
    }
    expect(countStatements(() => detail(id))).toBe(few);
    expect(few).toBe(11);
  });
});

function countStatements(work: () => void): number {
  const client = context.db.$client;
  const prepare = client.prepare.bind(client);
  let count = 0;
  Object.defineProperty(client, 'prepare', {
    configurable: true,
    value: (sql: string) => {
      count += 1;
      return prepare(sql);
    },
  });
  work();
  Reflect.deleteProperty(client, 'prepare');
  return count;
}
