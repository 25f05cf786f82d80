import { Button, Modal, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { fold } from '#renderer/lib/fold.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import type { PersonalData } from '#shared/domain/personal-data.ts';
import classes from './personal-data-screen.module.css';

/** Erasing cannot be undone, so the name is typed: nobody does that by accident. */
export function ErasePerson({ person }: { person: Pick<PersonalData, 'repId' | 'name' | 'groups'> }) {
  const { t } = useTranslation(['personal', 'common']);
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const erase = useApiMutation('personalData', 'erase');
  const { repId, name, groups } = person;
  const records = groups.reduce((sum, group) => sum + group.records.length, 0);
  const isSure = fold(typed.trim()) === fold(name.trim());

  function close(): void {
    setAsking(false);
    setTyped('');
  }

  return (
    <>
      <Button
        color="danger"
        variant="subtle"
        leftSection={<IconTrash size={17} stroke={1.7} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('erase.open')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={t('erase.title', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <form
          className={classes['erase']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSure || erase.isPending) return;
            erase.mutate(
              { repId },
              {
                onSuccess: () => {
                  void navigate('/team', { replace: true });
                  showToast(t('erase.done', { name }));
                },
              },
            );
          }}
        >
          <p>{t('erase.text', { count: records })}</p>
          {isAsking && <BackupsWithPerson />}
          <TextInput
            data-autofocus
            autoComplete="off"
            label={t('erase.type', { name })}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {erase.error && <ErrorText>{erase.error.message}</ErrorText>}
          <div className={classes['acts']}>
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button
              type="submit"
              variant="filled"
              color="danger"
              disabled={!isSure}
              loading={erase.isPending}
            >
              {t('erase.act')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}

/** Backups hold whoever was there when they were made; each is named with the day by which it is gone, if it goes by itself. */
function BackupsWithPerson() {
  const { t } = useTranslation('personal');
  const { data } = useApiQuery('backups', 'overview', undefined);
  if (data === undefined || data.backups.length + data.awayFolders.length === 0) return null;
  return (
    <div>
      <p>{t('erase.backups')}</p>
      <ul className={classes['backups']}>
        {data.backups.map(({ id, at, reason, goneBy }) => {
          const made = formatDay(localDay(at), 'dated');
          return (
            <li key={id}>
              {goneBy === null
                ? t(reason === 'kept' ? 'erase.kept' : 'erase.stays', { made })
                : t('erase.backup', { made, until: formatDay(localDay(goneBy), 'dated') })}
            </li>
          );
        })}
        {data.awayFolders.map((folder) => (
          <li key={folder}>{t('erase.away', { folder })}</li>
        ))}
      </ul>
      <p>
        <Link to="/settings/backups">{t('erase.toBackups')}</Link>
      </p>
    </div>
  );
}
