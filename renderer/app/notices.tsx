import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import classes from './notices.module.css';

/** What goes wrong while one works, above the screen and in nobody's way: what, where, and what can be done. */
export function Notices() {
  const { t } = useTranslation(['backups', 'shell', 'common']);
  const { data } = useApiQuery('app', 'notices', undefined);
  const check = useApiMutation('app', 'checkFile');
  const giveUp = useApiMutation('app', 'giveUpFile');
  if (data === undefined) return null;
  const { file, backup, passphraseNeeded } = data;
  const toBackups = (
    <Button size="xs" component={Link} to="/settings/backups">
      {t('open')}
    </Button>
  );
  return (
    <output className={classes['notices']}>
      {file && (
        <Notice text={file.message} path={file.path}>
          {file.code !== 'database_damaged' && (
            <Button size="xs" loading={check.isPending} onClick={() => check.mutate(undefined)}>
              {t('common:tryAgain')}
            </Button>
          )}
          {file.code !== 'disk_full' && (
            <Button size="xs" loading={giveUp.isPending} onClick={() => giveUp.mutate(undefined)}>
              {t('shell:failure.whatNow')}
            </Button>
          )}
        </Notice>
      )}
      {backup && !passphraseNeeded && (
        <Notice text={t('noticeTrouble', { sentence: backup.message })} path={backup.path}>
          {toBackups}
        </Notice>
      )}
      {passphraseNeeded && <Notice text={t('askAgain')}>{toBackups}</Notice>}
    </output>
  );
}

function Notice({ text, path, children }: { text: string; path?: string; children: ReactNode }) {
  return (
    <div className={classes['notice']}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <p className={classes['text']}>
        {text} {path !== undefined && <span className={classes['path']}>{path}</span>}
      </p>
      <div className={classes['acts']}>{children}</div>
    </div>
  );
}
