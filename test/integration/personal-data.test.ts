import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { v7 } from 'uuid';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '#electron/db/open.ts';
import { personalTables } from '#electron/db/repositories/personal-tables.ts';
import { writeSettings } from '#electron/db/repositories/setting.ts';
import * as schema from '#electron/db/schema.ts';
import { attachmentPath, smallPath } from '#electron/services/attachments/attachment-files.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import type { Context } from '#electron/services/context.ts';
import { applyRetention, eraseRep } from '#electron/services/personal-data-jobs.ts';
import { cutoffsOf, getPersonalData, previewRetention } from '#electron/services/personal-data.ts';
import { importBatchIdSchema, type AttachmentLinkId, type SessionId } from '#shared/domain/ids.ts';
import { groupPersonalRows } from '#shared/domain/personal-data-rules.ts';
import { keepEverything } from '#shared/domain/retention.ts';
import { aJpeg, aPng } from '../fixtures/pictures.ts';
import { aCommitment, aRep, aSession, aVisit, anObservation, openTestDatabase, valueOf } from './support.ts';

function jobOf({ db, now }: Context) {
  return { db, now, progress: () => undefined, throwIfCancelled: () => undefined };
}

/** Tables that hold nothing about a rep. A new table is either reached from `rep` by its foreign keys or named here. */
const aboutNobody = [
  'attachment',
  'company_logo',
  'competency',
  'competency_framework',
  'competency_framework_use',
  'competency_level',
  'import_batch',
  'question',
  'question_script',
  'script_stage',
  'setting',
];

test('every table is about a rep or known to be about nobody', () => {
  const about = new Set(personalTables().map(({ name }) => name));
  const all = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable));
  const rest = all.map((table) => getTableName(table)).filter((name) => !about.has(name));
  expect(rest.toSorted()).toEqual(aboutNobody);
});

test('one page holds what every table knows of a person, and the notes of others that name them', () => {
  const context = openTestDatabase();
  const mate = aRep(context, { name: 'Máté Kőrösi', email: 'mate@example.com' });
  const versie = aRep(context);
  const ride = aSession(context, mate, { privateNote: 'Tired today' });
  aVisit(context, ride, { customer: 'Cancity' });
  anObservation(context, ride, { text: 'Asked who decides', visibility: 'private' });
  aCommitment(context, mate, { text: 'Sends the recap' });
  anObservation(context, aSession(context, versie), { text: 'Praised by Mate Korosi after the visit' });

  const { name, groups, mentions } = valueOf(getPersonalData(context, { repId: mate }));
  expect(name).toBe('Máté Kőrösi');
  expect(groups.map(({ group, records }) => [group, records.flatMap(({ words }) => words)])).toEqual([
    ['person', ['Máté Kőrösi', 'mate@example.com', 'Central']],
    ['session', ['Tired today']],
    ['visit', ['Cancity']],
    ['note', ['Asked who decides']],
    ['commitment', ['Sends the recap']],
  ]);
  expect(mentions).toMatchObject([
    { text: 'Praised by Mate Korosi after the visit', repName: 'Versie Hillebrand' },
  ]);
});

test('an erased person leaves no byte behind: rows, search index, files, write-ahead log', () => {
  const context = openTestDatabase();
  const { db, path } = context;
  const gone = aRep(context, { name: 'Zyxwv Quorblat', notes: 'ergonomia' });
  const stays = aRep(context, { name: 'Versie Hillebrand' });
  const ride = aSession(context, gone, { goal: 'Jumblefrotz' });
  const shared = aSession(context, stays, {});
  for (let n = 0; n < 200; n += 1) anObservation(context, ride, { text: `Blorptang ${n} quietly` });
  anObservation(context, shared, { text: 'Whistling stays' });
  db.insert(schema.draft)
    .values({ sessionId: ride, text: 'Halfgrundle', updatedAt: '2026-11-21T08:00:00.000Z' })
    .run();
  const batchId = importBatchIdSchema.parse(v7());
  db.insert(schema.importBatch)
    .values({ id: batchId, kind: 'reps_csv', fileName: 'team.csv', createdAt: '2026-11-21T08:00:00.000Z' })
    .run();
  db.insert(schema.importChange).values({ batchId, repId: gone, before: '{"name":"Zyxwv Quorblat"}' }).run();
  const fileOf = (sha256: string) => join(dirname(path), 'attachments', sha256.slice(0, 2), sha256);
  const own = 'a'.repeat(64);
  const both = 'b'.repeat(64);
  for (const [sha256, sessions] of [
    [own, [ride]],
    [both, [ride, shared]],
  ] as const) {
    mkdirSync(dirname(fileOf(sha256)), { recursive: true });
    writeFileSync(fileOf(sha256), 'picture');
    writeFileSync(`${fileOf(sha256)}.small`, 'small picture');
    db.insert(schema.attachment)
      .values({ sha256, bytes: 7, mime: 'image/png', name: 'x.png', createdAt: '2026-11-21T08:00:00.000Z' })
      .run();
    for (const sessionId of sessions) {
      db.insert(schema.attachmentLink)
        .values({
          id: v7() as AttachmentLinkId,
          sha256,
          sessionId,
          name: 'x.png',
          addedAt: '2026-11-21T08:00:00.000Z',
        })
        .run();
    }
  }
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  expect(bytesOf(path)).toContain('Blorptang');

  valueOf(eraseRep({ repId: gone }, jobOf(context)));

  const left = bytesOf(path);
  for (const word of ['Quorblat', 'quorblat', 'ergonomia', 'umblefrotz', 'lorptang', 'alfgrundle'])
    expect(left).not.toContain(word);
  expect(left).toContain('Whistling stays');
  expect(existsSync(fileOf(own))).toBe(false);
  expect(existsSync(`${fileOf(own)}.small`)).toBe(false);
  expect(existsSync(fileOf(both))).toBe(true);
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.select().from(schema.rep).where(eq(schema.rep.id, stays)).all()).toHaveLength(1);
});

test('the files of an erased person are gone also where the disk is too full to make the database anew', () => {
  const context = openTestDatabase();
  const { db, path } = context;
  const gone = aRep(context);
  const { sha256 } = valueOf(
    storeAttachment(
      {
        bytes: aPng(),
        name: 'x.png',
        sessionId: aSession(context, gone),
        visitId: null,
        databaseFile: path,
      },
      jobOf(context),
    ),
  );
  const exec = db.$client.exec.bind(db.$client);
  vi.spyOn(db.$client, 'exec').mockImplementation((sql) => {
    if (sql === 'VACUUM') throw Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' });
    return exec(sql);
  });
  expect(() => eraseRep({ repId: gone }, jobOf(context))).toThrow('disk is full');
  expect(existsSync(attachmentPath(path, sha256))).toBe(false);
  expect(db.select().from(schema.attachment).all()).toEqual([]);
});

/** Nothing removes a folder by the way, as Windows removes no file that is held open. */
function holdOpen(path: string): void {
  rmSync(path, { force: true });
  mkdirSync(join(path, 'held'), { recursive: true });
}

test('a file that cannot be removed now keeps no other, and erasing is no failure for it', () => {
  const context = openTestDatabase();
  const { path } = context;
  const gone = aRep(context);
  const sessionId = aSession(context, gone);
  const [first, second] = [aPng(), aJpeg()].map((bytes) => {
    const file = { bytes, name: 'x', sessionId, visitId: null, databaseFile: path };
    const { sha256 } = valueOf(storeAttachment(file, jobOf(context)));
    writeFileSync(smallPath(path, sha256), 'small picture');
    return { whole: attachmentPath(path, sha256), small: smallPath(path, sha256) };
  }) as [Record<'whole' | 'small', string>, Record<'whole' | 'small', string>];
  holdOpen(first.whole);
  holdOpen(second.small);

  valueOf(eraseRep({ repId: gone }, jobOf(context)));

  expect([first.whole, first.small, second.whole, second.small].map((file) => existsSync(file))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('a photo that is added again between the rows and the files of erasing keeps its file', () => {
  const context = openTestDatabase();
  const { db, path } = context;
  const gone = aRep(context);
  const [erased, stays] = [aSession(context, gone), aSession(context, aRep(context))];
  const add = (sessionId: SessionId) => {
    const file = { bytes: aPng(), name: 'x.png', sessionId, visitId: null, databaseFile: path };
    return valueOf(storeAttachment(file, jobOf(context))).sha256;
  };
  const sha256 = add(erased);
  const transaction = db.transaction.bind(db);
  vi.spyOn(db, 'transaction').mockImplementationOnce((work, config) => {
    const result = transaction(work, config);
    add(stays);
    return result;
  });

  valueOf(eraseRep({ repId: gone }, jobOf(context)));

  expect(db.select({ sha256: schema.attachmentLink.sha256 }).from(schema.attachmentLink).all()).toEqual([
    { sha256 },
  ]);
  expect(existsSync(attachmentPath(path, sha256))).toBe(true);
});

test('no photo gets its row while the files of an erased person go', () => {
  const context = openTestDatabase();
  const { db, path } = context;
  const gone = aRep(context);
  const [erased, stays] = [aSession(context, gone), aSession(context, aRep(context))];
  const file = { bytes: aPng(), name: 'x.png', visitId: null, databaseFile: path };
  valueOf(storeAttachment({ ...file, sessionId: erased }, jobOf(context)));
  const other = connect(path);
  onTestFinished(() => void other.$client.close());
  other.$client.pragma('busy_timeout = 0');
  const add = () => storeAttachment({ ...file, sessionId: stays }, jobOf({ ...context, db: other }));
  const select = db.select.bind(db);
  const reading = vi.spyOn(db, 'select').mockImplementation((...args: Parameters<typeof select>) => {
    expect(add).toThrow('locked');
    return select(...args);
  });

  valueOf(eraseRep({ repId: gone }, jobOf(context)));

  expect(reading).toHaveBeenCalled();
  expect(existsSync(attachmentPath(path, valueOf(add()).sha256))).toBe(true);
});

/** The database and its write-ahead log, byte for byte. */
function bytesOf(path: string): string {
  return [path, `${path}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
}

test('a rule deletes what is older and nothing else, exactly what its preview counted', () => {
  const context = openTestDatabase();
  const { db, defaults } = context;
  const rep = aRep(context);
  const left = aRep(context, {
    name: 'Left long ago',
    status: 'left',
    updatedAt: '2023-01-01T00:00:00.000Z',
  });
  aRep(context, { name: 'Left lately', status: 'left' });
  const old = aSession(context, rep, { startsAt: '2024-03-01T08:00:00.000Z', privateNote: 'Old secret' });
  const recent = aSession(context, rep, { startsAt: '2026-10-01T08:00:00.000Z', privateNote: 'New secret' });
  for (const session of [old, recent]) {
    anObservation(context, session, { visibility: 'private' });
    anObservation(context, session, { visibility: 'shared' });
  }
  expect(valueOf(previewRetention(context))).toEqual([]);

  writeSettings(db, { retention: { ...keepEverything, privateNotes: 24, leftPeople: 12 } });
  expect(valueOf(previewRetention(context))).toEqual([
    { kind: 'leftPeople', records: 1 },
    { kind: 'privateNotes', records: 2 },
  ]);
  const { retention } = {
    ...defaults,
    retention: { ...keepEverything, privateNotes: 24, leftPeople: 12 } as const,
  };
  expect(valueOf(applyRetention({ due: cutoffsOf(context, retention) }, jobOf(context)))).toEqual({
    records: 3,
  });

  expect(
    db
      .select({ id: schema.rep.id })
      .from(schema.rep)
      .all()
      .map(({ id }) => id),
  ).not.toContain(left);
  expect(db.select().from(schema.observation).all()).toHaveLength(3);
  const notes = db.select({ note: schema.session.privateNote }).from(schema.session).all();
  expect(notes.map(({ note }) => note).toSorted()).toEqual(['', 'New secret']);
  expect(valueOf(previewRetention(context)).map(({ records }) => records)).toEqual([0, 0]);
});

test('a record that several rules would delete is counted once, as it is deleted once', () => {
  const context = openTestDatabase();
  const { db, defaults } = context;
  const longAgo = '2023-10-01T08:00:00.000Z';
  const left = aRep(context, { status: 'left', createdAt: longAgo, updatedAt: longAgo });
  for (const repId of [left, aRep(context), null]) {
    const session = aSession(context, repId, { startsAt: longAgo, privateNote: 'Tired' });
    for (const visibility of ['shared', 'private'] as const) anObservation(context, session, { visibility });
  }
  db.insert(schema.skillWill)
    .values({
      id: v7() as never,
      repId: left,
      day: longAgo.slice(0, 10),
      skill: 50,
      will: 50,
      createdAt: longAgo,
      updatedAt: longAgo,
    })
    .run();
  const retention = { leftPeople: 12, judgements: 12, privateNotes: 12, notes: 24 } as const;
  writeSettings(db, { retention });
  const preview = valueOf(previewRetention(context));
  expect(preview).toEqual([
    { kind: 'leftPeople', records: 1 },
    { kind: 'judgements', records: 0 },
    { kind: 'privateNotes', records: 4 },
    { kind: 'notes', records: 2 },
  ]);
  const due = cutoffsOf(context, { ...defaults.retention, ...retention });
  expect(valueOf(applyRetention({ due }, jobOf(context))).records).toBe(
    preview.reduce((sum, { records }) => sum + records, 0),
  );
});

test('every table about a person has its place on their page', () => {
  const tables = personalTables().map(({ name: table }) => ({ table, rows: [{ text: 'Words' }] }));
  expect(groupPersonalRows(tables).map(({ group }) => group)).not.toContain('other');
});
