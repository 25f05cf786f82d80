import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAttachments, updateAttachment } from '#electron/db/repositories/attachment.ts';
import { attachmentPath } from '#electron/services/attachments/attachment-files.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import type { Context } from '#electron/services/context.ts';
import { finalise } from '#electron/services/finalised-reports.ts';
import { importPack, previewPack } from '#electron/services/handover/handover-jobs.ts';
import { readPackFile, writePack } from '#electron/services/handover/pack-file.ts';
import { readableReport } from '#electron/services/report-document.ts';
import type { PackRows } from '#shared/domain/handover.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import { aPdf, aPng } from '../fixtures/pictures.ts';
import { job, packOf, take, withContent } from './handover-support.ts';
import { aFolder, aRep, aSession, aVisit, valueOf } from './support.ts';

function add(
  context: Context,
  sessionId: SessionId,
  { bytes, name, visitId = null }: { bytes: Buffer; name: string; visitId?: VisitId | null },
) {
  const databaseFile = context.path;
  return valueOf(storeAttachment({ bytes, name, sessionId, visitId, databaseFile }, job(context)));
}

/** A session with two shared files, a private one and one that was removed. */
async function aHistory() {
  const context = await withContent();
  const repId = aRep(context);
  const sessionId = aSession(context, repId, { status: 'draft' });
  const visitId = aVisit(context, sessionId, { customer: 'Cancity' });
  const photo = add(context, sessionId, { bytes: aPng(), name: 'shelf.png', visitId });
  const offer = add(context, sessionId, { bytes: aPdf(), name: 'offer.pdf' });
  const secret = add(context, sessionId, { bytes: aPng(9, 9), name: 'SECRET.png' });
  const removed = add(context, sessionId, { bytes: aPng(8, 8), name: 'removed.png' });
  for (const { id } of [photo, offer, removed]) updateAttachment(context.db, id, { visibility: 'shared' });
  updateAttachment(context.db, removed.id, { archivedAt: '2026-11-21T09:00:00.000Z' });
  valueOf(finalise(context, { sessionId }));
  return { context, repId, sessionId, visitId, photo, offer, secret };
}

test('shared files go along with their contents, once; private ones do not', async () => {
  const { context, repId, sessionId, visitId, photo, offer, secret } = await aHistory();
  const pack = packOf(context, [repId]);
  expect(readFileSync(pack, 'utf8')).not.toContain('SECRET');

  const other = await withContent();
  expect(valueOf(previewPack({ path: pack }, job(other))).parts.files).toMatchObject({ added: 2 });
  expect(existsSync(attachmentPath(other.path, photo.sha256))).toBe(false);
  expect(take(other, pack).parts.files).toMatchObject({ added: 2, same: 0 });
  expect(listAttachments(other.db, sessionId)).toEqual([
    { ...photo, visitId, visibility: 'shared' },
    { ...offer, visibility: 'shared' },
  ]);
  for (const { sha256 } of [photo, offer])
    expect(readFileSync(attachmentPath(other.path, sha256))).toEqual(
      readFileSync(attachmentPath(context.path, sha256)),
    );
  expect(existsSync(attachmentPath(other.path, secret.sha256))).toBe(false);
  // What was sealed names exactly the contents that came along.
  const { document } = valueOf(readableReport(other, { sessionId }));
  expect(document.files.map(({ sha256 }) => sha256)).toEqual([photo.sha256, offer.sha256]);

  expect(take(other, pack).parts.files).toMatchObject({ added: 0, same: 2 });
});

test('a file that is gone stays behind, and the rest goes along', async () => {
  const { context, repId, sessionId, photo, offer } = await aHistory();
  rmSync(attachmentPath(context.path, photo.sha256));
  const other = await withContent();
  take(other, packOf(context, [repId]));
  expect(listAttachments(other.db, sessionId).map(({ sha256 }) => sha256)).toEqual([offer.sha256]);
});

test.each([
  ['a changed content', (lines: string[]) => lines.with(1, contentOf(aPng(7, 7)))],
  ['a content that is missing', (lines: string[]) => lines.toSpliced(2, 1)],
  ['a content too many', (lines: string[]) => lines.toSpliced(3, 0, contentOf(aPng(7, 7)))],
  ['a content cut short', (lines: string[]) => lines.with(1, (lines[1] ?? '').slice(0, 40))],
])('refuses a pack with %s, whole', async (_what, change) => {
  const { context, repId } = await aHistory();
  const pack = packOf(context, [repId]);
  writeFileSync(pack, change(readFileSync(pack, 'utf8').split('\n')).join('\n'));
  const other = await withContent();
  expect(importPack({ path: pack }, job(other))).toMatchObject({ failure: { code: 'pack_damaged' } });
  expect(other.db.$client.prepare('SELECT count(*) FROM rep').pluck().get()).toBe(0);
});

test.each([
  ['a name that leads elsewhere', { name: '../../autostart.png' }],
  ['a name that is no picture or document', { name: 'run.exe' }],
  ['a kind that its content is not', { mime: 'image/jpeg' }],
])('refuses a forged pack with %s', async (_what, forged) => {
  const { context, repId } = await aHistory();
  const [first = '', ...contents] = readFileSync(packOf(context, [repId]), 'utf8').split('\n');
  const { rows, ...rest } = valueOf(readPackFile(first));
  const files = rows.files.map((row) => ({ ...row, ...forged })) as PackRows['files'];
  const path = join(aFolder(), 'x.curbside-pack');
  writeFileSync(path, writePack({ ...rest, rows: { ...rows, files } }) + contents.join('\n'));
  const other = await withContent();
  expect(importPack({ path }, job(other))).toMatchObject({ failure: { code: 'pack_damaged' } });
});

function contentOf(bytes: Buffer): string {
  return bytes.toString('base64');
}
