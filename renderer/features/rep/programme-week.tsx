import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime, localSessionDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { openSessions } from '#shared/domain/programme-rules.ts';
import type { Programme, ProgrammeWeek as Week } from '#shared/domain/programme.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { WeekNotes } from './programme-week-notes.tsx';
import classes from './programme-weeks.module.css';

interface ProgrammeWeekProps {
  programme: Programme;
  week: Week;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The sessions of a week, what was seen of the focus in them, and what is still to be planned. */
export function ProgrammeWeek({ programme, week, today }: ProgrammeWeekProps) {
  const { t } = useTranslation('programme');
  const plan = usePlanPanel((state) => state.open);
  const { number, firstDay, lastDay, sessions, notes, held, level } = week;
  const { repId, focusCompetencyId, sessionsPerWeek } = programme;
  const isNow = firstDay <= today && today <= lastDay;
  const isAhead = firstDay > today;
  const missing = programme.endedAt === null ? openSessions(week, sessionsPerWeek, today) : 0;
  return (
    <li className={classes['week']} data-now={isNow} data-ahead={isAhead}>
      <div className={classes['when']}>
        <h3>{t('week.title', { number })}</h3>
        <p
          className={classes['quiet']}
        >{`${formatDay(firstDay, 'brief')} – ${formatDay(lastDay, 'brief')}`}</p>
        {isNow && <Chip tone="accent">{t('week.now')}</Chip>}
      </div>
      <div className={classes['what']}>
        {sessions.length === 0 ? (
          <p className={classes['quiet']}>{t(lastDay < today ? 'week.noSession' : 'week.nothingYet')}</p>
        ) : (
          <ul className={classes['sessions']}>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} today={today} />
            ))}
          </ul>
        )}
        {notes.length > 0 && <WeekNotes number={number} notes={notes} />}
        {notes.length === 0 && held > 0 && <p className={classes['quiet']}>{t('week.nothingSeen')}</p>}
      </div>
      <div className={classes['side']}>
        {!isAhead && (
          <span className={classes['count']}>{t('week.count', { held, wanted: sessionsPerWeek })}</span>
        )}
        {level !== null && <Chip>{t('level', { level })}</Chip>}
        {missing > 0 && (
          <>
            <span className={classes['quiet']}>{t('week.toPlan', { count: missing })}</span>
            <Button
              size="xs"
              aria-label={t('week.planFor', { number })}
              onClick={() => plan({ repId, focusCompetencyId, day: isNow ? today : firstDay })}
            >
              {t('week.plan')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function SessionLine({ session, today }: { session: SessionListItem; today: string }) {
  const { t } = useTranslation(['programme', 'rep', 'common']);
  const open = useOpenSession();
  const { startsAt, allDay, kind, status, observationCount } = session;
  const day = localSessionDay(session);
  const isPlanned = status === 'planned';
  const about = [
    formatDay(day, 'short'),
    isPlanned && day >= today && !allDay ? formatTime(startsAt) : '',
    isPlanned && day < today ? t('week.notHeld') : '',
    isPlanned && day >= today ? t('common:sessionStatus.planned') : '',
    observationCount > 0 ? t('rep:timeline.notes', { count: observationCount }) : '',
  ].filter(Boolean);
  return (
    <li>
      <button type="button" className={classes['session']} onClick={() => open(session)}>
        {t(`common:sessionKind.${kind}`)}
      </button>
      <span className={classes['quiet']}>{about.join(' · ')}</span>
    </li>
  );
}
