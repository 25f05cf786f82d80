import { Button } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './handover.module.css';
import { MergeCounts } from './merge-counts.tsx';

/** A pack is opened, looked at by its counts, and only then taken over. */
export function Take() {
  const { t } = useTranslation('handover');
  const open = useApiMutation('handover', 'open');
  const take = useApiMutation('handover', 'take');
  const opened = open.data ?? null;
  const error = take.error ?? open.error;

  function choose(): void {
    take.reset();
    open.mutate(undefined);
  }

  function startAnew(): void {
    take.reset();
    open.reset();
  }

  const chooseButton = (
    <Button variant={opened === null ? 'filled' : 'default'} loading={open.isPending} onClick={choose}>
      {t('open')}
    </Button>
  );

  if (take.data !== undefined) {
    const { report, backupId } = take.data;
    return (
      <Card className={classes['form']}>
        <output className={classes['done']}>
          <b>{t('done')}</b> {t(backupId === null ? 'noBackup' : 'backup')}
        </output>
        <MergeCounts report={report} />
        <div className={classes['acts']}>
          <Button component={Link} to="/team" variant="filled">
            {t('toTeam')}
          </Button>
          {backupId !== null && <TakeBack backupId={backupId} onDone={startAnew} />}
          {chooseButton}
        </div>
      </Card>
    );
  }

  if (opened === null)
    return (
      <Card>
        <EmptyState icon={IconTransfer} action={chooseButton}>
          {t('openWhy')}
        </EmptyState>
        {error && (
          <div className={classes['failed']}>
            <ErrorText>{error.message}</ErrorText>
          </div>
        )}
      </Card>
    );

  const { token, fileName, report } = opened;
  const changes = Object.values(report.parts).some(({ added, updated }) => added + updated > 0);
  return (
    <Card className={classes['form']}>
      <div>
        <b className={classes['people']}>{report.people.join(', ')}</b>
        <p className={classes['quiet']}>
          {t('from', {
            fileName,
            name: report.madeBy === '' ? t('someone') : report.madeBy,
            day: formatDay(localDay(report.createdAt), 'full'),
          })}
        </p>
        <p className={classes['quiet']}>
          {t('agreed', { name: report.consent.name, day: formatDay(report.consent.day, 'full') })}
        </p>
      </div>
      <MergeCounts report={report} />
      {!changes && <p>{t('nothingNew')}</p>}
      {error && <ErrorText>{error.message}</ErrorText>}
      <div className={classes['acts']}>
        {changes && (
          <Button variant="filled" size="lg" loading={take.isPending} onClick={() => take.mutate({ token })}>
            {t('takeOver')}
          </Button>
        )}
        {chooseButton}
        {changes && <span className={classes['quiet']}>{t('backupFirst')}</span>}
      </div>
    </Card>
  );
}

/** The file as it was before; what it is now is kept among the backups too. */
function TakeBack({ backupId, onDone }: { backupId: string; onDone: () => void }) {
  const { t } = useTranslation('handover');
  const restore = useApiMutation('backups', 'restore');
  return (
    <>
      <Button
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(
            { id: backupId, keepAs: '' },
            {
              onSuccess: () => {
                showToast(t('takenBack'));
                onDone();
              },
            },
          )
        }
      >
        {t('takeBack')}
      </Button>
      {restore.error && <ErrorText>{restore.error.message}</ErrorText>}
    </>
  );
}
