import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changesQuery } from '#electron/db/repositories/profile-change.ts';
import { observation, profileEntry } from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { listHistory } from '#electron/services/profile-history.ts';
import * as profile from '#electron/services/profile.ts';
import { getBoard, getRepHeader } from '#electron/services/reps.ts';
import { getToday } from '#electron/services/today.ts';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import { profileChangeSchema, type ProfileEntry } from '#shared/domain/profile.ts';
import { anObservation, aRep, aSession, openTestDatabase, queryPlan, testNow, valueOf } from './support.ts';

/** A context whose clock can be moved. */
function withClock(): Context & { at: (instant: string) => void } {
  let now = testNow;
  return { ...openTestDatabase(), now: () => new Date(now), at: (instant) => (now = instant) };
}

function anEntry(context: Context, repId: RepId, observationIds: ObservationId[]): ProfileEntry {
  return valueOf(
    profile.createEntry(context, {
      repId,
      type: 'strength',
      title: 'Listens',
      competencyId: null,
      status: 'emerging',
      observationIds,
    }),
  );
}

const told = (context: Context, repId: RepId) =>
  valueOf(listHistory(context, { repId })).map(({ kind, before, after, observationText }) => ({
    kind,
    ...(before !== '' && { before, after }),
    ...(observationText !== null && { observationText }),
  }));

describe('the history of an entry', () => {
  it('keeps every change with its day, the newest first', () => {
    const context = withClock();
    const repId = aRep(context);
    const first = anObservation(context, aSession(context, repId), { text: 'Waited' });
    const second = anObservation(context, aSession(context, repId), { text: 'Asked again' });
    const { id } = anEntry(context, repId, [first]);
    context.at('2026-11-22T08:00:00.000Z');
    valueOf(profile.updateEntry(context, { id, changes: { observationIds: [first, second] } }));
    context.at('2026-11-23T08:00:00.000Z');
    valueOf(
      profile.updateEntry(context, { id, changes: { status: 'confirmed', title: 'Listens to the end' } }),
    );
    context.at('2026-11-24T08:00:00.000Z');
    valueOf(profile.updateEntry(context, { id, changes: { observationIds: [second] } }));
    expect(told(context, repId)).toEqual([
      { kind: 'evidence_removed', observationText: 'Waited' },
      { kind: 'title', before: 'Listens', after: 'Listens to the end' },
      { kind: 'status', before: 'emerging', after: 'confirmed' },
      { kind: 'evidence_added', observationText: 'Asked again' },
    ]);
    const history = valueOf(listHistory(context, { repId }));
    expect(history.map((each) => profileChangeSchema.parse(each).changedAt.slice(0, 10))).toEqual([
      '2026-11-24',
      '2026-11-23',
      '2026-11-23',
      '2026-11-22',
    ]);
  });

  it('is told nothing of a slip that is undone at once, everything of one undone later', () => {
    const context = withClock();
    const repId = aRep(context);
    const { id } = anEntry(context, repId, [anObservation(context, aSession(context, repId))]);
    valueOf(profile.updateEntry(context, { id, changes: { status: 'confirmed' } }));
    valueOf(profile.updateEntry(context, { id, changes: { status: 'emerging' } }));
    valueOf(profile.archiveEntry(context, { id }));
    valueOf(profile.restoreEntry(context, { id }));
    expect(told(context, repId)).toEqual([]);
    valueOf(profile.updateEntry(context, { id, changes: { status: 'resolved' } }));
    context.at('2026-11-22T08:00:00.000Z');
    valueOf(profile.updateEntry(context, { id, changes: { status: 'emerging' } }));
    expect(told(context, repId)).toHaveLength(2);
  });

  it('is not written where an update is refused', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const { id } = anEntry(context, repId, [anObservation(context, aSession(context, repId))]);
    const foreign = anObservation(context, aSession(context, aRep(context)));
    const refused = profile.updateEntry(context, {
      id,
      changes: { status: 'confirmed', observationIds: [foreign] },
    });
    expect(refused.ok).toBe(false);
    expect(told(context, repId)).toEqual([]);
  });

  it('is read through its indexes', () => {
    const context = openTestDatabase();
    const { sql, params } = changesQuery(context.db, aRep(context)).toSQL();
    const plan = queryPlan(context, sql, params);
    expect(plan).toMatch(/profile_entry_rep/);
    expect(plan).toMatch(/profile_change_entry/);
    expect(plan).not.toMatch(/SCAN/);
  });
});

describe('a rep without a recorded strength', () => {
  const gapOn = (context: Context, repId: RepId) => ({
    board: valueOf(getBoard(context, { archived: false })).find(({ id }) => id === repId)?.strengthGap,
    header: valueOf(getRepHeader(context, { id: repId })).strengthGap,
    today: valueOf(getToday(context)).withoutStrength.find((each) => each.repId === repId)?.days ?? null,
  });
  const everywhere = (days: number | null) => ({ board: days, header: days, today: days });
  const longAgo = '2026-01-05T09:00:00.000Z';

  it('is pointed out on the board, on the page and on Today, from the sixty-first day on', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { createdAt: longAgo });
    const sessionId = aSession(context, repId, { startsAt: '2026-09-21T08:00:00.000Z' });
    const id = anObservation(context, sessionId, { observedAt: '2026-09-21T08:30:00.000Z' });
    expect(gapOn(context, repId)).toEqual(everywhere(61));
    context.db
      .update(observation)
      .set({ observedAt: '2026-09-22T08:30:00.000Z' })
      .where(eq(observation.id, id))
      .run();
    expect(gapOn(context, repId)).toEqual(everywhere(null));
  });

  it('has none in notes of another kind, in the archive, or of somebody else', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { createdAt: longAgo });
    const sessionId = aSession(context, repId);
    anObservation(context, sessionId, { kind: 'growth' });
    anObservation(context, sessionId, { archivedAt: testNow });
    anObservation(context, aSession(context, aRep(context)));
    expect(gapOn(context, repId)).toEqual(everywhere(320));
  });

  it('has one in a strength of the profile that stands on a note of any kind', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { createdAt: longAgo });
    const note = anObservation(context, aSession(context, repId, { startsAt: longAgo }), {
      kind: 'note',
      observedAt: longAgo,
    });
    const { id } = anEntry(context, repId, [note]);
    expect(gapOn(context, repId)).toEqual(everywhere(null));
    context.db.update(profileEntry).set({ type: 'development' }).where(eq(profileEntry.id, id)).run();
    expect(gapOn(context, repId)).toEqual(everywhere(320));
  });

  it('is not pointed out while away', () => {
    const context = openTestDatabase();
    const repId = aRep(context, { createdAt: longAgo, status: 'on_leave' });
    expect(gapOn(context, repId)).toEqual(everywhere(null));
  });
});
