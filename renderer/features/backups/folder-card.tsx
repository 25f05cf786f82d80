import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';

/** Where backups are made: beside the notes, or where the manager wants them. */
export function FolderCard({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation('backups');
  const choose = useApiMutation('backups', 'chooseFolder');
  const own = useApiMutation('backups', 'useOwnFolder');
  const show = useApiMutation('backups', 'showFolder');
  const error = choose.error ?? own.error ?? show.error;
  return (
    <Card className={classes['card']} aria-labelledby="backup-folder">
      <h2 id="backup-folder">{t('where')}</h2>
      <div className={classes['body']}>
        <p>{t(overview.isDefaultFolder ? 'whereOwn' : 'whereChosen')}</p>
        <p className={classes['path']}>{overview.folder}</p>
        {error && <ErrorText>{error.message}</ErrorText>}
        <div className={classes['acts']}>
          <Button loading={choose.isPending} onClick={() => choose.mutate(undefined)}>
            {t('chooseFolder')}
          </Button>
          {!overview.isDefaultFolder && (
            <Button loading={own.isPending} onClick={() => own.mutate(undefined)}>
              {t('useOwn')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => show.mutate(undefined)}>
            {t('showFolder')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
