import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { ConfirmIrreversible } from '#renderer/ui/confirm-irreversible.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SettingsCard } from './settings-card.tsx';

/** The invented team: loaded whole, removed whole. Removing it takes its notes too, so it asks. */
export function SampleTeam() {
  const { t } = useTranslation('settings');
  const { hasSampleTeam } = useBootstrap();
  const [isAsking, setAsking] = useState(false);
  const load = useApiMutation('sample', 'load');
  const remove = useApiMutation('sample', 'remove');
  const error = load.error ?? remove.error;

  function confirmRemoval(): void {
    remove.mutate(undefined, {
      onSuccess: ({ reps }) => showToast(t('sample.removed', { count: reps })),
      onSettled: () => setAsking(false),
    });
  }

  return (
    <SettingsCard title={t('sample.title')}>
      <p>{t(hasSampleTeam ? 'sample.loadedText' : 'sample.text')}</p>
      <div>
        {hasSampleTeam ? (
          <Button onClick={() => setAsking(true)}>{t('sample.remove')}</Button>
        ) : (
          <Button
            loading={load.isPending}
            onClick={() =>
              load.mutate(undefined, {
                onSuccess: ({ reps }) => showToast(t('sample.loaded', { count: reps })),
              })
            }
          >
            {t('sample.load')}
          </Button>
        )}
        {error && <ErrorText>{error.message}</ErrorText>}
      </div>
      <ConfirmIrreversible
        opened={isAsking}
        title={t('sample.ask')}
        act={t('sample.remove')}
        busy={remove.isPending}
        onConfirm={confirmRemoval}
        onClose={() => setAsking(false)}
      >
        {t('sample.askText')}
      </ConfirmIrreversible>
    </SettingsCard>
  );
}
