import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationId } from '#shared/domain/ids.ts';
import type { Observation, ObservationKind } from '#shared/domain/observation.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { markSaved } from './saved-time.ts';

/** Makes a stored note another kind without opening it. */
export function useReclassify(): (note: Observation, kind: ObservationKind) => void {
  const { t } = useTranslation(['ride', 'common']);
  return useCallback(
    (note, kind) => {
      if (note.kind === kind) return;
      void set(note.id, kind).then(
        () =>
          showUndo({
            message: t('reclassified', { kind: t(`common:kind.${kind}`) }),
            undo: () => set(note.id, note.kind),
          }),
        (error: unknown) => showFailure(messageOf(error)),
      );
    },
    [t],
  );
}

async function set(id: ObservationId, kind: ObservationKind): Promise<void> {
  const { savedAt } = await call('observations', 'update', { id, changes: { kind } });
  markSaved(savedAt);
}
