import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf, NotFoundError } from '#electron/db/errors.ts';
import { observation } from '#electron/db/schema.ts';
import * as profile from '#electron/services/profile.ts';
import type { CompetencyId, ObservationId, ProfileEntryId, RepId } from '#shared/domain/ids.ts';
import {
  profileEntryInputSchema,
  profileEntrySchema,
  type ProfileEntryInput,
} from '#shared/domain/profile.ts';
import {
  aCompetency,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  testNow,
  valueOf,
} from './support.ts';

function entryInput(repId: RepId, observationIds: ObservationId[]): ProfileEntryInput {
  return {
    repId,
    type: 'strength',
    title: 'Listens until the real reason',
    competencyId: null,
    status: 'emerging',
    observationIds,
  };
}

describe('a profile entry', () => {
  it('stands on dated observations with their customer, the newest first', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const visitId = aVisit(context, sessionId);
    const competencyId = aCompetency(context, { name: 'Listening' });
    const older = anObservation(context, sessionId, { observedAt: '2026-10-12T08:00:00.000Z' });
    const newer = anObservation(context, sessionId, { observedAt: '2026-10-12T09:00:00.000Z', visitId });
    const entry = valueOf(
      profile.createEntry(context, { ...entryInput(repId, [older, newer]), competencyId }),
    );
    expect(profileEntrySchema.parse(entry)).toMatchObject({
      title: 'Listens until the real reason',
      competencyName: 'Listening',
      evidence: [
        { observationId: newer, customer: 'Betasoloin', sessionId },
        { observationId: older, customer: null },
      ],
    });
    expect(valueOf(profile.listProfile(context, { repId }))).toEqual([entry]);
  });

  it('needs evidence, and evidence of the same rep', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const other = aRep(context, { name: 'Moses Frase' });
    const foreign = anObservation(context, aSession(context, other));
    expect(profile.createEntry(context, entryInput(repId, [foreign]))).toMatchObject({
      failure: { code: 'evidence_other_rep', field: 'observationIds' },
    });
    expect(valueOf(profile.listProfile(context, { repId }))).toEqual([]);
    const issue = profileEntryInputSchema.safeParse(entryInput(repId, [])).error?.issues[0];
    expect([issue?.path.join('.'), issue?.message]).toEqual(['observationIds', 'evidence_required']);
  });

  it('changes its status without touching the evidence, and its evidence as a whole', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const first = anObservation(context, sessionId);
    const second = anObservation(context, sessionId);
    const { id } = valueOf(profile.createEntry(context, entryInput(repId, [first, first])));
    const confirmed = valueOf(profile.updateEntry(context, { id, changes: { status: 'confirmed' } }));
    expect(confirmed.status).toBe('confirmed');
    expect(confirmed.evidence.map(({ observationId }) => observationId)).toEqual([first]);
    const moved = valueOf(profile.updateEntry(context, { id, changes: { observationIds: [second] } }));
    expect(moved.evidence.map(({ observationId }) => observationId)).toEqual([second]);
  });

  it('gets evidence back that was archived while it was edited', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    const kept = anObservation(context, sessionId);
    const archived = anObservation(context, sessionId);
    const { id } = valueOf(profile.createEntry(context, entryInput(repId, [kept, archived])));
    const setArchived = (archivedAt: string | null) =>
      context.db.update(observation).set({ archivedAt }).where(eq(observation.id, archived)).run();
    setArchived(testNow);
    expect(
      valueOf(profile.updateEntry(context, { id, changes: { observationIds: [kept] } })).evidence,
    ).toHaveLength(1);
    setArchived(null);
    expect(valueOf(profile.listProfile(context, { repId }))[0]?.evidence).toHaveLength(2);
  });

  it('leaves the profile when archived and returns by undo', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const { id } = valueOf(
      profile.createEntry(context, entryInput(repId, [anObservation(context, aSession(context, repId))])),
    );
    valueOf(profile.archiveEntry(context, { id }));
    expect(valueOf(profile.listProfile(context, { repId }))).toEqual([]);
    valueOf(profile.restoreEntry(context, { id }));
    expect(valueOf(profile.listProfile(context, { repId }))).toHaveLength(1);
  });

  it('that does not exist is said to be gone', () => {
    const context = openTestDatabase();
    const id = v7() as ProfileEntryId;
    expect(() => profile.updateEntry(context, { id, changes: { status: 'resolved' } })).toThrow(
      NotFoundError,
    );
    expect(() => profile.archiveEntry(context, { id })).toThrow(NotFoundError);
  });

  it('cannot name a competency that does not exist, and leaves nothing behind', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const input = entryInput(repId, [anObservation(context, aSession(context, repId))]);
    let error: unknown;
    try {
      profile.createEntry(context, { ...input, competencyId: v7() as CompetencyId });
    } catch (caught) {
      error = caught;
    }
    expect(failureOf(error)).toEqual({ code: 'not_found' });
    expect(valueOf(profile.listProfile(context, { repId }))).toEqual([]);
  });
});

describe('candidates for evidence', () => {
  it('are the notes of this rep: strengths and growth before the rest, the newest first', () => {
    const context = openTestDatabase();
    const repId = aRep(context);
    const sessionId = aSession(context, repId);
    anObservation(context, aSession(context, aRep(context)), { text: 'Of another rep' });
    anObservation(context, sessionId, { text: 'Archived', archivedAt: testNow });
    anObservation(context, sessionId, { text: 'note', kind: 'note', observedAt: '2026-10-12T12:00:00.000Z' });
    anObservation(context, sessionId, { text: 'old strength', observedAt: '2026-10-12T08:00:00.000Z' });
    anObservation(context, sessionId, {
      text: 'new growth',
      kind: 'growth',
      observedAt: '2026-10-12T11:00:00.000Z',
    });
    const texts = valueOf(profile.listCandidates(context, { repId })).map(({ text }) => text);
    expect(texts).toEqual(['new growth', 'old strength', 'note']);
  });
});
