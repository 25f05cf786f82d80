import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createAttachments } from '#electron/services/attachments/attachments.ts';
import { pictureFile } from '#electron/services/attachments/picture-file.ts';
import { attachmentPath } from '#electron/services/attachments/attachment-files.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import type { Context } from '#electron/services/context.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import { aHeic, aPdf, aPng, place } from '../fixtures/pictures.ts';
import { aRep, aSession, aVisit, openTestDatabase, valueOf } from './support.ts';

function add(
  context: Context,
  sessionId: SessionId,
  bytes: Uint8Array,
  name = 'photo.png',
  visitId: VisitId | null = null,
) {
  const job = { ...context, progress: () => {}, throwIfCancelled: () => {} };
  return storeAttachment({ bytes, name, sessionId, visitId, databaseFile: context.path }, job);
}

function attachmentsOf(context: Context, opened: string[] = []) {
  return createAttachments({
    context: () => context,
    jobs: { run: () => Promise.reject(new Error('no worker here')), cancel: () => {} },
    chooseFile: () => Promise.resolve(null),
    openPath: (path) => {
      opened.push(path);
      return Promise.resolve('');
    },
    viewFolder: join(dirname(context.path), 'viewing'),
  });
}

function aDay() {
  const context = openTestDatabase();
  const sessionId = aSession(context, aRep(context));
  return { context, sessionId, visitId: aVisit(context, sessionId) };
}

test('a file is stored once by its content, private, readable by its owner alone, and without its place', () => {
  const { context, sessionId, visitId } = aDay();
  const ofDay = valueOf(add(context, sessionId, aPng()));
  const ofVisit = valueOf(add(context, sessionId, aPng(), 'the same.png', visitId));
  expect(ofDay).toMatchObject({ visibility: 'private', mime: 'image/png', name: 'photo.png', visitId: null });
  expect(ofVisit).toMatchObject({ sha256: ofDay.sha256, visitId, name: 'the same.png' });
  expect(valueOf(add(context, sessionId, aPng(), 'again.png', visitId)).id).toBe(ofVisit.id);

  const file = attachmentPath(context.path, ofDay.sha256);
  expect(readFileSync(file).includes(place)).toBe(false);
  expect(statSync(file).size).toBe(ofDay.bytes);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual([ofDay.sha256]);
  expect(valueOf(attachmentsOf(context).list({ sessionId }))).toHaveLength(2);
});

test.each([
  ['a disguised program', Buffer.from('MZ\x90\0 a program'), 'attachment_type'],
  ['a cut picture', aPng().subarray(0, 60), 'attachment_broken'],
  ['an empty file', Buffer.alloc(0), 'file_empty'],
  ['a huge file', Buffer.alloc(25 * 1024 * 1024 + 1), 'attachment_too_large'],
])('%s gets a sentence and leaves nothing', (_what, bytes, code) => {
  const { context, sessionId } = aDay();
  expect(add(context, sessionId, bytes, 'holiday.jpg')).toMatchObject({ ok: false, failure: { code } });
  expect(existsSync(join(dirname(context.path), 'attachments'))).toBe(false);
  expect(valueOf(attachmentsOf(context).list({ sessionId }))).toEqual([]);
});

test.each([
  ['../../../etc/passwd', 'passwd.png'],
  ['C:\\Users\\me\\gnp.exe', 'gnp.png'],
  ['photo\u202Egnp.exe', 'photognp.png'],
  ['\0', 'PNG.png'],
  [`${'a'.repeat(400)}.png`, `${'a'.repeat(120)}.png`],
])('%j is called %s', (name, shown) => {
  const { context, sessionId } = aDay();
  expect(valueOf(add(context, sessionId, aPng(), name)).name).toBe(shown);
});

test('it is shared, archived and brought back while the report is open', () => {
  const { context, sessionId } = aDay();
  const attachments = attachmentsOf(context);
  const { id } = valueOf(add(context, sessionId, aPng()));
  expect(valueOf(attachments.update({ id, changes: { visibility: 'shared' } })).visibility).toBe('shared');
  valueOf(attachments.archive({ id }));
  expect(valueOf(attachments.list({ sessionId }))).toEqual([]);
  valueOf(attachments.restore({ id }));
  expect(valueOf(attachments.list({ sessionId }))).toHaveLength(1);

  const other = aVisit(context, aSession(context, aRep(context)));
  expect(attachments.update({ id, changes: { visitId: other } })).toMatchObject({
    failure: { code: 'invalid_input' },
  });
  context.db.$client.prepare("UPDATE session SET status = 'finalised'").run();
  expect(attachments.archive({ id })).toMatchObject({ failure: { code: 'session_not_editable' } });
  expect(add(context, sessionId, aPng(9, 9))).toMatchObject({ failure: { code: 'session_not_editable' } });
});

test('a viewer gets a copy under a name it understands; a file that is gone is said to be', async () => {
  const { context, sessionId } = aDay();
  const opened: string[] = [];
  const attachments = attachmentsOf(context, opened);
  const { id, sha256 } = valueOf(add(context, sessionId, aPdf(), 'offer.exe'));
  valueOf(await attachments.open({ id }));
  expect(opened).toEqual([expect.stringMatching(/viewing.+offer\.pdf$/)]);
  expect(readFileSync(opened[0] ?? '')).toEqual(aPdf());

  rmSync(attachmentPath(context.path, sha256));
  expect(await attachments.open({ id })).toMatchObject({ failure: { code: 'attachment_missing' } });
});

test('what was changed on the disk is whole again once the same file is added again', () => {
  const { context, sessionId } = aDay();
  const { sha256 } = valueOf(add(context, sessionId, aPdf(), 'offer.pdf'));
  const file = attachmentPath(context.path, sha256);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(20) ^ 0xff, 20);
  writeFileSync(file, bytes);
  valueOf(add(context, sessionId, aPdf(), 'offer.pdf'));
  expect(readFileSync(file)).toEqual(aPdf());
});

test('the page is served pictures it can draw, by their hash, and nothing else', () => {
  const { context, sessionId } = aDay();
  const picture = valueOf(add(context, sessionId, aPng()));
  const pdf = valueOf(add(context, sessionId, aPdf(), 'offer.pdf'));
  const heic = valueOf(add(context, sessionId, aHeic(), 'photo.heic'));
  expect(pictureFile(context, { sha256: picture.sha256, small: false })).toMatchObject({ mime: 'image/png' });
  for (const asked of [pdf.sha256, heic.sha256, 'a'.repeat(64), '../../curbside.sqlite', ''])
    expect(pictureFile(context, { sha256: asked, small: true })).toBeNull();
});

test('the small picture the page drew is kept beside the whole one, and stands for it', async () => {
  const { context, sessionId } = aDay();
  const attachments = attachmentsOf(context);
  const { id, sha256 } = valueOf(add(context, sessionId, aPng(3000, 2000)));
  expect(valueOf(attachments.list({ sessionId }))[0]?.hasSmall).toBe(false);
  expect(pictureFile(context, { sha256, small: true })).toMatchObject({ mime: 'image/png' });

  for (const bytes of [aPng(), Buffer.from('MZ a program'), aFrame(1201, 10), aFrame(10, 1201)])
    expect(await attachments.keepSmall({ id, bytes: Uint8Array.from(bytes) })).toMatchObject({
      failure: { code: 'attachment_broken' },
    });
  const small = Uint8Array.from(aFrame(1200, 800));
  valueOf(await attachments.keepSmall({ id, bytes: small }));
  expect(valueOf(attachments.list({ sessionId }))[0]?.hasSmall).toBe(true);
  const file = pictureFile(context, { sha256, small: true });
  expect(file?.mime).toBe('image/jpeg');
  expect(Uint8Array.from(readFileSync(file?.path ?? ''))).toEqual(small);
  expect(pictureFile(context, { sha256, small: false })).toMatchObject({ mime: 'image/png' });
});

/** A JPEG as far as its frame header: it says how large it is, and shows nothing. */
function aFrame(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xff, 0xd9]);
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return frame;
}
