import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageQuery } from '#electron/db/repositories/coverage.ts';
import { writeSettings } from '#electron/db/repositories/setting.ts';
import type { Context } from '#electron/services/context.ts';
import { getWhoNext } from '#electron/services/coaching-records.ts';
import { getCoverage } from '#electron/services/coverage.ts';
import { getBoard, getRepHeader, setRepCadence } from '#electron/services/reps.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { coverageRowSchema, type CoverageRow } from '#shared/domain/coverage.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { writeTenYears } from '../bench/ten-years.ts';
import { aRep, aSession, openTestDatabase, queryPlan, testNow, valueOf } from './support.ts';

function coverageOf(context: Context, id: RepId): CoverageRow {
  const row = valueOf(getCoverage(context)).find((each) => each.id === id);
  return coverageRowSchema.parse(row);
}

describe('a rhythm', () => {
  it('of the team is read by the ranking, the board, the page of a rep and the coverage', async () => {
    const context = openTestDatabase();
    const id = aRep(context, { hireDay: '2026-01-05' });
    aSession(context, id, { startsAt: '2026-11-12T08:00:00.000Z' });
    aSession(context, id, { kind: 'one_to_one', startsAt: '2026-11-12T10:00:00.000Z' });
    const cadence = { oneToOneEveryDays: 7, rideAlongsPerYear: 4 };
    valueOf(await updateSettings(context, { cadence }));
    expect(valueOf(getWhoNext(context, { limit: 5 })).due).toMatchObject([
      { reason: 'one_to_one_overdue', count: 9 },
    ]);
    expect(valueOf(getBoard(context, { archived: false }))[0]?.rideAlongsPolicy).toBe(4);
    expect(valueOf(getRepHeader(context, { id }))).toMatchObject({ rideAlongsPolicy: 4, ownCadence: null });
    expect(coverageOf(context, id)).toMatchObject({
      hasOwnRhythm: false,
      rideAlongsPolicy: 4,
      oneToOne: { state: 'overdue', day: '2026-11-19' },
      rideAlong: { state: 'later', day: '2027-02-11' },
    });
  });

  it('of a rep comes before the team’s, is changed in place, and goes back to the team’s', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    const other = aRep(context, { name: 'Other' });
    const own = { oneToOneEveryDays: 21, rideAlongsPerYear: 6 };
    valueOf(setRepCadence(context, { id, policy: { oneToOneEveryDays: 7, rideAlongsPerYear: 0 } }));
    valueOf(setRepCadence(context, { id, policy: own }));
    expect(valueOf(getRepHeader(context, { id }))).toMatchObject({ rideAlongsPolicy: 6, ownCadence: own });
    expect(coverageOf(context, id)).toMatchObject({ hasOwnRhythm: true, rideAlongsPolicy: 6 });
    expect(coverageOf(context, other)).toMatchObject({ hasOwnRhythm: false, rideAlongsPolicy: 2 });
    valueOf(setRepCadence(context, { id, policy: null }));
    expect(valueOf(getRepHeader(context, { id }))).toMatchObject({ rideAlongsPolicy: 2, ownCadence: null });
    expect(() => setRepCadence(context, { id: v7() as RepId, policy: own })).toThrow();
  });

  it('that was written by hand and makes no sense is the usual one', () => {
    const context = openTestDatabase();
    const id = aRep(context);
    writeSettings(context.db, { cadence: { oneToOneEveryDays: 3, rideAlongsPerYear: 900 } });
    expect(valueOf(getRepHeader(context, { id })).rideAlongsPolicy).toBe(2);
  });
});

describe('coverage', () => {
  it('counts a new rep from the first day, whether hired or only entered', () => {
    const context = openTestDatabase();
    const hired = aRep(context, { hireDay: '2026-11-02' });
    const entered = aRep(context, { createdAt: '2026-11-15T23:30:00.000Z' });
    expect(coverageOf(context, hired).oneToOne).toEqual({ state: 'overdue', day: '2026-11-16' });
    expect(coverageOf(context, hired).rideAlong).toEqual({ state: 'later', day: '2027-05-03' });
    // Half past eleven in UTC is the 16th in Budapest.
    expect(coverageOf(context, entered).oneToOne).toEqual({ state: 'later', day: '2026-11-30' });
  });

  it('asks nothing of who is away, and leaves out who has left or is in the archive', () => {
    const context = openTestDatabase();
    const away = aRep(context, { hireDay: '2020-01-01', status: 'on_leave' });
    aRep(context, { status: 'left' });
    aRep(context, { archivedAt: testNow });
    expect(valueOf(getCoverage(context)).map(({ id }) => id)).toEqual([away]);
    expect(coverageOf(context, away)).toMatchObject({
      oneToOne: { state: 'none', day: null },
      rideAlong: { state: 'none', day: null },
    });
  });

  it('counts what was held this year, what is planned in it, and the time of all kinds of session', () => {
    const context = openTestDatabase();
    const id = aRep(context, { hireDay: '2024-01-01' });
    const hour = { startsAt: '2026-10-12T07:00:00.000Z', endsAt: '2026-10-12T08:00:00.000Z' };
    aSession(context, id, { ...hour, kind: 'curbside' });
    aSession(context, id, { ...hour, kind: 'one_to_one', status: 'closed' });
    aSession(context, id, { startsAt: '2026-03-02T07:00:00.000Z', allDay: true });
    aSession(context, id, { startsAt: '2025-12-02T07:00:00.000Z', allDay: true });
    aSession(context, id, { startsAt: '2024-12-02T07:00:00.000Z', allDay: true });
    for (const status of ['cancelled', 'in_progress'] as const) aSession(context, id, { ...hour, status });
    aSession(context, id, { ...hour, archivedAt: testNow });
    const planned = { status: 'planned' } as const;
    aSession(context, id, { ...planned, startsAt: '2026-12-31T22:30:00.000Z' });
    aSession(context, id, { ...planned, startsAt: '2026-12-31T23:30:00.000Z' });
    aSession(context, id, { ...planned, kind: 'one_to_one', startsAt: '2026-11-23T09:00:00.000Z' });
    expect(coverageOf(context, id)).toMatchObject({
      oneToOne: { state: 'planned', day: '2026-11-23' },
      rideAlong: { state: 'overdue', day: '2026-08-31' },
      oneToOnesThisYear: 1,
      oneToOnesPolicy: 26,
      rideAlongsThisYear: 1,
      rideAlongsAhead: 1,
      minutes: { quarter: 120, year: 120 + 2 * 480 },
    });
  });

  it('is one statement through the index of the rep', () => {
    const context = openTestDatabase();
    const { sql, params } = new SQLiteSyncDialect().sqlToQuery(
      coverageQuery({ heldSince: testNow, todayStart: testNow }),
    );
    const plan = queryPlan(context, sql, params);
    expect(plan).not.toMatch(/SCAN (s|session)\b/);
    expect(plan).toContain('session_rep_start (rep_id=? AND starts_at>?)');
  });
});

describe('the cost of a team', () => {
  const now = Date.parse(testNow);
  const folder = mkdtempSync(join(tmpdir(), 'curbside-cadence-'));
  const sizes = [3, 300];
  const traced = new Map<number, { context: Context; statements: string[] }>();

  beforeAll(() => {
    for (const reps of sizes) {
      const path = join(folder, `${reps}.sqlite`);
      writeTenYears(path, { reps, sessions: reps * 20, observations: reps * 10 }, now);
      const statements: string[] = [];
      const client = new Database(path, { verbose: (statement) => statements.push(String(statement)) });
      const db = drizzle({ client });
      const defaults = defaultSettings(['en-GB']);
      const context = { db, path, now: () => new Date(now), timeZone: 'Europe/Budapest', defaults };
      traced.set(reps, { context, statements });
    }
  }, 60_000);

  afterAll(() => {
    for (const { context } of traced.values()) context.db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The statements a call runs over that many reps: on people and sessions, and on the settings. */
  function countsOf(reps: number, call: (context: Context) => { ok: boolean }) {
    const { context, statements } = traced.get(reps) ?? { statements: [] };
    if (context === undefined) throw new Error(`No file of ${reps}`);
    statements.length = 0;
    expect(call(context).ok).toBe(true);
    const settings = statements.filter((each) => /from "setting"/i.test(each)).length;
    return { settings, team: statements.length - settings };
  }

  it.each<[string, (context: Context) => { ok: boolean }, number, number]>([
    ['the ranking of the Planner', (context) => getWhoNext(context, { limit: 20 }), 1, 1],
    ['the coverage', getCoverage, 1, 1],
    ['the board, the ranking in it', (context) => getBoard(context, { archived: false }), 2, 2],
  ])('is one query for %s, whether of 3 or of 300', (_name, call, team, settings) => {
    for (const reps of sizes) expect(countsOf(reps, call)).toEqual({ team, settings });
  });
});
