import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { verifyAll } from '#electron/services/report-verification.ts';
import { writeTenYears } from '../bench/ten-years.ts';
import { testNow } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'curbside-ten-years-'));
const size = { reps: 6, sessions: 900, observations: 2700 };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function aFile(name: string): Database.Database {
  const path = join(folder, name);
  writeTenYears(path, size, Date.parse(testNow));
  return new Database(path);
}

it('the file of the bench is the same each time, and a file the app could have written', () => {
  const [one, two] = [aFile('one.sqlite'), aFile('two.sqlite')];
  const words = (client: Database.Database) =>
    client
      .prepare(
        'SELECT group_concat(text) FROM observation UNION ALL SELECT group_concat(place || status || starts_at) FROM session',
      )
      .pluck()
      .all();
  expect(words(one)).toEqual(words(two));

  const counts = one
    .prepare(
      `SELECT (SELECT count(*) FROM rep) AS reps, (SELECT count(*) FROM session) AS sessions,
        (SELECT count(*) FROM observation) AS observations`,
    )
    .get();
  expect(counts).toEqual(size);
  expect(one.pragma('foreign_key_check')).toEqual([]);

  // Who has coached for years has few reports still to write, and each of the others follows on from the one before.
  const drafts =
    one.prepare<[], number>("SELECT count(*) FROM session WHERE status = 'draft'").pluck().get() ?? 0;
  expect(drafts).toBeGreaterThan(0);
  expect(drafts).toBeLessThan(100);
  const db = drizzle({ client: one });
  expect(verifyAll({ db, timeZone: 'Europe/Budapest' }).faults).toEqual([]);
  one.close();
  two.close();
});
