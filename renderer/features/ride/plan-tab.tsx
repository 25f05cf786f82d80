import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Visits } from './use-visits.ts';
import { VisitPlan } from './visit-plan.tsx';
import classes from './side-panel.module.css';

/** What this session is for, and the plan of the visit at hand. */
export function PlanTab({ detail, visits }: { detail: SessionDetail; visits: Visits }) {
  const { t } = useTranslation('ride');
  const { session, focusName } = detail;
  const openPlan = usePlanPanel(({ open }) => open);
  const canEdit = isEditable(session.status);
  return (
    <>
      <SectionHeading>{t('goal')}</SectionHeading>
      <p className={session.goal === '' ? classes['quiet'] : classes['goal']}>
        {session.goal === '' ? t('noGoal') : <Private>{session.goal}</Private>}
      </p>
      {focusName !== null && <Chip tone="accent">{t('focus', { name: focusName })}</Chip>}
      {canEdit && (
        <Button
          size="lg"
          variant="subtle"
          className={classes['changePlan']}
          onClick={() => openPlan({ sessionId: session.id })}
        >
          {t('changePlan')}
        </Button>
      )}
      {session.kind === 'ride_along' && (
        <div className={classes['visitPlan']}>
          {visits.selected === null ? (
            <p className={classes['quiet']}>{t('chooseVisit')}</p>
          ) : (
            <VisitPlan
              key={visits.selected.id}
              visit={visits.selected}
              session={session}
              readOnly={!canEdit}
              change={visits.change}
            />
          )}
        </div>
      )}
    </>
  );
}
