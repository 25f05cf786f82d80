import { Button } from '@mantine/core';
import { IconDatabaseExport, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BackupOverview } from '#shared/domain/backup.ts';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { BackupList } from './backup-list.tsx';
import classes from './backups.module.css';
import { ContentsLine } from './contents-line.tsx';
import { FolderCard } from './folder-card.tsx';
import { PassphraseCard } from './passphrase-card.tsx';
import { useMoment } from './use-moment.ts';

/** Is everything safe, where, and how does one get it back. */
export function BackupsScreen() {
  const { t } = useTranslation('backups');
  const { data, error } = useApiQuery('backups', 'overview', undefined);
  return (
    <Page title={t('title')} subtitle={<Link to="/settings">{t('toSettings')}</Link>}>
      {error && <ErrorText>{error.message}</ErrorText>}
      {data && (
        <div className={classes['cards']}>
          <StateCard overview={data} />
          <FolderCard overview={data} />
          <PassphraseCard key={String(data.encrypted)} overview={data} />
          <Card className={classes['listCard']} aria-labelledby="all-backups">
            <h2 id="all-backups">{t('all')}</h2>
            <p className={classes['quiet']}>{t('keptFor')}</p>
            <BackupList mayRemove backups={data.backups} passphraseNeeded={data.passphraseNeeded} />
          </Card>
        </div>
      )}
    </Page>
  );
}

function StateCard({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const make = useApiMutation('backups', 'make');
  const drill = useApiMutation('backups', 'drill');
  const newest = overview.backups.find(({ id }) => id === overview.newest);
  const { trouble, drill: proof } = overview;
  const isSound = trouble === null && newest !== undefined && proof?.ok !== false;
  const Mark = isSound ? IconShieldCheck : IconShieldExclamation;
  return (
    <Card className={classes['state']} data-sound={isSound}>
      <Mark size={36} stroke={1.5} aria-hidden />
      <div className={classes['stateText']}>
        <h2>{newest ? t('last', { when: moment(newest.at) }) : t('none')}</h2>
        {newest?.contents && (
          <p className={classes['quiet']}>
            <ContentsLine contents={newest.contents} />
          </p>
        )}
        <p className={classes['quiet']}>{t('whenMade')}</p>
        {trouble && (
          <ErrorText>{t('trouble', { when: moment(trouble.since), sentence: trouble.message })}</ErrorText>
        )}
        <p>
          {proof === null && t('notProven')}
          {proof?.ok === true && t('proven', { when: moment(proof.at) })}
        </p>
        {proof?.ok === false && <ErrorText>{t('provenBad', { when: moment(proof.at) })}</ErrorText>}
        {drill.error && proof?.ok !== false && <ErrorText>{drill.error.message}</ErrorText>}
        {make.error && make.error.message !== trouble?.message && <ErrorText>{make.error.message}</ErrorText>}
        <div className={classes['acts']}>
          <Button
            variant="filled"
            leftSection={<IconDatabaseExport size={18} stroke={1.7} aria-hidden />}
            loading={make.isPending}
            onClick={() => make.mutate(undefined)}
          >
            {t('makeNow')}
          </Button>
          {newest && (
            <Button loading={drill.isPending} onClick={() => drill.mutate(undefined)}>
              {t('prove')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
