import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useApiMutation } from '#renderer/lib/api.ts';
import { formatDay, formatTime, localSessionDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import type { Brief } from '#shared/domain/today.ts';
import { AskToday } from './ask-today.tsx';
import classes from './brief-card.module.css';
import { FocusAndOpen } from './focus-and-open.tsx';
import { LastTime } from './last-time.tsx';

interface BriefCardProps {
  brief: Brief;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What a manager reads before the next session: one card, three columns, one button. */
export function BriefCard({ brief, today }: BriefCardProps) {
  const { t } = useTranslation(['today', 'common']);
  const openPlan = usePlanPanel((state) => state.open);
  const { session } = brief;
  const { rep } = session;
  const kind = t(`common:sessionKind.${session.kind}`);
  return (
    <Card className={classes['card']} aria-labelledby="brief-title">
      <div className={classes['head']}>
        {rep && <Avatar name={rep.name} size="md" />}
        <div className={classes['titles']}>
          <div className={classes['titleRow']}>
            <h2 id="brief-title" className={classes['title']}>
              {rep ? (
                <Link to={`/team/${rep.id}`} className={classes['link']}>
                  {t('sessionWith', { kind, name: rep.name })}
                </Link>
              ) : (
                kind
              )}
            </h2>
            {session.status === 'planned' && (
              <Tooltip label={t('editPlan')}>
                <ActionIcon
                  size={28}
                  aria-label={t('editPlan')}
                  onClick={() => openPlan({ sessionId: session.id })}
                >
                  <IconPencil size={16} stroke={1.7} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </div>
          <Details brief={brief} today={today} />
        </div>
        <StartButton brief={brief} />
      </div>
      <div className={classes['columns']}>
        <FocusAndOpen brief={brief} today={today} />
        <LastTime lastTime={brief.lastTime} />
        <AskToday brief={brief} />
      </div>
    </Card>
  );
}

function Details({ brief: { session, visits }, today }: BriefCardProps) {
  const { t } = useTranslation(['today', 'common', 'day-end']);
  const day = localSessionDay(session);
  const time = session.allDay ? t('common:allDay') : formatTime(session.startsAt);
  const parts = [
    day === today ? time : `${formatDay(day, 'weekday')}, ${time}`,
    session.place || session.rep?.region,
    visits.length > 0 && t('visits', { count: visits.length }),
    session.rideFormat && t(`common:rideFormat.${session.rideFormat}`),
  ];
  return (
    <div className={classes['details']}>
      {parts.filter(Boolean).join(' · ')} ·{' '}
      <Link to={`/sessions/${session.id}/brief`} className={classes['brief']}>
        {t('wholeBrief')}
      </Link>
      {session.status === 'in_progress' && (
        <>
          {' · '}
          <Link to={`/sessions/${session.id}/day-end`} className={classes['brief']}>
            {t('day-end:title')}
          </Link>
        </>
      )}
    </div>
  );
}

function StartButton({ brief: { session } }: Pick<BriefCardProps, 'brief'>) {
  const { t } = useTranslation(['today', 'common']);
  const navigate = useNavigate();
  const start = useApiMutation('sessions', 'start');
  const ride = (): void => void navigate(`/sessions/${session.id}/ride`);
  const isRunning = session.status === 'in_progress';
  const label = session.kind === 'ride_along' ? t('startRide') : t('start');
  return (
    <Button
      variant="filled"
      size="lg"
      loading={start.isPending}
      onClick={() => {
        if (isRunning) ride();
        else
          start.mutate(
            { id: session.id },
            { onSuccess: ride, onError: ({ message }) => showFailure(message) },
          );
      }}
    >
      {isRunning ? t('resume') : label}
    </Button>
  );
}
