import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentPath, smallPath } from '#electron/services/attachments/attachment-files.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import { cameToBe, sweepAttachments } from '#electron/services/attachments/sweep-attachments.ts';
import { backupName, writeSlip } from '#electron/services/backup/backup-files.ts';
import type { Context } from '#electron/services/context.ts';
import type { BackupReason } from '#shared/domain/backup.ts';
import { aPng } from '../fixtures/pictures.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

const hourMs = 3_600_000;
const lost = 'c'.repeat(64);

function jobOf({ db }: Context, inHours: number) {
  const now = () => new Date(Date.now() + inHours * hourMs);
  return { db, now, progress: () => undefined, throwIfCancelled: () => undefined };
}

function sweep(context: Context, inHours = 48): void {
  valueOf(sweepAttachments({}, jobOf(context, inHours)));
}

/** Written an hour after the database was begun. */
function write(path: string, afterHours = 1): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'picture');
  const at = new Date(Date.now() + afterHours * hourMs);
  utimesSync(path, at, at);
}

function store(context: Context, sessionId = aSession(context, aRep(context))): string {
  const file = { bytes: aPng(), name: 'photo.png', sessionId, visitId: null, databaseFile: context.path };
  const { sha256 } = valueOf(storeAttachment(file, jobOf(context, 0)));
  const at = new Date(Date.now() + hourMs);
  utimesSync(attachmentPath(context.path, sha256), at, at);
  return sha256;
}

test('a file without a row goes, with its small picture and a half-written one; what is named or not ours stays', () => {
  const context = openTestDatabase();
  const named = store(context);
  const path = attachmentPath(context.path, lost);
  const gone = [path, smallPath(context.path, lost), `${path}.0b9d1f0c-4c58-4f0e-9a57-3ad2a6a6d4d1.part`];
  const others = [
    smallPath(context.path, named),
    join(dirname(path), 'holiday.jpg'),
    join(dirname(path), '..', 'invoices', lost),
  ];
  for (const file of [...gone, ...others]) write(file);
  sweep(context);
  expect(gone.filter((file) => existsSync(file))).toEqual([]);
  expect(others.filter((file) => !existsSync(file))).toEqual([]);
  expect(existsSync(attachmentPath(context.path, named))).toBe(true);
});

test('what cannot be removed keeps no other file', () => {
  const context = openTestDatabase();
  const stuck = attachmentPath(context.path, 'a'.repeat(64));
  const path = attachmentPath(context.path, lost);
  write(path);
  // A folder cannot be removed as a file.
  write(join(stuck, 'inside'));
  const at = new Date(Date.now() + hourMs);
  utimesSync(stuck, at, at);
  expect(() => sweep(context)).toThrow();
  expect(existsSync(path)).toBe(false);
});

test('a file that is being stored has no row yet, also where the same content lay there unnamed', () => {
  const context = openTestDatabase();
  const sessionId = aSession(context, aRep(context));
  context.db.$client.exec('UPDATE schema_migration SET applied_at = 0');
  const path = attachmentPath(context.path, store(context, sessionId));
  const forget = () => context.db.$client.exec('DELETE FROM attachment_link; DELETE FROM attachment');
  forget();
  const longAgo = new Date(Date.now() - 30 * hourMs);
  utimesSync(path, longAgo, longAgo);
  const file = { bytes: aPng(), name: 'again.png', sessionId, visitId: null, databaseFile: context.path };
  valueOf(storeAttachment(file, jobOf(context, 0)));
  forget();
  sweep(context, 0);
  expect(existsSync(path)).toBe(true);
  sweep(context, 25);
  expect(existsSync(path)).toBe(false);
});

test('a photo whose session is gone, as with the sample team, goes with its row', () => {
  const context = openTestDatabase();
  const path = attachmentPath(context.path, store(context));
  context.db.$client.exec('DELETE FROM rep');
  sweep(context);
  expect(existsSync(path)).toBe(false);
  expect(context.db.$client.prepare('SELECT 1 FROM attachment').all()).toEqual([]);
});

test.each(['curbside-20261128T221830123Z-kept.sqlite', '.curbside-part-1'])(
  'nothing goes while %s stands beside: it may name the file',
  (name) => {
    const context = openTestDatabase();
    const path = attachmentPath(context.path, lost);
    write(path);
    const other = join(dirname(context.path), name);
    write(other, 47);
    sweep(context);
    expect(existsSync(path)).toBe(true);
    renameSync(other, join(dirname(context.path), 'elsewhere'));
    sweep(context);
    expect(existsSync(path)).toBe(false);
  },
);

test('a database begun anew leaves the files of the one that was lost', () => {
  const context = openTestDatabase();
  const path = attachmentPath(context.path, lost);
  write(path, -1);
  sweep(context);
  expect(readdirSync(dirname(path))).toEqual([lost]);
});

test('a backup restored over a lost file leaves the files added since it was made', () => {
  const context = openTestDatabase();
  context.db.$client.exec('UPDATE schema_migration SET applied_at = 0');
  const path = attachmentPath(context.path, lost);
  write(path, -1);
  sweep(context);
  expect(existsSync(path)).toBe(true);
});

test('where no file system tells when the database came there, what is older than its last change stays', () => {
  expect(cameToBe({ birthtimeMs: 5, ctimeMs: 9 })).toBe(5);
  expect(cameToBe({ birthtimeMs: 0, ctimeMs: 9 })).toBe(9);
});

test('an open copy holds no files of its own: what it names stays, and all of them where nobody knows what it names', () => {
  const context = openTestDatabase();
  const path = attachmentPath(context.path, lost);
  const other = attachmentPath(context.path, 'd'.repeat(64));
  write(path);
  const copy = aBackup(context, 'migration', false);
  writeSlip(copy, { reason: 'migration', label: '', rows: {}, attachments: [lost] });
  write(other);
  sweep(context);
  expect([path, other].map((file) => existsSync(file))).toEqual([true, false]);
  rmSync(`${copy}.json`);
  write(other);
  sweep(context);
  expect([path, other].map((file) => existsSync(file))).toEqual([true, true]);
});

test('what only backups with files of their own name goes: an erasing that was ended midway is finished', () => {
  const context = openTestDatabase();
  const path = attachmentPath(context.path, lost);
  write(path);
  for (const [reason, sealed] of [
    ['daily', false],
    ['rescue', true],
  ] as const)
    writeSlip(aBackup(context, reason, sealed), { reason, label: '', rows: {}, attachments: [lost] });
  sweep(context);
  expect(existsSync(path)).toBe(false);
});

/** In the folder of backups beside the database. */
function aBackup(context: Context, reason: BackupReason, sealed: boolean): string {
  const path = join(dirname(context.path), 'backups', backupName(new Date(), reason, sealed));
  write(path);
  return path;
}
