import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { ProgrammeId } from '#shared/domain/ids.ts';

function onError({ message }: Error): void {
  showFailure(message);
}

/** What needs no panel. */
export function useProgrammeActs(id: ProgrammeId) {
  const { t } = useTranslation('programme');
  const archive = useApiMutation('programmes', 'archive');
  const reopen = useApiMutation('programmes', 'reopen');
  return {
    archive: () =>
      archive.mutate(
        { id },
        {
          onError,
          onSuccess: () =>
            showUndo({
              message: t('done.archived'),
              undo: async () => {
                await call('programmes', 'restore', { id });
              },
            }),
        },
      ),
    reopen: () => reopen.mutate({ id }, { onError }),
  };
}
