import { observationKinds, type ObservationKind } from '#shared/domain/observation.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';

/** The kind Ctrl/Cmd with 1 to 7 means; null for any other key. */
export function kindOfKey(event: Parameters<typeof describeKey>[0]): ObservationKind | null {
  const digit = /^mod\+([1-7])$/.exec(describeKey(event))?.[1];
  return observationKinds[Number(digit) - 1] ?? null;
}
