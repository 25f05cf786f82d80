import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { ConfirmIrreversible } from '#renderer/ui/confirm-irreversible.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import type { Rep } from '#shared/domain/rep.ts';
import classes from './rep-form.module.css';
import { useRepActs } from './use-rep-acts.ts';

/** The archive, and deletion for somebody added by mistake. Deletion is refused once there is history. */
export function RepFate({ rep, onDone }: { rep: Rep; onDone: () => void }) {
  const { t } = useTranslation('rep');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const acts = useRepActs();
  const remove = useApiMutation('reps', 'remove');
  const [isAsking, setAsking] = useState(false);
  const isArchived = rep.archivedAt !== null;

  function archive(): void {
    if (isArchived) acts.restore(rep);
    else acts.archive(rep);
    onDone();
  }

  return (
    <div className={classes['fate']}>
      {remove.error && (
        <div className={classes['refused']}>
          <ErrorText>{remove.error.message}</ErrorText>
        </div>
      )}
      <Button
        variant={remove.error ? 'light' : 'subtle'}
        leftSection={
          isArchived ? (
            <IconArchiveOff size={17} stroke={1.7} aria-hidden />
          ) : (
            <IconArchive size={17} stroke={1.7} aria-hidden />
          )
        }
        onClick={archive}
      >
        {t(isArchived ? 'restore' : 'archive')}
      </Button>
      <Button
        variant="subtle"
        color="danger"
        leftSection={<IconTrash size={17} stroke={1.7} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('remove.open')}
      </Button>
      <Link to={`/team/${rep.id}/personal-data`} onClick={onDone} className={classes['data']}>
        {t('personalData')}
      </Link>
      <ConfirmIrreversible
        opened={isAsking}
        title={t('remove.title', { name: rep.name })}
        act={t('remove.act')}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(
            { id: rep.id },
            {
              onSettled: () => setAsking(false),
              onSuccess: () => {
                onDone();
                if (pathname.startsWith(`/team/${rep.id}`)) void navigate('/team', { replace: true });
              },
            },
          )
        }
      >
        {t('remove.text')}
      </ConfirmIrreversible>
    </div>
  );
}
