import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { Rep } from '#shared/domain/rep.ts';

function onError({ message }: Error): void {
  showFailure(message);
}

type Named = Pick<Rep, 'id' | 'name'>;

/** Into the archive and out of it, each with its undo. */
export function useRepActs(): { archive: (rep: Named) => void; restore: (rep: Named) => void } {
  const { t } = useTranslation('rep');
  const archive = useApiMutation('reps', 'archive');
  const restore = useApiMutation('reps', 'restore');
  return {
    archive: ({ id, name }) =>
      archive.mutate(
        { id },
        {
          onError,
          onSuccess: () =>
            showUndo({
              message: t('archivedToast', { name }),
              undo: async () => {
                await call('reps', 'restore', { id });
              },
            }),
        },
      ),
    restore: ({ id, name }) =>
      restore.mutate(
        { id },
        {
          onError,
          onSuccess: () =>
            showUndo({
              message: t('restoredToast', { name }),
              undo: async () => {
                await call('reps', 'archive', { id });
              },
            }),
        },
      ),
  };
}
