import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterAll, expect, it, vi } from 'vitest';
import { blobToUuid, msToInstant } from '#electron/db/columns.ts';
import { countDrafts } from '#electron/db/repositories/session.ts';
import { commitmentsHandlers } from '#electron/ipc/commitments.ts';
import { ideasHandlers, recognitionsHandlers } from '#electron/ipc/ideas.ts';
import { observationsHandlers } from '#electron/ipc/observations.ts';
import { profileHandlers } from '#electron/ipc/profile.ts';
import { repsHandlers } from '#electron/ipc/reps.ts';
import { searchHandlers } from '#electron/ipc/search.ts';
import { sessionsHandlers } from '#electron/ipc/sessions.ts';
import { todayHandlers } from '#electron/ipc/today.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { writeTenYears } from '../bench/ten-years.ts';
import { testNow } from './support.ts';

/* A step of `npm run check`: what every day waits for is found through an index, however many notes there are. */

// Some handlers stand beside those that use it.
vi.mock('electron', () => ({ ipcMain: {} }));

const folder = mkdtempSync(join(tmpdir(), 'curbside-plans-'));
const path = join(folder, 'curbside.sqlite');
writeTenYears(path, { reps: 6, sessions: 60, observations: 300 }, Date.parse(testNow));
const statements: string[] = [];
const client = new Database(path, { verbose: (statement) => statements.push(String(statement)) });
const plans = new Database(path, { readonly: true });
const db = drizzle({ client });
const defaults = defaultSettings(['en-GB']);
const context = () => ({ db, path, now: () => new Date(testNow), timeZone: 'Europe/Budapest', defaults });

afterAll(() => {
  client.close();
  plans.close();
  rmSync(folder, { recursive: true, force: true });
});

/** They grow with the team or with what comes with the app, not with the years. */
const small = new Set([
  'rep',
  'rep_cadence',
  'setting',
  'competency',
  'competency_framework',
  'competency_framework_use',
  'competency_level',
  'programme',
  'programme_extension',
]);

/** Steps of a statement that read a table from its beginning to its end. */
function scansOf(statement: string): string[] {
  const steps = plans
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all()
    .map(({ detail }) => detail);
  const passing = new Set(
    steps.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.slice(1) ?? []),
  );
  return steps.filter((step) => {
    const name = /^SCAN (?!.*VIRTUAL TABLE INDEX|(?:\d+ )?CONSTANT ROW)(\S+)/.exec(step)?.[1];
    return name !== undefined && !passing.has(name) && !small.has(name);
  });
}

const one = <T>(sql: string): T => plans.prepare<[], T>(sql).pluck().get() as T;
const repId = blobToUuid<RepId>(one("SELECT rep_id FROM session WHERE status = 'planned'"));
const planned = blobToUuid<SessionId>(one("SELECT id FROM session WHERE status = 'planned'"));
const [today, reps, sessions] = [todayHandlers(context), repsHandlers(context), sessionsHandlers(context)];
const all = { repId: null, from: null, to: null };

it.each<[string, () => unknown[]]>([
  ['Today', () => [today.get(undefined), countDrafts(db)]],
  ['the Team board', () => [reps.board({ archived: false }), reps.coverage(undefined)]],
  [
    'the page of a rep',
    () => [
      reps.get({ id: repId }),
      reps.archived({ repId }),
      commitmentsHandlers(context).list({ repId, statuses: null }),
      ideasHandlers(context).list({ repId }),
      recognitionsHandlers(context).list({ repId }),
      profileHandlers(context).list({ repId }),
    ],
  ],
  [
    'a timeline',
    () => [
      reps.timeline({ repId, before: null, limit: 20 }),
      reps.timeline({ repId, before: { startsAt: testNow, sessionId: planned }, limit: 20 }),
    ],
  ],
  [
    'the search',
    () => [
      searchHandlers(context).query({ text: 'price of the', limit: 8, withoutPrivate: false }),
      searchHandlers(context).query({ text: 'p', limit: 8, withoutPrivate: true }),
    ],
  ],
  [
    'a week of the Planner',
    () => [
      today.whoNext({ limit: 20 }),
      sessions.list({
        ...all,
        from: testNow,
        to: msToInstant(Date.parse(testNow) + 7 * 86_400_000),
        statuses: null,
        limit: 500,
      }),
      sessions.list({ ...all, statuses: ['draft'], newestFirst: true, limit: 20 }),
    ],
  ],
  [
    'capturing',
    () => [
      sessions.start({ id: planned }),
      sessions.get({ id: planned }),
      observationsHandlers(context).draft({ sessionId: planned }),
      observationsHandlers(context).saveDraft({ sessionId: planned, text: 'Asked' }),
      observationsHandlers(context).add({
        sessionId: planned,
        observation: {
          visitId: null,
          kind: 'strength',
          text: 'Asked, and waited',
          answer: '',
          competencyId: null,
          person: '',
          visibility: 'shared',
          observedAt: testNow,
        },
      }),
    ],
  ],
])('%s reads no large table from end to end', (_name, screen) => {
  statements.length = 0;
  for (const answer of screen()) expect(answer).toMatchObject(typeof answer === 'number' ? {} : { ok: true });
  const asked = statements.filter((each) => /^\s*(select|with|insert|update|delete)\b/i.test(each));
  expect(asked).not.toEqual([]);
  expect(asked.flatMap((statement) => scansOf(statement).map((step) => `${step}: ${statement}`))).toEqual([]);
});
