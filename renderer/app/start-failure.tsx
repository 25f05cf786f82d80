import { Button } from '@mantine/core';
import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { useSalvaged } from '#renderer/lib/salvaged.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { BackupList } from '../features/backups/index.ts';
import classes from './screens.module.css';

/** What a backup would help with: in the other cases the file itself is well, only out of reach. */
const restorable: ReadonlySet<ErrorCode> = new Set([
  'database_damaged',
  'database_missing',
  'migration_failed',
  'internal',
]);
const ofAnother: ReadonlySet<ErrorCode> = new Set(['database_in_use', 'database_taken']);

/** The file did not open, or had to be closed: what is wrong, where it is, and the ways out. */
export function StartFailure({ failure }: { failure: NonNullable<Bootstrap['failure']> }) {
  const { t } = useTranslation(['shell', 'common']);
  const queryClient = useQueryClient();
  const onSuccess = (bootstrap: Bootstrap): void => {
    queryClient.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  };
  const retry = useApiMutation('app', 'retryOpen');
  const choose = useApiMutation('app', 'chooseDataFolder');
  const anyway = useApiMutation('app', 'openAnyway');
  const empty = useApiMutation('app', 'startEmpty');
  const salvage = useApiMutation('backups', 'salvage');
  const show = useApiMutation('app', 'showDataFolder');
  const quit = useApiMutation('app', 'quit');
  const error = retry.error ?? choose.error ?? anyway.error ?? empty.error ?? salvage.error;
  const isGone = failure.code === 'database_missing';
  return (
    <main className={classes['center']}>
      <Card className={classes['panel']}>
        <IconDatabaseExclamation size={36} stroke={1.5} color="var(--promise)" aria-hidden />
        <h1 className={classes['heading']}>{t('failure.title')}</h1>
        <p className={classes['lead']} role="alert">
          {failure.message}
        </p>
        {!isGone && <p className={classes['quiet']}>{t('failure.kept')}</p>}
        <h2 className={classes['label']}>{t(isGone ? 'failure.wasHere' : 'failure.where')}</h2>
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
          {ofAnother.has(failure.code) && (
            <Button loading={anyway.isPending} onClick={() => anyway.mutate(undefined, { onSuccess })}>
              {t('failure.anyway')}
            </Button>
          )}
          {failure.code === 'database_damaged' && (
            <Button
              loading={salvage.isPending}
              onClick={() =>
                salvage.mutate(undefined, { onSuccess: (salvaged) => useSalvaged.setState({ salvaged }) })
              }
            >
              {t('failure.salvage')}
            </Button>
          )}
          <Button loading={choose.isPending} onClick={() => choose.mutate(undefined, { onSuccess })}>
            {t('failure.choose')}
          </Button>
          <Button onClick={() => show.mutate(undefined)}>{t('failure.show')}</Button>
          <Button variant="subtle" className={classes['end']} onClick={() => quit.mutate(undefined)}>
            {t('failure.quit')}
          </Button>
        </div>
        {restorable.has(failure.code) && <Restore />}
        {isGone && (
          <>
            <h2 className={classes['label']}>{t('failure.emptyTitle')}</h2>
            <p className={classes['quiet']}>{t('failure.emptyText')}</p>
            <div className={classes['foot']}>
              <Button
                variant="subtle"
                loading={empty.isPending}
                onClick={() => empty.mutate(undefined, { onSuccess })}
              >
                {t('failure.empty')}
              </Button>
            </div>
          </>
        )}
      </Card>
    </main>
  );
}

function Restore() {
  const { t } = useTranslation('shell');
  const { data } = useApiQuery('backups', 'overview', undefined);
  if (data === undefined) return null;
  return (
    <>
      <h2 className={classes['label']}>{t('failure.restore')}</h2>
      <div className={classes['backups']}>
        <BackupList backups={data.backups} passphraseNeeded={data.passphraseNeeded} />
      </div>
    </>
  );
}
