import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { differencesPerRep, mergeRep, withOther } from '#electron/db/merge-rep.ts';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { connect } from '#electron/db/open.ts';
import {
  acknowledge,
  addAddendum,
  close,
  finalise,
  readFinalised,
  recall,
} from '#electron/services/finalised-reports.ts';
import { saveDraft } from '#electron/services/observations.ts';
import { setRating } from '#electron/services/ratings.ts';
import { verifyAll } from '#electron/services/report-verification.ts';
import { saveQuestionDraft } from '#electron/services/session-questions.ts';
import { competencyIdSchema, type RepId, type SessionId } from '#shared/domain/ids.ts';
import { withContent } from './handover-support.ts';
import { aCommitment, aFolder, anObservation, aRep, aSession, openTestDatabase, valueOf } from './support.ts';

/** The file as it is now, as a backup keeps it. */
function aBackup({ db }: Context): string {
  const path = join(aFolder(), 'backup.sqlite');
  db.$client.prepare('VACUUM INTO ?').run(path);
  return path;
}

function bringBack({ db }: Context, path: string, repId: RepId) {
  return withOther(db.$client, path, () => mergeRep(db, repId));
}

function preview({ db: { $client } }: Context, path: string) {
  return withOther($client, path, () => differencesPerRep($client));
}

it('leaves a report final that was finalised after the backup, acknowledged or closed, and takes it back as any other', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  const draft = aBackup(context);
  valueOf(finalise(context, { sessionId }));
  bringBack(context, draft, repId);
  expect(getSession(context.db, sessionId).status).toBe('finalised');
  valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
  valueOf(finalise(context, { sessionId }));
  valueOf(acknowledge(context, { sessionId, comment: '' }));
  bringBack(context, draft, repId);
  expect(getSession(context.db, sessionId).status).toBe('acknowledged');
  valueOf(close(context, { sessionId }));
  bringBack(context, draft, repId);
  expect(getSession(context.db, sessionId).status).toBe('closed');
});

it('does not count a session that was only finalised since: it stays final', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId, { whatWorked: 'Waited' });
  const draft = aBackup(context);
  valueOf(finalise({ ...context, now: () => new Date('2026-11-22T08:00:00.000Z') }, { sessionId }));
  expect(preview(context, draft)).toEqual([]);
  expect(bringBack(context, draft, repId)).toEqual({ missing: 0, changed: 0 });
  context.db.update(schema.session).set({ whatWorked: '' }).run();
  expect(preview(context, draft)).toMatchObject([{ id: repId, missing: 0, changed: 1 }]);
  expect(bringBack(context, draft, repId)).toEqual({ missing: 0, changed: 1 });
  expect(getSession(context.db, sessionId)).toMatchObject({ status: 'finalised', whatWorked: 'Waited' });
  expect(preview(context, draft)).toEqual([]);
});

it('brings back a report as it stood, although it was recalled since', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(finalise(context, { sessionId }));
  const final = aBackup(context);
  valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
  bringBack(context, final, repId);
  expect(getSession(context.db, sessionId).status).toBe('finalised');
  expect(verifyAll(context)).toEqual({ checked: 1, faults: [], branches: [] });
});

it('brings back the report that took the place of a recalled one', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(finalise(context, { sessionId }));
  const older = aBackup(context);
  valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
  valueOf(finalise(context, { sessionId }));
  const kept = aBackup(context);
  const restored = openTestDatabase();
  bringBack(restored, older, repId);
  bringBack(restored, kept, repId);
  const standing = restored.db.$client.prepare('SELECT count(*) FROM report WHERE recalled_at IS NULL');
  expect(standing.pluck().get()).toBe(1);
  valueOf(acknowledge(restored, { sessionId, comment: '' }));
  expect(verifyAll(restored)).toEqual({ checked: 2, faults: [], branches: [] });
});

it('does not hide that a report is gone', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(finalise(context, { sessionId }));
  context.db.$client.exec('DELETE FROM report');
  const damaged = aBackup(context);
  bringBack(context, damaged, repId);
  expect(verifyAll(context).faults).toMatchObject([{ fault: 'missing' }]);
});

it('names nobody for whom nothing comes back: what is being written is never replaced', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(saveDraft(context, { sessionId, text: 'Half a' }));
  valueOf(saveQuestionDraft(context, { sessionId, followUpOf: null, text: 'What' }));
  const backup = aBackup(context);
  valueOf(saveDraft(context, { sessionId, text: 'Half a sentence' }));
  valueOf(saveQuestionDraft(context, { sessionId, followUpOf: null, text: 'What did he say?' }));
  expect(preview(context, backup)).toEqual([]);
  expect(bringBack(context, backup, repId)).toEqual({ missing: 0, changed: 0 });
});

it('keeps both reports where a session was finalised again after an older backup was restored', () => {
  const restored = openTestDatabase();
  const repId = aRep(restored);
  const [both, later] = ['2026-10-12', '2026-10-19'].map((day) =>
    aSession(restored, repId, { startsAt: `${day}T07:30:00.000Z` }),
  ) as [SessionId, SessionId];
  const path = aBackup(restored);
  const kept = connect(path);
  onTestFinished(() => void kept.$client.close());
  for (const sessionId of [both, later]) valueOf(finalise({ ...restored, db: kept }, { sessionId }));
  valueOf(addAddendum({ ...restored, db: kept }, { sessionId: both, text: 'One more thing' }));
  const { sha256 } = valueOf(finalise(restored, { sessionId: both }));
  bringBack(restored, path, repId);
  expect(verifyAll(restored)).toMatchObject({
    checked: 3,
    faults: [],
    branches: [{ besideDay: '2026-10-12' }],
  });
  expect(valueOf(readFinalised(restored, { sessionId: both })).sha256).toBe(sha256);
  expect(preview(restored, path)).toEqual([]);
  expect(bringBack(restored, path, repId)).toEqual({ missing: 0, changed: 0 });
});

it('does not count a report that was recalled and finalised anew since: it gives way', () => {
  const context = openTestDatabase();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  valueOf(finalise(context, { sessionId }));
  const first = aBackup(context);
  valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
  expect(preview(context, first)).toMatchObject([{ id: repId, missing: 0 }]);
  const { sha256 } = valueOf(finalise(context, { sessionId }));
  expect(preview(context, first)).toEqual([]);
  expect(bringBack(context, first, repId)).toEqual({ missing: 0, changed: 0 });
  expect(valueOf(readFinalised(context, { sessionId })).sha256).toBe(sha256);
});

it.each(['as they were written', 'the other way round'])(
  'exchanges in one go which of two reports stands, with their rows %s',
  (order) => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    valueOf(finalise(context, { sessionId }));
    const first = aBackup(context);
    valueOf(recall(context, { sessionId, reason: 'Wrong customer' }));
    const { sha256 } = valueOf(finalise(context, { sessionId }));
    const second = aBackup(context);
    if (order === 'the other way round') turnRound(second);
    valueOf(recall(context, { sessionId, reason: 'Wrong day' }));
    bringBack(context, first, repId);
    expect(valueOf(readFinalised(context, { sessionId })).sha256).not.toBe(sha256);
    const [promised] = preview(context, second);
    expect(bringBack(context, second, repId)).toEqual({ missing: 0, changed: promised?.changed });
    expect(valueOf(readFinalised(context, { sessionId })).sha256).toBe(sha256);
    expect(preview(context, second)).toEqual([]);
  },
);

/** The reports of a backup in the opposite order. */
function turnRound(path: string): void {
  const { $client } = connect(path);
  $client.exec('UPDATE report SET rowid = 100 - rowid');
  $client.close();
}

it('comes back although something was done a second time since: what hangs on the other stays away with it', async () => {
  const context = await withContent();
  const repId = aRep(context);
  const sessionId = aSession(context, repId);
  const seen = anObservation(context, sessionId);
  const path = aBackup(context);
  const kept = connect(path);
  onTestFinished(() => void kept.$client.close());
  const competencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
  const rating = { sessionId, competencyId, observationIds: [seen] };
  valueOf(setRating({ ...context, db: kept }, { ...rating, value: 3 }));
  aCommitment({ ...context, db: kept }, repId, { sessionId });
  valueOf(setRating(context, { ...rating, value: 4 }));
  expect(bringBack(context, path, repId)).toMatchObject({ missing: 1 });
  expect(context.db.select({ level: schema.rating.level }).from(schema.rating).all()).toEqual([{ level: 4 }]);
});
