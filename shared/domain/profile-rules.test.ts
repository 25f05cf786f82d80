import { describe, expect, it } from 'vitest';
import { observationIdSchema, profileChangeIdSchema, profileEntryIdSchema, sessionIdSchema } from './ids.ts';
import { changesBetween, suggestsConfirming, takesBack, type NewChange } from './profile-rules.ts';
import type { Evidence, ProfileChange } from './profile.ts';

const first = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de950');
const second = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de951');
const monday = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const friday = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94f');

const seen = (observationId: typeof first, sessionId: typeof monday): Evidence => ({
  observationId,
  sessionId,
  customer: null,
  kind: 'strength',
  text: 'Let the buyer finish',
  visibility: 'shared',
  observedAt: '2026-10-12T08:05:00.000Z',
});

describe('calling something a habit', () => {
  it('is suggested once it was seen in two sessions, not twice in one', () => {
    const status = 'emerging';
    expect(suggestsConfirming({ status, evidence: [seen(first, monday)] })).toBe(false);
    expect(suggestsConfirming({ status, evidence: [seen(first, monday), seen(second, monday)] })).toBe(false);
    expect(suggestsConfirming({ status, evidence: [seen(first, monday), seen(second, friday)] })).toBe(true);
  });

  it('is not suggested for what is confirmed or resolved', () => {
    const evidence = [seen(first, monday), seen(second, friday)];
    expect(suggestsConfirming({ status: 'confirmed', evidence })).toBe(false);
    expect(suggestsConfirming({ status: 'resolved', evidence })).toBe(false);
  });
});

describe('the history of an entry', () => {
  const entry = { status: 'emerging', title: 'Listens', type: 'strength', observationIds: [first] } as const;

  it('says nothing where nothing changed', () => {
    expect(changesBetween(entry, { ...entry })).toEqual([]);
  });

  it('names every change with what was before and after, and the notes that came and went', () => {
    const after = {
      ...entry,
      status: 'confirmed',
      title: 'Listens to the end',
      observationIds: [second],
    } as const;
    expect(changesBetween(entry, after)).toEqual([
      { kind: 'status', before: 'emerging', after: 'confirmed', observationId: null },
      { kind: 'title', before: 'Listens', after: 'Listens to the end', observationId: null },
      { kind: 'evidence_added', before: '', after: '', observationId: second },
      { kind: 'evidence_removed', before: '', after: '', observationId: first },
    ]);
  });

  const madeAt = '2026-11-21T08:41:00.000Z';
  const made = (change: NewChange): ProfileChange => ({
    ...change,
    id: profileChangeIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de960'),
    entryId: profileEntryIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de961'),
    observationText: null,
    changedAt: madeAt,
  });
  const status = (before: string, after: string): NewChange => ({
    kind: 'status',
    before,
    after,
    observationId: null,
  });
  const evidence = (kind: 'evidence_added' | 'evidence_removed', observationId: typeof first): NewChange => ({
    kind,
    before: '',
    after: '',
    observationId,
  });

  it('forgets what is taken back within a minute', () => {
    const soon = '2026-11-21T08:41:08.000Z';
    expect(takesBack(status('confirmed', 'emerging'), made(status('emerging', 'confirmed')), soon)).toBe(
      true,
    );
    expect(
      takesBack(evidence('evidence_removed', first), made(evidence('evidence_added', first)), soon),
    ).toBe(true);
  });

  it('keeps what is taken back later, goes on, or is about another note', () => {
    const later = '2026-11-21T08:43:00.000Z';
    expect(takesBack(status('confirmed', 'emerging'), made(status('emerging', 'confirmed')), later)).toBe(
      false,
    );
    expect(takesBack(status('confirmed', 'resolved'), made(status('emerging', 'confirmed')), madeAt)).toBe(
      false,
    );
    expect(
      takesBack(evidence('evidence_removed', second), made(evidence('evidence_added', first)), madeAt),
    ).toBe(false);
  });
});
