import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import classes from './team-empty.module.css';

/** Nobody is in the team yet: three ways to begin. */
export function TeamEmpty() {
  const { t } = useTranslation('team');
  const openRep = useRepPanel((state) => state.open);
  const sample = useApiMutation('sample', 'load');
  return (
    <EmptyState
      icon={IconUsers}
      action={
        <div className={classes['acts']}>
          <Button variant="filled" component={Link} to="/team/import">
            {t('import')}
          </Button>
          <Button onClick={() => openRep('new')}>{t('addFirst')}</Button>
          <Button
            variant="subtle"
            loading={sample.isPending}
            onClick={() => sample.mutate(undefined, { onError: ({ message }) => showFailure(message) })}
          >
            {t('loadSample')}
          </Button>
        </div>
      }
    >
      {t('empty')}
    </EmptyState>
  );
}
