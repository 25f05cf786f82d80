import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatWhen } from '#renderer/lib/format.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import classes from './ride.module.css';

/** A planned session before its first note: one key and it runs. */
export function StartCard({ detail: { session } }: { detail: SessionDetail }) {
  const { t } = useTranslation(['ride', 'common']);
  const start = useApiMutation('sessions', 'start');
  const when = formatWhen(session.startsAt, session.allDay);
  return (
    <div className={classes['start']}>
      <EmptyState
        icon={IconMapPin}
        action={
          <Button
            size="lg"
            variant="filled"
            ref={focusOnMount}
            loading={start.isPending}
            onClick={() =>
              start.mutate({ id: session.id }, { onError: (error) => showFailure(error.message) })
            }
          >
            {t('start')}
          </Button>
        }
      >
        {t('plannedFor', { when: session.place === '' ? when : `${when} · ${session.place}` })}
      </EmptyState>
    </div>
  );
}
