import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import {
  competencyLineageIdSchema,
  type CommitmentId,
  type CompetencyId,
  type FrameworkId,
  type ObservationId,
  type ProgrammeId,
  type RepId,
  type SessionId,
  type VisitId,
} from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/lib/result.ts';

/** The instant at which tests live: a Saturday morning in Budapest. */
export const testNow = '2026-11-21T08:41:00.000Z';

/** An empty folder, gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh file in a folder of its own, gone when the test is over. */
export function openTestDatabase({ now = testNow, timeZone = 'Europe/Budapest' } = {}): Context {
  const path = join(aFolder(), 'curbside.sqlite');
  const db = openDatabase(path, migrations);
  onTestFinished(() => void db.$client.close());
  return { db, path, now: () => new Date(now), timeZone, defaults: defaultSettings(['en-GB']) };
}

/** The value of an outcome that is expected to be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Failed with ${outcome.failure.code} at ${outcome.failure.field ?? '-'}`);
  return outcome.value;
}

/** What an act throws; one that throws nothing is a failure. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

/** How SQLite means to run a statement, one line per step. */
export function queryPlan({ db }: Context, sql: string, params: readonly unknown[]): string {
  const rows = db.$client.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...params);
  return rows.map(({ detail }) => detail).join('\n');
}

const newId = <Id extends string>(): Id => v7() as Id;

/** Each builder stores a row with sensible values, the given ones over them, and answers its id. */
export function aRep({ db }: Context, values: Partial<typeof schema.rep.$inferInsert> = {}): RepId {
  const id = values.id ?? newId<RepId>();
  db.insert(schema.rep)
    .values({
      name: 'Versie Hillebrand',
      region: 'Central',
      createdAt: testNow,
      updatedAt: testNow,
      ...values,
      id,
    })
    .run();
  return id;
}

export function aSession(
  { db }: Context,
  repId: RepId | null,
  values: Partial<typeof schema.session.$inferInsert> = {},
): SessionId {
  const id = values.id ?? newId<SessionId>();
  db.insert(schema.session)
    .values({
      kind: 'ride_along',
      status: 'draft',
      startsAt: '2026-10-12T07:30:00.000Z',
      createdAt: testNow,
      updatedAt: testNow,
      ...values,
      id,
      repId,
    })
    .run();
  return id;
}

export function aVisit(
  { db }: Context,
  sessionId: SessionId,
  values: Partial<typeof schema.visit.$inferInsert> = {},
): VisitId {
  const id = values.id ?? newId<VisitId>();
  db.insert(schema.visit)
    .values({ position: 0, customer: 'Betasoloin', ...values, id, sessionId })
    .run();
  return id;
}

export function anObservation(
  { db }: Context,
  sessionId: SessionId,
  values: Partial<typeof schema.observation.$inferInsert> = {},
): ObservationId {
  const id = values.id ?? newId<ObservationId>();
  db.insert(schema.observation)
    .values({
      kind: 'strength',
      text: 'Let the buyer finish',
      observedAt: '2026-10-12T08:05:00.000Z',
      updatedAt: testNow,
      ...values,
      id,
      sessionId,
    })
    .run();
  return id;
}

export function aCommitment(
  { db }: Context,
  repId: RepId,
  values: Partial<typeof schema.commitment.$inferInsert> = {},
): CommitmentId {
  const id = values.id ?? newId<CommitmentId>();
  db.insert(schema.commitment)
    .values({
      owner: 'rep',
      text: 'Sends the recap the same day',
      createdAt: testNow,
      updatedAt: testNow,
      ...values,
      id,
      repId,
    })
    .run();
  return id;
}

/** In a framework of its own. */
export function aCompetency(
  { db }: Context,
  values: Partial<typeof schema.competency.$inferInsert> = {},
): CompetencyId {
  const id = values.id ?? newId<CompetencyId>();
  const frameworkId = newId<FrameworkId>();
  db.insert(schema.competencyFramework)
    .values({ id: frameworkId, lineageId: frameworkId, name: 'Field sales', position: 0 })
    .run();
  db.insert(schema.competency)
    .values({
      name: 'Asks before telling',
      position: 0,
      frameworkId,
      lineageId: competencyLineageIdSchema.parse(id),
      ...values,
      id,
    })
    .run();
  return id;
}

/** Six weeks from Monday, 2 November, two sessions each; the third week is the one of `testNow`. */
export function aProgramme(
  { db }: Context,
  repId: RepId,
  values: Partial<typeof schema.programme.$inferInsert> &
    Pick<typeof schema.programme.$inferInsert, 'focusCompetencyId'>,
): ProgrammeId {
  const id = values.id ?? newId<ProgrammeId>();
  db.insert(schema.programme)
    .values({
      startDay: '2026-11-02',
      weeks: 6,
      sessionsPerWeek: 2,
      baseline: 'Presents in the first minute',
      target: 'Asks three questions before presenting',
      createdAt: testNow,
      updatedAt: testNow,
      ...values,
      id,
      repId,
    })
    .run();
  return id;
}
