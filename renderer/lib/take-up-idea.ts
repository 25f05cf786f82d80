import { useTranslation } from 'react-i18next';
import type { ObservationId } from '#shared/domain/ids.ts';
import { call, useApiMutation } from './api.ts';
import { showFailure, showUndo } from './undo.tsx';

/** Makes an idea of a note with one click; the toast takes it back. */
export function useTakeUpIdea(): (observationId: ObservationId) => void {
  const { t } = useTranslation('ideas');
  const { mutate } = useApiMutation('ideas', 'takeUp');
  return (observationId) =>
    mutate(
      { observationId },
      {
        onError: ({ message }) => showFailure(message),
        onSuccess: ({ id }) =>
          showUndo({
            message: t('takenUp'),
            undo: () => call('ideas', 'archive', { id }),
          }),
      },
    );
}
