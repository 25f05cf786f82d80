import { Button } from '@mantine/core';
import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './screens.module.css';

/** The file did not open: what is wrong, where it is, and the ways out. */
export function StartFailure({ failure }: { failure: NonNullable<Bootstrap['failure']> }) {
  const { t } = useTranslation(['shell', 'common']);
  const queryClient = useQueryClient();
  const onSuccess = (bootstrap: Bootstrap): void => {
    queryClient.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  };
  const retry = useApiMutation('app', 'retryOpen');
  const choose = useApiMutation('app', 'chooseDataFolder');
  const quit = useApiMutation('app', 'quit');
  const error = retry.error ?? choose.error;
  return (
    <main className={classes['center']}>
      <Card className={classes['panel']}>
        <IconDatabaseExclamation size={36} stroke={1.5} color="var(--promise)" aria-hidden />
        <h1 className={classes['heading']}>{t('failure.title')}</h1>
        <p className={classes['lead']} role="alert">
          {failure.message}
        </p>
        <p className={classes['quiet']}>{t('failure.kept')}</p>
        <h2 className={classes['label']}>{t('failure.where')}</h2>
        <p className={classes['path']}>{failure.path}</p>
        {error && <ErrorText>{error.message}</ErrorText>}
        <div className={classes['foot']}>
          <Button
            variant="filled"
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined, { onSuccess })}
          >
            {t('common:tryAgain')}
          </Button>
          <Button loading={choose.isPending} onClick={() => choose.mutate(undefined, { onSuccess })}>
            {t('failure.choose')}
          </Button>
          <Button variant="subtle" className={classes['end']} onClick={() => quit.mutate(undefined)}>
            {t('failure.quit')}
          </Button>
        </div>
      </Card>
    </main>
  );
}
