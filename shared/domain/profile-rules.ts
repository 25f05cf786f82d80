import type { Instant } from './fields.ts';
import type { ObservationId } from './ids.ts';
import type { ProfileChange, ProfileEntry } from './profile.ts';

/** From this many sessions on something is no coincidence any more. */
const sessionsThatConfirm = 2;

/** How many sessions an entry was seen in. */
export function sessionsSeenIn({ evidence }: Pick<ProfileEntry, 'evidence'>): number {
  return new Set(evidence.map(({ sessionId }) => sessionId)).size;
}

/** Whether an emerging entry was seen often enough to be called a habit; the manager decides. Source: S2. */
export function suggestsConfirming(entry: Pick<ProfileEntry, 'status' | 'evidence'>): boolean {
  return entry.status === 'emerging' && sessionsSeenIn(entry) >= sessionsThatConfirm;
}

/** A change that is not stored yet. */
export type NewChange = Pick<ProfileChange, 'kind' | 'before' | 'after' | 'observationId'>;

type Told = Pick<ProfileEntry, 'status' | 'title' | 'type'> & { observationIds: readonly ObservationId[] };

/** What a reader of the history would want to know between two states of an entry. */
export function changesBetween(before: Told, after: Told): NewChange[] {
  const changes: NewChange[] = [];
  for (const kind of ['status', 'title', 'type'] as const) {
    if (before[kind] !== after[kind])
      changes.push({ kind, before: before[kind], after: after[kind], observationId: null });
  }
  const came = after.observationIds.filter((id) => !before.observationIds.includes(id));
  const went = before.observationIds.filter((id) => !after.observationIds.includes(id));
  for (const observationId of came)
    changes.push({ kind: 'evidence_added', before: '', after: '', observationId });
  for (const observationId of went)
    changes.push({ kind: 'evidence_removed', before: '', after: '', observationId });
  return changes;
}

/** How long an undo, or second thoughts, leave no trace, in milliseconds. */
export const slipMs = 60_000;

/** Whether a change only takes back one made a moment ago: then neither is history. */
export function takesBack(change: NewChange, made: ProfileChange, now: Instant): boolean {
  if (Date.parse(now) - Date.parse(made.changedAt) > slipMs) return false;
  return (
    change.kind === (opposites[made.kind] ?? made.kind) &&
    change.observationId === made.observationId &&
    change.before === made.after &&
    change.after === made.before
  );
}

const opposites: Partial<Record<ProfileChange['kind'], ProfileChange['kind']>> = {
  evidence_added: 'evidence_removed',
  evidence_removed: 'evidence_added',
  archived: 'restored',
  restored: 'archived',
};
