import { Button } from '@mantine/core';
import { IconDatabaseOff, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '#shared/domain/backup.ts';
import { formatBytes } from '#renderer/lib/format.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ReturnFocus } from '#renderer/ui/return-focus.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import classes from './backups.module.css';
import { ContentsLine } from './contents-line.tsx';
import { RemoveBackup } from './remove-backup.tsx';
import { useMoment } from './use-moment.ts';

interface BackupListProps {
  backups: readonly BackupInfo[];
  passphraseNeeded: boolean;
  /** Not where one of them may be all there is. */
  mayRemove?: boolean;
}

/** All that can be gone back to, newest first; each opens to what is inside. */
export function BackupList({ backups, passphraseNeeded, mayRemove = false }: BackupListProps) {
  const { t } = useTranslation('backups');
  const moment = useMoment();
  const [open, setOpen] = useState<BackupInfo | null>(null);
  if (backups.length === 0) return <EmptyState icon={IconDatabaseOff}>{t('empty')}</EmptyState>;
  return (
    <>
      <ul className={classes['list']}>
        {backups.map((backup) => (
          <li key={backup.id} className={classes['row']}>
            <div className={classes['when']}>
              <strong>{moment(backup.at)}</strong>
              <span className={classes['quiet']}>
                {backup.label === '' ? t(`reason.${backup.reason}`) : backup.label}
              </span>
              {backup.goneBy === null && <span className={classes['quiet']}>{t('staysUntilRemoved')}</span>}
            </div>
            <div className={classes['inside']}>
              {backup.contents ? <ContentsLine contents={backup.contents} /> : t('unknown')}
            </div>
            <span className={classes['size']}>
              {backup.encrypted && <IconLock size={15} stroke={1.8} aria-label={t('locked')} />}
              {formatBytes(backup.bytes)}
            </span>
            <span className={classes['rowActs']}>
              <Button
                size="xs"
                aria-label={t('lookAt', { when: moment(backup.at) })}
                onClick={() => setOpen(backup)}
              >
                {t('look')}
              </Button>
              {mayRemove && <RemoveBackup backup={backup} />}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <ReturnFocus>
          <BackupDialog
            backup={open}
            passphraseNeeded={open.encrypted && passphraseNeeded}
            onClose={() => setOpen(null)}
          />
        </ReturnFocus>
      )}
    </>
  );
}
