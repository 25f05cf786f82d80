import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kindFor } from '#renderer/lib/need-kind.ts';
import { formatDay, formatTime, localSessionDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Card } from '#renderer/ui/card.tsx';
import type { SessionListItem } from '#shared/domain/session.ts';
import type { Need, Today } from '#shared/domain/today.ts';
import { addDays } from '#shared/lib/dates.ts';
import classes from './week-strip.module.css';

const shown = 3;

interface WeekDay {
  day: string;
  sessions: SessionListItem[];
  /** Who could be seen on this free day. */
  suggestion: Need | undefined;
}

/** The working week at a glance; Saturday and Sunday only when something is planned on them. */
export function WeekStrip({ today }: { today: Today }) {
  const { t } = useTranslation(['today', 'common']);
  return (
    <section aria-labelledby="week-title">
      <VisuallyHidden component="h2" id="week-title">
        {t('week')}
      </VisuallyHidden>
      <div className={classes['week']}>
        {daysOf(today).map(({ day, sessions, suggestion }) => (
          <Card key={day} className={classes['day']} data-today={day === today.day}>
            <h3>{formatDay(day, 'short')}</h3>
            <DaySessions sessions={sessions} />
            {sessions.length === 0 && <FreeDay day={day} today={today.day} suggestion={suggestion} />}
          </Card>
        ))}
      </div>
    </section>
  );
}

function DaySessions({ sessions }: Pick<WeekDay, 'sessions'>) {
  const { t } = useTranslation(['today', 'common']);
  const open = useOpenSession();
  const more = sessions.length - shown;
  return (
    <>
      {sessions.slice(0, shown).map((session) => (
        <button
          key={session.id}
          type="button"
          className={classes['session']}
          data-ride={session.kind === 'ride_along'}
          data-over={session.status !== 'planned' && session.status !== 'in_progress'}
          onClick={() => open(session)}
        >
          <span>{session.allDay ? t('common:allDay') : formatTime(session.startsAt)}</span>
          {session.rep && <b>{session.rep.name}</b>}
          <span>{t(`common:sessionKindShort.${session.kind}`)}</span>
          {session.status !== 'planned' && (
            <span className={classes['state']}>
              {t(session.isRecalled ? 'common:recalled' : `common:sessionStatus.${session.status}`)}
            </span>
          )}
        </button>
      ))}
      {more > 0 && <div className={classes['free']}>{t('more', { count: more })}</div>}
    </>
  );
}

function FreeDay({ day, today, suggestion }: Omit<WeekDay, 'sessions'> & { today: string }) {
  const { t } = useTranslation(['today', 'common']);
  const openPlan = usePlanPanel((state) => state.open);
  if (day < today) return null;
  if (!suggestion) return <div className={classes['free']}>{t('free')}</div>;
  return (
    <button
      type="button"
      className={classes['suggestion']}
      onClick={() => openPlan({ day, repId: suggestion.repId, kind: kindFor(suggestion) })}
    >
      {t('freeFor', { name: suggestion.repName })}
    </button>
  );
}

/** Each free working day from today on is offered to the next one who is due. */
function daysOf({ day: today, weekStart, week, due }: Today): WeekDay[] {
  const waiting = due.filter(({ reason }) => reason !== 'steady');
  const days = Array.from({ length: 7 }, (_, index) => ({
    day: addDays(weekStart, index),
    isWorking: index < 5,
  }));
  return days
    .map((one) => ({ ...one, sessions: week.filter((session) => localSessionDay(session) === one.day) }))
    .filter(({ isWorking, sessions }) => isWorking || sessions.length > 0)
    .map(({ day, sessions }) => ({
      day,
      sessions,
      suggestion: sessions.length === 0 && day >= today ? waiting.shift() : undefined,
    }));
}
