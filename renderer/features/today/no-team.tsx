import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import classes from './no-team.module.css';

/** The whole page while there is nobody to coach. */
export function NoTeam() {
  const { t } = useTranslation('today');
  const load = useApiMutation('sample', 'load');
  return (
    <Card>
      <EmptyState
        icon={IconUsers}
        action={
          <div className={classes['acts']}>
            <Button component={Link} to="/team/import" variant="filled">
              {t('importTeam')}
            </Button>
            <Button
              loading={load.isPending}
              onClick={() => load.mutate(undefined, { onError: ({ message }) => showFailure(message) })}
            >
              {t('sampleTeam')}
            </Button>
            <Button component={Link} to="/team" variant="subtle">
              {t('addRep')}
            </Button>
          </div>
        }
      >
        {t('empty')}
      </EmptyState>
    </Card>
  );
}
