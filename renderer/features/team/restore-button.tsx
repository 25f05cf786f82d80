import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { RepId } from '#shared/domain/ids.ts';

interface RestoreButtonProps {
  id: RepId;
  name: string;
  tabIndex: number;
}

/** Brings a rep back from the archive. */
export function RestoreButton({ id, name, tabIndex }: RestoreButtonProps) {
  const { t } = useTranslation('team');
  const restore = useApiMutation('reps', 'restore');
  return (
    <Button
      size="xs"
      tabIndex={tabIndex}
      loading={restore.isPending}
      aria-label={t('restoreName', { name })}
      onClick={() =>
        restore.mutate(
          { id },
          {
            onSuccess: () =>
              showUndo({
                message: t('restored', { name }),
                undo: async () => {
                  await call('reps', 'archive', { id });
                },
              }),
            onError: ({ message }) => showFailure(message),
          },
        )
      }
    >
      {t('restore')}
    </Button>
  );
}
