import { useMemo } from 'react';
import type { VisitId } from '#shared/domain/ids.ts';
import type { Observation } from '#shared/domain/observation.ts';
import type { SentNote } from './use-capture.ts';

export interface ShownNotes {
  /** Those that are on disk, in the order they were seen. */
  notes: Observation[];
  /** Those on their way there. */
  coming: SentNote[];
}

/** The notes of a visit, or of the whole day when it is null. */
export function useShownNotes(
  stored: readonly Observation[],
  sent: readonly SentNote[],
  visitId: VisitId | null,
): ShownNotes {
  return useMemo(() => {
    const isShown = (id: VisitId | null) => visitId === null || id === visitId;
    // The session may have been read again before the answer to the note was drawn.
    const known = new Set(stored.map(({ id }) => id));
    const arrived = sent
      .map(({ observation }) => observation)
      .filter((one) => one !== null)
      .filter(({ id }) => !known.has(id));
    return {
      notes: [...stored, ...arrived].filter((note) => isShown(note.visitId)),
      coming: sent.filter(({ observation, input }) => observation === null && isShown(input.visitId)),
    };
  }, [stored, sent, visitId]);
}
