import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import type { Session } from '#shared/domain/session.ts';
import classes from './plan-acts.module.css';
import { useSessionActs } from './use-session-acts.ts';

/** Beside "Save": calling a session off, deleting it, taking a cancellation back. */
export function PlanActs({ session }: { session: Session }) {
  const { t } = useTranslation('planner');
  const close = usePlanPanel((state) => state.close);
  const navigate = useNavigate();
  const acts = useSessionActs();
  const isCancelled = session.status === 'cancelled';
  return (
    <div className={classes['acts']}>
      {session.status === 'planned' && session.kind === 'ride_along' && (
        <Button
          variant="subtle"
          onClick={() => {
            close();
            void navigate(`/sessions/${session.id}/ride`);
          }}
        >
          {t('planVisits')}
        </Button>
      )}
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
