import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinCompetencies } from '#electron/db/repositories/content.ts';
import { listPrivateItems } from '#electron/db/repositories/handover-private.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { acknowledge, addAddendum, finalise } from '#electron/services/finalised-reports.ts';
import { importPack, previewPack } from '#electron/services/handover/handover-jobs.ts';
import { readPackFile, writePack } from '#electron/services/handover/pack-file.ts';
import { setRating } from '#electron/services/ratings.ts';
import { verifyAll } from '#electron/services/report-verification.ts';
import type { Pack } from '#shared/domain/handover.ts';
import { competencyIdSchema, type ProfileEntryId } from '#shared/domain/ids.ts';
import { consent, job, packOf, take, withContent } from './handover-support.ts';
import {
  aCommitment,
  aCompetency,
  aFolder,
  anObservation,
  aRep,
  aSession,
  aVisit,
  testNow,
  valueOf,
} from './support.ts';

const later = '2026-11-22T08:00:00.000Z';
/** One rep with everything that can be handed over, and a secret wherever one can be. */
async function aHistory() {
  const context = await withContent();
  const competencyId = competencyIdSchema.parse(builtinCompetencies(context.db).get('listening'));
  const repId = aRep(context, { notes: 'SECRET rep' });
  const sessionId = aSession(context, repId, {
    goal: 'SECRET goal',
    privateNote: 'SECRET note',
    whatWorked: 'Waited',
  });
  const visitId = aVisit(context, sessionId);
  const seen = anObservation(context, sessionId, { visitId, competencyId });
  const secret = anObservation(context, sessionId, { text: 'SECRET seen', visibility: 'private' });
  anObservation(context, sessionId, { text: 'SECRET plain', kind: 'note' });
  valueOf(setRating(context, { sessionId, competencyId, value: 3, observationIds: [seen, secret] }));
  aCommitment(context, repId, { sessionId });
  context.db
    .insert(schema.profileEntry)
    .values({
      id: '01a2009c-e784-736c-9363-e25d9d4de94e' as never,
      repId,
      type: 'strength',
      title: 'SECRET profile',
      createdAt: testNow,
      updatedAt: testNow,
    })
    .run();
  valueOf(finalise(context, { sessionId }));
  valueOf(addAddendum(context, { sessionId, text: 'One more thing' }));
  valueOf(acknowledge(context, { sessionId, comment: 'Read it' }));
  // Another rep, who is not handed over.
  aSession(context, aRep(context, { name: 'SECRET person' }));
  return { context, repId, sessionId };
}

function rowsOf({ db }: Context) {
  return {
    reps: db.select().from(schema.rep).all(),
    sessions: db.select().from(schema.session).all(),
    observations: db.select().from(schema.observation).all(),
    ratings: db.select().from(schema.rating).all(),
    commitments: db.select().from(schema.commitment).all(),
    reports: db.select().from(schema.report).all(),
  };
}

describe('a pack', () => {
  it('holds the shared history and the consent, and nothing private', async () => {
    const { context, repId } = await aHistory();
    const text = readFileSync(packOf(context, [repId]), 'utf8');
    expect(text).not.toContain('SECRET');
    expect(text).toContain(JSON.stringify(consent).slice(1, -1));
    expect(JSON.parse(text)).toMatchObject({
      format: 'curbside-pack',
      version: 1,
      madeBy: 'Dustin',
      private: [],
    });
  });

  it('holds a private thing only where it was ticked', async () => {
    const { context, repId } = await aHistory();
    const items = listPrivateItems(context.db, [repId], context.timeZone);
    expect(items.map(({ kind, text }) => [kind, text])).toEqual([
      ['rep_notes', 'SECRET rep'],
      ['goal', 'SECRET goal'],
      ['private_note', 'SECRET note'],
      ['observation', 'SECRET seen'],
      ['observation', 'SECRET plain'],
      ['profile_entry', 'SECRET profile'],
    ]);
    const [, goal] = items;
    const path = packOf(context, [repId], [{ kind: 'goal', id: goal?.id ?? '' }]);
    expect(readFileSync(path, 'utf8').match(/SECRET \w+/g)).toEqual(['SECRET goal']);
    const other = await withContent();
    expect(take(other, path).parts.private).toMatchObject({ added: 1 });
    expect(rowsOf(other).sessions[0]).toMatchObject({ goal: 'SECRET goal', privateNote: '' });
  });
});

describe('taking a pack over', () => {
  it('keeps the competency that only something private is about', async () => {
    const { context, repId, sessionId } = await aHistory();
    const [growth, area] = [aCompetency(context, { name: 'Own one' }), aCompetency(context)];
    const competencyOf = { growth, area };
    const note = anObservation(context, sessionId, { visibility: 'private', competencyId: growth });
    const entry = '01a2009c-e784-736c-9363-e25d9d4de94e' as ProfileEntryId;
    context.db.update(schema.profileEntry).set({ competencyId: area }).run();
    const path = packOf(
      context,
      [repId],
      [
        { kind: 'observation', id: note },
        { kind: 'profile_entry', id: entry },
      ],
    );
    const other = await withContent();
    take(other, path);
    const { observations } = rowsOf(other);
    expect({
      growth: observations.find(({ id }) => id === note)?.competencyId,
      area: other.db.select().from(schema.profileEntry).get()?.competencyId,
    }).toEqual(competencyOf);
  });

  it('brings everything once, with reports whose chain holds', async () => {
    const { context, repId } = await aHistory();
    const path = packOf(context, [repId]);
    const other = await withContent();
    const preview = valueOf(previewPack({ path }, job(other)));
    expect(rowsOf(other).reps, 'a preview writes nothing').toEqual([]);
    const report = take(other, path);
    expect(report).toEqual(preview);
    expect(report.people).toEqual(['Versie Hillebrand']);
    expect(report.parts).toMatchObject({
      reps: { added: 1 },
      sessions: { added: 1 },
      observations: { added: 1 },
      ratings: { added: 1 },
      commitments: { added: 1 },
      reports: { added: 1 },
    });
    const rows = rowsOf(other);
    expect(JSON.stringify(rows)).not.toMatch(/SECRET (?:rep|goal|note|seen|plain|person)/);
    expect(rows.reports[0]).toMatchObject({ acknowledgementComment: 'Read it' });
    expect(verifyAll(other)).toEqual({ checked: 1, faults: [], branches: [] });
    // Built in on both sides under ids of their own: the note is about the competency of this side.
    const listening = builtinCompetencies(other.db).get('listening');
    expect(rows.observations[0]?.competencyId).toBe(listening);

    const again = take(other, path);
    expect(Object.values(again.parts).map(({ added, updated, kept }) => added + updated + kept)).toEqual(
      Object.values(again.parts).map(() => 0),
    );
    expect(rowsOf(other)).toEqual(rows);
  });

  it('lets the later change win and names both sides; what is private here stays', async () => {
    const { context, repId, sessionId } = await aHistory();
    const other = await withContent();
    take(other, packOf(context, [repId]));
    const change = ({ db }: Context, workOn: string, updatedAt: string) =>
      db
        .update(schema.session)
        .set({ workOn, updatedAt, privateNote: `private ${workOn}` })
        .run();
    change(other, 'theirs', testNow);
    change(context, 'ours', later);
    const first = take(other, packOf(context, [repId]));
    expect(first.conflicts).toMatchObject([{ part: 'sessions', winner: 'pack' }]);
    expect(rowsOf(other).sessions[0]).toMatchObject({
      id: sessionId,
      workOn: 'ours',
      privateNote: 'private theirs',
    });

    change(other, 'newer here', '2026-11-23T08:00:00.000Z');
    const second = take(other, packOf(context, [repId]));
    expect(second.conflicts).toMatchObject([{ part: 'sessions', winner: 'here' }]);
    expect(rowsOf(other).sessions[0]?.workOn).toBe('newer here');
  });

  it.each([
    ['a bill', 'not a pack at all', 'pack_foreign'],
    ['another JSON', '{"format":"other","version":1}', 'pack_foreign'],
    ['empty', '', 'pack_foreign'],
  ])('refuses %s', async (_name, text, code) => {
    const path = join(aFolder(), 'x.curbside-pack');
    writeFileSync(path, text);
    const context = await withContent();
    expect(previewPack({ path }, job(context))).toMatchObject({ ok: false, failure: { code } });
    expect(importPack({ path }, job(context))).toMatchObject({ ok: false });
  });

  it('refuses a damaged pack, half of one and one of a later version, and writes nothing', async () => {
    const { context, repId } = await aHistory();
    const good = readFileSync(packOf(context, [repId]), 'utf8');
    const other = await withContent();
    const path = join(aFolder(), 'x.curbside-pack');
    for (const [text, code] of [
      [good.replace('Let the buyer', 'Let the bayer'), 'pack_damaged'],
      [good.slice(0, good.length / 2), 'pack_damaged'],
      [good.replace('"version":1', '"version":2'), 'pack_newer'],
    ] as const) {
      expect(text).not.toBe(good);
      writeFileSync(path, text);
      expect(importPack({ path }, job(other))).toMatchObject({ failure: { code } });
    }
    expect(previewPack({ path: join(aFolder(), 'none') }, job(other))).toMatchObject({
      failure: { code: 'file_unreadable' },
    });
    expect(rowsOf(other).reps).toEqual([]);
  });

  it.each([
    ['a name longer than its field', 'Versie Hillebrand', 'x'.repeat(301)],
    ['no name', 'Versie Hillebrand', ''],
    ['a note longer than its field', 'Let the buyer finish', 'x'.repeat(20_001)],
  ])('refuses %s: no screen could show it', async (_name, here, forged) => {
    const { context, repId } = await aHistory();
    const { rows, ...rest } = valueOf(readPackFile(readFileSync(packOf(context, [repId]), 'utf8')));
    const pack = { ...rest, rows: JSON.parse(JSON.stringify(rows).replaceAll(here, forged)) as Pack['rows'] };
    const path = join(aFolder(), 'x.curbside-pack');
    writeFileSync(path, writePack(pack));
    const other = await withContent();
    expect(importPack({ path }, job(other))).toMatchObject({ failure: { code: 'pack_damaged' } });
    expect(rowsOf(other).reps).toEqual([]);
  });
});
