import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf, NotFoundError } from '#electron/db/errors.ts';
import { archivedQueries } from '#electron/db/repositories/archived.ts';
import { boardQuery, type BoardTimes } from '#electron/db/repositories/board.ts';
import { timelineSessions } from '#electron/db/repositories/timeline.ts';
import { profileEntry, repCadence } from '#electron/db/schema.ts';
import * as reps from '#electron/services/reps.ts';
import { unarchiveSession } from '#electron/services/sessions.ts';
import { defaultCadence } from '#shared/domain/cadence.ts';
import type { ProfileEntryId, RepId } from '#shared/domain/ids.ts';
import type { BoardRow, RepInput } from '#shared/domain/rep.ts';
import { boardRowSchema, repInputSchema } from '#shared/domain/rep.ts';
import {
  repHeaderSchema,
  timelineItemSchema,
  type TimelineEntry,
  type TimelineItem,
} from '#shared/ipc/reps.ts';
import type { Context } from '#electron/services/context.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aProgramme,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  queryPlan,
  testNow,
  valueOf,
} from './support.ts';
import { everyRepTable, writtenAbout } from './written-about.ts';

const input: RepInput = {
  name: 'Anna Snelling',
  role: 'Account manager',
  email: 'anna@example.com',
  phone: '',
  region: 'Central',
  hireDay: '2021-03-01',
  managerName: '',
  status: 'active',
  notes: '',
};

function boardRow(context: Context, id: RepId): BoardRow {
  const row = valueOf(reps.getBoard(context, { archived: false })).find((each) => each.id === id);
  if (row === undefined) throw new Error('Not on the board');
  return boardRowSchema.parse(row);
}

describe('reps', () => {
  it('are created, changed and read back', () => {
    const context = openTestDatabase();
    const { id } = valueOf(reps.createRep(context, input));
    valueOf(reps.updateRep(context, { id, changes: { region: 'Est – Brașov' } }));
    const { rep } = valueOf(reps.getRepHeader(context, { id }));
    expect(rep).toMatchObject({ ...input, region: 'Est – Brașov', archivedAt: null, isSample: false });
  });

  it('ask for a name and a real e-mail, at the field', () => {
    const issues = repInputSchema.safeParse({ ...input, name: '  ', email: 'anna@' }).error?.issues;
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['name', 'name_required'],
      ['email', 'email_invalid'],
    ]);
    expect(repInputSchema.safeParse({ ...input, email: '' }).success).toBe(true);
  });

  it('leave the board and the pickers when archived, and come back', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    valueOf(reps.archiveRep(context, { id }));
    expect(valueOf(reps.getBoard(context, { archived: false }))).toEqual([]);
    expect(valueOf(reps.listRepOptions(context))).toEqual([]);
    expect(valueOf(reps.getBoard(context, { archived: true })).map((row) => row.id)).toEqual([id]);
    valueOf(reps.restoreRep(context, { id }));
    expect(valueOf(reps.listRepOptions(context)).map((row) => row.id)).toEqual([id]);
  });

  it('are deleted while nothing is written about them; no table that could is forgotten here', () => {
    const context = openTestDatabase();
    const fresh = aRep(context);
    expect(valueOf(reps.removeRep(context, { id: fresh }))).toBeUndefined();
    expect(Object.keys(writtenAbout).toSorted()).toEqual(everyRepTable(context));
  });

  it('are deleted with a rhythm of their own: it is set, not written about them', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    valueOf(reps.setRepCadence(context, { id, policy: { oneToOneEveryDays: 7, rideAlongsPerYear: 4 } }));
    expect(valueOf(reps.removeRep(context, { id }))).toBeUndefined();
    expect(context.db.select().from(repCadence).all()).toEqual([]);
  });

  it.each(Object.entries(writtenAbout))('are not deleted once there is a row in %s', (_table, write) => {
    const context = openTestDatabase();
    const known = aRep(context, { name: 'Moses Frase' });
    write(context, known);
    expect(reps.removeRep(context, { id: known })).toEqual({
      ok: false,
      failure: { code: 'rep_has_history', field: undefined, params: { name: 'Moses Frase' } },
    });
    expect(valueOf(reps.listRepOptions(context)).map((row) => row.id)).toEqual([known]);
  });

  it('that do not exist are a failure with a sentence, whatever is asked of them', () => {
    const context = openTestDatabase();
    const id = v7() as RepId;
    const asked = [
      () => reps.getRepHeader(context, { id }),
      () => reps.updateRep(context, { id, changes: { name: 'X' } }),
      () => reps.archiveRep(context, { id }),
      () => reps.removeRep(context, { id }),
    ];
    for (const ask of asked) expect(ask).toThrow(NotFoundError);
    expect(failureOf(new NotFoundError())).toEqual({ code: 'not_found' });
  });
});

describe('the Team board', () => {
  it('counts the ride-alongs held this year in the zone of the manager, against the policy', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    // 00:30 on 1 January in Budapest is still the old year in UTC.
    aSession(context, id, { startsAt: '2025-12-31T23:30:00.000Z', status: 'closed' });
    aSession(context, id, { startsAt: '2025-12-31T22:30:00.000Z', status: 'closed' });
    aSession(context, id, { startsAt: '2026-05-04T07:00:00.000Z', status: 'finalised' });
    aSession(context, id, { startsAt: '2026-06-04T07:00:00.000Z', status: 'cancelled' });
    aSession(context, id, { startsAt: '2026-06-05T07:00:00.000Z', archivedAt: testNow });
    aSession(context, id, { startsAt: '2026-06-06T07:00:00.000Z', kind: 'one_to_one' });
    expect(boardRow(context, id)).toMatchObject({ rideAlongsThisYear: 2, rideAlongsPolicy: 2 });
    context.db.insert(repCadence).values({ repId: id, oneToOneEveryDays: 7, rideAlongsPerYear: 6 }).run();
    expect(boardRow(context, id).rideAlongsPolicy).toBe(6);
  });

  it('knows the last talk, the next session, the focus and the rhythm of a year', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    const focus = aCompetency(context, { name: 'Naming the next step' });
    const old = aCompetency(context, { name: 'Listening' });
    aSession(context, id, { startsAt: '2025-12-10T08:00:00.000Z', focusCompetencyId: old });
    aSession(context, id, { startsAt: '2026-11-02T08:00:00.000Z', focusCompetencyId: focus });
    aSession(context, id, {
      startsAt: '2026-11-12T08:00:00.000Z',
      startedAt: '2026-11-12T08:10:00.000Z',
      kind: 'one_to_one',
    });
    const today = aSession(context, id, { startsAt: '2026-11-21T06:00:00.000Z', status: 'planned' });
    aSession(context, id, { startsAt: '2026-11-30T08:00:00.000Z', status: 'planned' });
    const row = boardRow(context, id);
    expect(row.lastCoachedAt).toBe('2026-11-12T08:10:00.000Z');
    expect(row.next).toMatchObject({ sessionId: today, kind: 'ride_along', allDay: false });
    expect(row.focus).toEqual({ competencyId: focus, name: 'Naming the next step' });
    expect(row.sessionsByMonth).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('counts open commitments, and missed ones while they are recent', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    aCommitment(context, id);
    aCommitment(context, id, { archivedAt: testNow });
    aCommitment(context, id, { status: 'missed', closedAt: '2026-11-01T08:00:00.000Z' });
    aCommitment(context, id, { status: 'missed', closedAt: '2026-02-01T08:00:00.000Z' });
    aCommitment(context, id, { status: 'kept', closedAt: '2026-11-01T08:00:00.000Z' });
    expect(boardRow(context, id)).toMatchObject({ openCommitments: 1, missedCommitments: 1 });
  });

  it('shows the two newest strengths and development areas that still stand', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    const entry = (title: string, day: string, values: Partial<typeof profileEntry.$inferInsert> = {}) => {
      const at = `${day}T08:00:00.000Z`;
      const row = { id: v7() as ProfileEntryId, repId: id, type: 'strength' as const, title, createdAt: at };
      context.db
        .insert(profileEntry)
        .values({ ...row, updatedAt: at, ...values })
        .run();
      return row.id;
    };
    entry('Oldest', '2026-01-01');
    const second = entry('Listens', '2026-02-01');
    const first = entry('Knows the drivers’ day', '2026-03-01');
    entry('Gone', '2026-04-01', { archivedAt: testNow });
    entry('Solved', '2026-04-01', { type: 'development', status: 'resolved' });
    const growth = entry('Asks before telling', '2026-04-01', { type: 'development' });
    const row = boardRow(context, id);
    expect(row.strengths).toEqual([
      { id: first, title: 'Knows the drivers’ day' },
      { id: second, title: 'Listens' },
    ]);
    expect(row.developments).toEqual([{ id: growth, title: 'Asks before telling' }]);
  });

  it('says where each active rep stands among those to coach next, and why', () => {
    const context = openTestDatabase();
    const steady = aRep(context, { name: 'Ana', hireDay: '2020-01-01' });
    for (const startsAt of ['2026-11-10T08:00:00.000Z', '2026-11-18T08:00:00.000Z'])
      aSession(context, steady, { startsAt });
    aSession(context, steady, { kind: 'one_to_one', startsAt: '2026-11-20T08:00:00.000Z' });
    const silent = aRep(context, { name: 'Bea', hireDay: '2020-01-01' });
    const away = aRep(context, { name: 'Cecil', status: 'on_leave' });
    expect(boardRow(context, silent).need).toEqual({ rank: 1, reason: 'ride_along_overdue', count: 0 });
    expect(boardRow(context, steady).need).toMatchObject({ rank: 2, reason: 'steady' });
    expect(boardRow(context, away).need).toBeNull();
  });

  it('is one statement through the indexes that looks at no observation but the newest strength', () => {
    const context = openTestDatabase();
    const times: BoardTimes = {
      monthStarts: [testNow],
      today: '2026-11-21',
      yearStart: testNow,
      todayStart: testNow,
      focusSince: testNow,
      missedSince: testNow,
      policy: defaultCadence,
    };
    const { sql, params } = new SQLiteSyncDialect().sqlToQuery(boardQuery(times, false));
    const plan = queryPlan(context, sql, params);
    expect(plan.match(/.*observation.*/g)).toEqual([
      expect.stringContaining('observation_strength (session_id=?)'),
      expect.stringContaining('observation_id (id=?)'),
    ]);
    expect(plan).not.toMatch(/SCAN (s|c|session|commitment|profile_entry|programme)\b/);
    expect(plan).toContain('programme_running (rep_id=?)');
    expect(plan).toContain('programme_extension_programme (programme_id=?)');
    expect(plan).toContain('COVERING INDEX session_rep_start (rep_id=? AND starts_at>?)');
    expect(plan).toContain('commitment_rep (rep_id=? AND status=? AND archived_at=? AND closed_at>?)');
    expect(plan).toContain('profile_entry_rep (rep_id=? AND type=?)');
  });
});

function sessionsIn(entries: TimelineEntry[]): TimelineItem[] {
  return entries.filter((entry) => 'session' in entry);
}

describe('the page of a rep', () => {
  it('counts kept commitments among those decided', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    for (const status of ['kept', 'kept', 'missed', 'dropped', 'open'] as const)
      aCommitment(context, id, { status });
    aSession(context, id, { startsAt: '2026-05-04T07:00:00.000Z' });
    const next = aSession(context, id, {
      startsAt: '2026-11-24T09:30:00.000Z',
      status: 'planned',
      kind: 'one_to_one',
    });
    expect(repHeaderSchema.parse(valueOf(reps.getRepHeader(context, { id })))).toMatchObject({
      commitmentsKept: 2,
      commitmentsDecided: 3,
      rideAlongsThisYear: 1,
      rideAlongsPolicy: 2,
      lastCoachedAt: '2026-05-04T07:00:00.000Z',
      next: { sessionId: next, kind: 'one_to_one' },
    });
  });

  it('has a timeline with customers, telling notes and what was agreed', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    const focus = aCompetency(context);
    const ride = aSession(context, id, { focusCompetencyId: focus });
    aVisit(context, ride, { position: 1, customer: 'Konex' });
    aVisit(context, ride, { position: 0, customer: 'Betasoloin' });
    aVisit(context, ride, { position: 2, customer: 'Isdom', archivedAt: testNow });
    for (const [kind, text] of [
      ['note', 'Rain'],
      ['strength', 'First'],
      ['strength', 'Second'],
      ['growth', 'Priced early'],
      ['idea', 'Driver guide'],
      ['customer_voice', 'We were afraid'],
    ] as const)
      anObservation(context, ride, { kind, text });
    anObservation(context, ride, { text: 'Archived', archivedAt: testNow });
    aCommitment(context, id, { sessionId: ride, text: 'Recap the same day' });
    aSession(context, id, { status: 'cancelled' });
    const planned = aSession(context, id, { status: 'planned', startsAt: '2026-12-01T08:00:00.000Z' });

    const items = valueOf(reps.getTimeline(context, { repId: id, before: null, limit: 20 }));
    expect(sessionsIn(items).map(({ session }) => session.id)).toEqual([planned, ride]);
    const item = timelineItemSchema.parse(items[1]);
    expect(item.session).toMatchObject({
      visitCount: 2,
      observationCount: 6,
      focusName: 'Asks before telling',
      rep: { id, name: 'Versie Hillebrand' },
    });
    expect(item.customers).toEqual(['Betasoloin', 'Konex']);
    expect(item.highlights.map(({ kind }) => kind)).toEqual(['strength', 'growth', 'idea', 'customer_voice']);
    expect(item.commitments).toMatchObject([{ text: 'Recap the same day', status: 'open' }]);
  });

  it('pages through sessions of the same minute without losing one', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    const other = aRep(context, { name: 'Other' });
    aSession(context, other);
    const all = Array.from({ length: 7 }, () => aSession(context, id, { kind: 'curbside' }));
    const seen: string[] = [];
    let before: Parameters<typeof reps.getTimeline>[1]['before'] = null;
    for (let page = 0; page < 4; page += 1) {
      const items = sessionsIn(valueOf(reps.getTimeline(context, { repId: id, before, limit: 2 })));
      seen.push(...items.map(({ session }) => session.id));
      const last = items.at(-1)?.session;
      if (last !== undefined) before = { startsAt: last.startsAt, sessionId: last.id };
    }
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  it('reads the timeline through the index of the rep', () => {
    const context = openTestDatabase();
    const page = { repId: v7() as RepId, before: { startsAt: testNow, sessionId: v7() as never }, limit: 5 };
    const { sql, params } = timelineSessions(context.db, page).toSQL();
    expect(queryPlan(context, sql, params)).toContain('session_rep_start (rep_id=? AND starts_at<?)');
  });
});

it('what lies in the archive of one rep, the latest first, and what came back is gone from it', () => {
  const context = openTestDatabase();
  const { db } = context;
  const repId = aRep(context);
  const other = aRep(context, { name: 'Moses' });
  const sessionId = aSession(context, repId, { archivedAt: '2026-11-01T08:00:00.000Z' });
  aSession(context, repId);
  aSession(context, other, { archivedAt: testNow });
  aCommitment(context, repId, { text: 'Calls the depot', archivedAt: '2026-11-02T08:00:00.000Z' });
  const focusCompetencyId = aCompetency(context);
  aProgramme(context, repId, { focusCompetencyId, archivedAt: '2026-10-02T08:00:00.000Z' });
  const entryId = v7() as ProfileEntryId;
  db.insert(profileEntry)
    .values({
      id: entryId,
      repId,
      type: 'strength',
      title: 'Listens',
      archivedAt: testNow,
      createdAt: testNow,
      updatedAt: testNow,
    })
    .run();
  const list = () => valueOf(reps.listArchived(context, { repId }));
  expect(list()).toMatchObject([
    { type: 'entry', id: entryId, entryType: 'strength', text: 'Listens', archivedAt: testNow },
    { type: 'commitment', text: 'Calls the depot' },
    { type: 'session', id: sessionId, kind: 'ride_along', startsAt: '2026-10-12T07:30:00.000Z' },
    { type: 'programme', text: 'Asks before telling', startDay: '2026-11-02' },
  ]);
  valueOf(unarchiveSession(context, { id: sessionId }));
  expect(list().map(({ type }) => type)).toEqual(['entry', 'commitment', 'programme']);
  for (const query of Object.values(archivedQueries(db, repId))) {
    const { sql, params } = query.toSQL();
    expect(queryPlan(context, sql, params)).not.toMatch(/^SCAN/m);
  }
});
