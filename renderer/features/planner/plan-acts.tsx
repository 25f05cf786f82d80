import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import type { Session } from '#shared/domain/session.ts';
import classes from './plan-acts.module.css';
import { useSessionActs } from './use-session-acts.ts';

/** Beside "Save": calling a session off, deleting it, taking a cancellation back. */
export function PlanActs({ session }: { session: Session }) {
  const { t } = useTranslation('planner');
  const close = usePlanPanel((state) => state.close);
  const acts = useSessionActs();
  const isCancelled = session.status === 'cancelled';
  return (
    <div className={classes['acts']}>
      <Button
        variant="subtle"
        onClick={() => {
          close();
          acts.remove(session);
        }}
      >
        {t('delete')}
      </Button>
      <Button
        variant={isCancelled ? 'filled' : 'subtle'}
        onClick={() => {
          close();
          if (isCancelled) acts.restore(session);
          else acts.cancel(session);
        }}
      >
        {t(isCancelled ? 'restore' : 'cancelSession')}
      </Button>
    </div>
  );
}
