import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '#shared/domain/backup.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './backups.module.css';
import { useMoment } from './use-moment.ts';

/** Removes a backup for good, after a question: nothing can bring it back. */
export function RemoveBackup({ backup }: { backup: BackupInfo }) {
  const { t } = useTranslation(['backups', 'common']);
  const moment = useMoment();
  const [isAsking, setAsking] = useState(false);
  const remove = useApiMutation('backups', 'remove');
  const when = moment(backup.at);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="danger"
        aria-label={t('remove.of', { when })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('remove.title', { when })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <div className={classes['dialog']}>
          <p>{t('remove.text')}</p>
          {remove.error && <ErrorText>{remove.error.message}</ErrorText>}
          <div className={classes['acts']}>
            <Button data-autofocus onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
            <Button
              variant="filled"
              color="danger"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: backup.id }, { onSuccess: () => setAsking(false) })}
            >
              {t('remove.act')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
