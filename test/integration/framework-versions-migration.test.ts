import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';

test('a framework from before versions is the first of its line, in use, and keeps what points at its competencies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'curbside.sqlite');
  const index = migrations.findIndex(({ tag }) => tag.endsWith('framework_versions'));
  const before = openDatabase(path, migrations.slice(0, index));
  const [field, inside, skill, rep, session, rating] = Array.from({ length: 6 }, () => uuidToBlob(v7()));
  const run = (sql: string, ...values: unknown[]) => before.$client.prepare(sql).run(...values);
  const framework =
    "INSERT INTO competency_framework (id, builtin_key, name, position, published_at) VALUES (?, ?, 'Sales', ?, 1)";
  run(framework, inside, 'inside-sales', 1);
  run(framework, field, 'field-sales-b2b', 0);
  run("INSERT INTO competency (id, framework_id, name, position) VALUES (?, ?, 'Asks', 0)", skill, field);
  run("INSERT INTO competency_level (competency_id, level, behaviour) VALUES (?, 1, 'Tells')", skill);
  run("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  run(
    "INSERT INTO session (id, kind, status, rep_id, focus_competency_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, ?, 0, 0, 0)",
    session,
    rep,
    skill,
  );
  run(
    'INSERT INTO rating (id, session_id, competency_id, level, rated_at) VALUES (?, ?, ?, 4, 0)',
    rating,
    session,
    skill,
  );
  before.$client.close();

  const after = openDatabase(path, migrations);
  onTestFinished(() => void after.$client.close());
  const all = (sql: string) => after.$client.prepare(sql).all();
  expect(all('SELECT id, lineage_id, builtin_key FROM competency_framework ORDER BY position')).toEqual([
    { id: field, lineage_id: field, builtin_key: 'field-sales-b2b' },
    { id: inside, lineage_id: inside, builtin_key: 'inside-sales' },
  ]);
  expect(all('SELECT id, lineage_id, framework_id, name FROM competency')).toEqual([
    { id: skill, lineage_id: skill, framework_id: field, name: 'Asks' },
  ]);
  expect(all('SELECT behaviour FROM competency_level')).toEqual([{ behaviour: 'Tells' }]);
  expect(all('SELECT level, competency_id FROM rating')).toEqual([{ level: 4, competency_id: skill }]);
  expect(all('SELECT focus_competency_id FROM session')).toEqual([{ focus_competency_id: skill }]);
  expect(all('SELECT role, framework_id FROM competency_framework_use')).toEqual([
    { role: '', framework_id: field },
  ]);
});
