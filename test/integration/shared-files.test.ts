import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePersonalData } from '#electron/services/personal-data-file.ts';
import { unzip } from '../../electron/dev/zip.ts';
import { expect, test } from 'vitest';
import { createAttachments } from '#electron/services/attachments/attachments.ts';
import { attachmentPath } from '#electron/services/attachments/attachment-files.ts';
import { contentCheck } from '#electron/services/attachments/check-content.ts';
import { storeAttachment } from '#electron/services/attachments/store-attachment.ts';
import type { Context } from '#electron/services/context.ts';
import * as exchanges from '#electron/services/exchanges.ts';
import { createJobs } from '#electron/services/jobs/jobs.ts';
import { finalise, readFinalised, recall } from '#electron/services/finalised-reports.ts';
import { getDocument, getMarkdown, readableReport } from '#electron/services/report-document.ts';
import { renderOptions } from '#electron/services/report-extras.ts';
import { reportFormats } from '#electron/services/report-formats.ts';
import { sha256Of } from '#electron/services/report-seal.ts';
import { verifyAll, verifyRep, verifyReport } from '#electron/services/report-verification.ts';
import { verifyReports } from '#electron/services/verify-reports.ts';
import { sealedText, type SealedReport } from '#shared/domain/finalised-report.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import mammoth from 'mammoth';
import { aPdf, aPng } from '../fixtures/pictures.ts';
import { aFolder, aRep, aSession, aVisit, openTestDatabase, testNow, valueOf } from './support.ts';

function aDraft() {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId, { status: 'draft' });
  return { context, repId, sessionId, visitId: aVisit(context, sessionId, { customer: 'Cancity' }) };
}

function add(
  context: Context,
  sessionId: SessionId,
  {
    bytes,
    name,
    visitId = null,
    shared = true,
  }: { bytes: Uint8Array; name: string; visitId?: VisitId | null; shared?: boolean },
) {
  const job = { ...context, progress: () => {}, throwIfCancelled: () => {} };
  const added = valueOf(
    storeAttachment({ bytes, name, sessionId, visitId, databaseFile: context.path }, job),
  );
  if (shared) valueOf(service(context).update({ id: added.id, changes: { visibility: 'shared' } }));
  return added;
}

function service(context: Context) {
  return createAttachments({
    context: () => context,
    jobs: { run: () => Promise.reject(new Error('no worker here')), cancel: () => {} },
    chooseFile: () => Promise.resolve(null),
    openPath: () => Promise.resolve(''),
    viewFolder: '',
  });
}

test('a report carries what was shared, by its hash, and counts what was not', async () => {
  const { context, sessionId, visitId } = aDraft();
  const photo = add(context, sessionId, { bytes: aPng(), name: 'shelf.png', visitId });
  const offer = add(context, sessionId, { bytes: aPdf(), name: 'offer.pdf' });
  add(context, sessionId, { bytes: aPng(9, 9), name: 'SECRET.png', shared: false });
  const gone = add(context, sessionId, { bytes: aPng(8, 8), name: 'SECRET too.png' });
  valueOf(service(context).archive({ id: gone.id }));

  const { document, withheld } = valueOf(getDocument(context, { sessionId }));
  expect(document.files).toEqual([
    { sha256: photo.sha256, name: 'shelf.png', mime: 'image/png', customer: 'Cancity' },
    { sha256: offer.sha256, name: 'offer.pdf', mime: 'application/pdf', customer: null },
  ]);
  expect(withheld.privateFiles).toBe(1);

  const report = valueOf(readableReport(context, { sessionId }));
  const options = await renderOptions(context, report);
  const html = await reportFormats.html.render(report, options);
  const bytes = readFileSync(attachmentPath(context.path, photo.sha256));
  expect(html).toContain(`<img src="data:image/png;base64,${bytes.toString('base64')}" alt="shelf.png" />`);
  expect(html).toContain('offer.pdf');
  const docx = Buffer.from(await reportFormats.docx.render(report, options));
  const { value: word } = await mammoth.convertToHtml({ buffer: docx });
  expect(word.match(/<img /g)).toHaveLength(1);
  expect(word).toContain('alt="shelf.png"');
  expect(word).toContain('offer.pdf');
  const { text } = valueOf(await getMarkdown(context, { sessionId }));
  for (const { sha256, name } of [photo, offer]) {
    expect(text).toContain(name);
    expect(text).toContain(`SHA-256: ${sha256}`);
  }
  expect(html + word + text).not.toContain('SECRET');
});

test('the seal covers the hash of each file, and a file that is gone is named', async () => {
  const { context, sessionId } = aDraft();
  const { id, sha256 } = add(context, sessionId, { bytes: aPng(), name: 'shelf.png' });
  const sealed = valueOf(finalise(context, { sessionId }));
  expect(sealed.document.files).toMatchObject([{ sha256 }]);
  expect(service(context).update({ id, changes: { visibility: 'private' } })).toMatchObject({
    failure: { code: 'session_not_editable' },
  });

  rmSync(attachmentPath(context.path, sha256));
  const report = valueOf(readableReport(context, { sessionId }));
  const html = await reportFormats.html.render(report, await renderOptions(context, report));
  expect(html).toContain('shelf.png');
  expect(html).not.toContain('<img');
});

function turnByte(path: string): void {
  const content = readFileSync(path);
  content.writeUInt8(content.readUInt8(40) ^ 1, 40);
  writeFileSync(path, content);
}

function putFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

test.each([
  ['one byte was turned', turnByte, 'fileAltered'],
  ['is gone', rmSync, 'fileMissing'],
  ['cannot be read', putFolder, 'fileUnreadable'],
])('verification names the file of a report that %s, with rep and day', (_what, harm, fault) => {
  const { context, repId, sessionId } = aDraft();
  const { sha256 } = add(context, sessionId, { bytes: aPng(), name: 'shelf.png' });
  add(context, sessionId, { bytes: aPdf(), name: 'offer.pdf' });
  valueOf(finalise(context, { sessionId }));
  const later = aSession(context, repId, { startsAt: '2026-10-19T07:30:00.000Z' });
  valueOf(finalise(context, { sessionId: later }));
  expect(verifyAll(context)).toEqual({ checked: 2, faults: [], branches: [] });

  harm(attachmentPath(context.path, sha256));
  const faults = [{ sessionId, repName: 'Versie Hillebrand', day: '2026-10-12', fault, file: 'shelf.png' }];
  expect(verifyReport(context, { sessionId, repId })).toEqual({ checked: 1, faults, branches: [] });
  expect(verifyReport(context, { sessionId: later, repId })).toEqual({
    checked: 1,
    faults: [],
    branches: [],
  });
  expect(verifyRep(context, { repId })).toEqual({ checked: 2, faults, branches: [] });
  expect(verifyAll(context)).toEqual({ checked: 2, faults, branches: [] });
});

test('verification names a file in every report that shares it, once in each, under the name it has there', () => {
  const { context, sessionId, visitId } = aDraft();
  const { sha256 } = add(context, sessionId, { bytes: aPng(), name: 'shelf.png' });
  add(context, sessionId, { bytes: aPng(), name: 'shelf.png', visitId });
  const other = aSession(context, aRep(context, { name: 'Ödön' }));
  add(context, other, { bytes: aPng(), name: 'the same.png' });
  for (const id of [sessionId, other]) valueOf(finalise(context, { sessionId: id }));
  rmSync(attachmentPath(context.path, sha256));
  expect(verifyAll(context).faults.map(({ repName, file }) => [repName, file])).toEqual([
    ['Versie Hillebrand', 'shelf.png'],
    ['Ödön', 'the same.png'],
  ]);
});

test('whatever is asked, another thread reads the files', async () => {
  const { context, repId, sessionId } = aDraft();
  const { sha256 } = add(context, sessionId, { bytes: aPng(), name: 'shelf.png' });
  valueOf(finalise(context, { sessionId }));
  turnByte(attachmentPath(context.path, sha256));
  const workerFile = new URL('../../electron/worker.ts', import.meta.url);
  const jobs = createJobs({ workerFile, onProgress: () => {} });
  for (const asked of [{ all: true, token: 'all' } as const, { repId }, { sessionId }])
    expect(valueOf(await verifyReports(context, jobs, asked))).toMatchObject({
      checked: 1,
      faults: [{ sessionId, fault: 'fileAltered', file: 'shelf.png' }],
    });
}, 60_000);

test('a run reads each content once, whatever number of reports names it', () => {
  const { context, sessionId } = aDraft();
  const { sha256 } = add(context, sessionId, { bytes: aPng(), name: 'shelf.png' });
  const check = contentCheck(context.path);
  expect(check(sha256)).toBeNull();
  rmSync(attachmentPath(context.path, sha256));
  expect(check(sha256)).toBeNull();
  expect(contentCheck(context.path)(sha256)).toBe('fileMissing');
});

test('verification asks nothing of private files, nor of those only a recalled report names', () => {
  const { context, sessionId } = aDraft();
  const hidden = add(context, sessionId, { bytes: aPng(9, 9), name: 'SECRET.png', shared: false });
  const wrong = add(context, sessionId, { bytes: aPng(), name: 'wrong shelf.png' });
  valueOf(finalise(context, { sessionId }));
  valueOf(recall(context, { sessionId, reason: 'Wrong photo' }));
  valueOf(service(context).archive({ id: wrong.id }));
  valueOf(finalise(context, { sessionId }));
  for (const { sha256 } of [hidden, wrong]) rmSync(attachmentPath(context.path, sha256));
  expect(verifyAll(context)).toEqual({ checked: 2, faults: [], branches: [] });
});

test('a report sealed before reports had files reads as it was', () => {
  const { context, sessionId } = aDraft();
  const { id, repId, finalisedAt, previousSha256, document } = valueOf(finalise(context, { sessionId }));
  const { files: _files, guests: _guests, learnt: _learnt, loveAnswers: _answers, ...before } = document;
  const old = { version: 1, id, sessionId, repId, finalisedAt, previousSha256, document: before };
  const snapshot = sealedText(old as SealedReport);
  context.db.$client.prepare('UPDATE report SET snapshot = ?, sha256 = ?').run(snapshot, sha256Of(snapshot));
  expect(valueOf(readFinalised(context, { sessionId })).document).toMatchObject({ files: [], guests: [] });
  expect(verifyAll(context)).toEqual({ checked: 1, faults: [], branches: [] });
});

test('a day with operations stands in the report: who was there, what each took home, what was said', async () => {
  const { context, sessionId } = aDraft();
  const guest = { name: 'Anikó Bartha', department: 'Logistics', learnt: 'A late pallet closes a shop' };
  valueOf(
    exchanges.addGuest(context, {
      sessionId,
      guest: { ...guest, thankedDay: testNow.slice(0, 10), thankedFor: 'SECRET' },
    }),
  );
  valueOf(exchanges.saveExchange(context, { sessionId, changes: { repLearnt: 'Two days are enough' } }));
  const answer = { customer: 'Konex', saidBy: 'customer' as const, text: 'Call first' };
  valueOf(exchanges.addLoveAnswer(context, { sessionId, answer }));
  const { text } = valueOf(await getMarkdown(context, { sessionId }));
  expect(text).toContain(
    [
      '## Sales and operations',
      '- **Anikó Bartha, Logistics**\n  - A late pallet closes a shop\n- **You took home:** Two days are enough',
      'How can we make this customer love us? · Customer · Konex',
      '> Call first',
    ].join('\n\n'),
  );
  expect(text).not.toContain('SECRET');
});

test('everything about a person holds their photos and documents, private ones too', async () => {
  const { context, repId, sessionId } = aDraft();
  const photo = add(context, sessionId, { bytes: aPng(), name: 'shelf.png', shared: false });
  const twin = add(context, sessionId, { bytes: aPng(9, 9), name: 'Shelf.png' });
  const gone = add(context, sessionId, { bytes: aPdf(), name: 'offer.pdf' });
  rmSync(attachmentPath(context.path, gone.sha256));
  const other = aSession(context, aRep(context), { status: 'draft' });
  add(context, other, { bytes: aPng(7, 7), name: 'SECRET.png' });

  const folder = aFolder();
  const path = join(folder, 'everything.zip');
  valueOf(await writePersonalData(context, { repId, path }));
  expect(readdirSync(folder)).toEqual(['everything.zip']);
  await unzip(path, join(folder, 'out'), (name) => name);
  expect(readdirSync(join(folder, 'out', 'files')).toSorted()).toEqual(['Shelf (2).png', 'shelf.png']);
  const { files, tables } = JSON.parse(readFileSync(join(folder, 'out', 'everything.json'), 'utf8')) as {
    files: unknown;
    tables: Record<string, unknown[]>;
  };
  expect(files).toEqual([
    { sha256: photo.sha256, name: 'shelf.png', path: 'files/shelf.png' },
    { sha256: twin.sha256, name: 'Shelf.png', path: 'files/Shelf (2).png' },
    { sha256: gone.sha256, name: 'offer.pdf', path: null },
  ]);
  expect(tables['attachment_link']).toHaveLength(3);
  expect(readFileSync(join(folder, 'out', 'files', 'shelf.png'))).toEqual(
    readFileSync(attachmentPath(context.path, photo.sha256)),
  );
});
