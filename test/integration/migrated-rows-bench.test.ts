import { expect, test } from 'vitest';
import { aFileBefore, newIds } from './before-migration.ts';

test('the wider indexes are over the rows that were there before them', () => {
  const { write, migrate } = aFileBefore('covering_indexes');
  const [rep, held, planned, strength, kept, open] = newIds(6);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Versie', 0, 0)", rep);
  const session = `INSERT INTO session (id, kind, status, rep_id, starts_at, ends_at, started_at, created_at, updated_at)
    VALUES (?, 'ride_along', ?, ?, ?, ?, ?, 0, 0)`;
  write(session, held, 'closed', rep, 42, 52, 43);
  write(session, planned, 'planned', rep, 99, null, null);
  write(
    "INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at) VALUES (?, ?, 'strength', 'Waited', 44, 44)",
    strength,
    held,
  );
  const commitment = `INSERT INTO commitment (id, rep_id, owner, text, due_day, status, closed_at, created_at, updated_at)
    VALUES (?, ?, 'rep', ?, '2026-01-02', ?, ?, 0, 0)`;
  write(commitment, kept, rep, 'Call', 'kept', 50);
  write(commitment, open, rep, 'Write', 'open', null);

  const after = migrate();
  const through = (sql: string) => after.prepare(sql).all();
  expect(
    through(
      'SELECT id, status, started_at, ends_at FROM session INDEXED BY session_rep_start ORDER BY starts_at',
    ),
  ).toEqual([
    { id: held, status: 'closed', started_at: 43, ends_at: 52 },
    { id: planned, status: 'planned', started_at: null, ends_at: null },
  ]);
  expect(
    through(
      "SELECT id, observed_at FROM observation INDEXED BY observation_strength WHERE kind = 'strength' AND archived_at IS NULL",
    ),
  ).toEqual([{ id: strength, observed_at: 44 }]);
  expect(
    through('SELECT id, status, due_day FROM commitment INDEXED BY commitment_rep ORDER BY status'),
  ).toEqual([
    { id: kept, status: 'kept', due_day: '2026-01-02' },
    { id: open, status: 'open', due_day: '2026-01-02' },
  ]);
  expect(
    through('SELECT id FROM commitment INDEXED BY commitment_closed WHERE closed_at IS NOT NULL'),
  ).toEqual([{ id: kept }]);
  expect(after.pragma('integrity_check', { simple: true })).toBe('ok');
});
