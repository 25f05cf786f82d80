import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { aFileBefore, newIds } from './before-migration.ts';

test('promises, guests and files join a session written before they had tables, and leave with it', () => {
  const { write, migrate } = aFileBefore('guests_promises_and_attachments');
  const [session, visit, promise] = newIds(3);
  write(
    "INSERT INTO session (id, kind, status, starts_at, created_at, updated_at) VALUES (?, 'exchange', 'draft', 0, 0, 0)",
    session,
  );
  write(
    "INSERT INTO visit (id, session_id, position, customer) VALUES (?, ?, 0, 'Betasoloin')",
    visit,
    session,
  );
  write(
    "INSERT INTO observation (id, session_id, visit_id, kind, text, observed_at, updated_at) VALUES (?, ?, ?, 'promise', 'Samples', 42, 42)",
    promise,
    session,
    visit,
  );

  const after = migrate();
  const all = (table: string) => after.prepare(`SELECT * FROM ${table}`).all();
  expect(all('observation')).toMatchObject([
    { id: promise, visit_id: visit, text: 'Samples', observed_at: 42 },
  ]);
  expect(
    after
      .prepare(
        "SELECT id FROM observation INDEXED BY observation_promise WHERE kind = 'promise' AND archived_at IS NULL",
      )
      .all(),
  ).toEqual([{ id: promise }]);

  after
    .prepare("INSERT INTO promise (observation_id, owner, updated_at) VALUES (?, 'operations', 0)")
    .run(promise);
  after.prepare('INSERT INTO exchange (session_id, updated_at) VALUES (?, 0)').run(session);
  const ofSession = (columns: string, values: string) =>
    after.prepare(`INSERT INTO ${columns} VALUES (?, ?, ${values})`).run(uuidToBlob(v7()), session);
  ofSession('guest (id, session_id, name, created_at, updated_at)', "'Olivier', 0, 0");
  ofSession('love_answer (id, session_id, said_by, text, created_at, updated_at)', "'guest', 'Call', 0, 0");
  after
    .prepare(
      "INSERT INTO attachment (sha256, bytes, mime, name, created_at) VALUES ('ab', 2, 'image/png', 'a', 0)",
    )
    .run();
  ofSession('attachment_link (id, session_id, sha256, name, added_at)', "'ab', 'a', 0");
  expect(all('promise')).toMatchObject([{ owner: 'operations', state: 'open' }]);
  expect(all('exchange')).toMatchObject([{ direction: 'customer' }]);
  expect(all('attachment_link')).toMatchObject([{ visibility: 'private', visit_id: null }]);

  expect(() => after.prepare('DELETE FROM attachment').run()).toThrow(/FOREIGN KEY/);
  after.prepare('DELETE FROM session').run();
  for (const table of ['promise', 'exchange', 'guest', 'love_answer', 'attachment_link'])
    expect(all(table)).toEqual([]);
});
