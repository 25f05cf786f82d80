import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '#shared/lib/dates.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { formatDay, formatSpan, formatWhen, localDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { useRhythmText } from '#renderer/lib/rhythm-text.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import type { RepHeader as Header } from '#shared/ipc/reps.ts';
import classes from './rep-header.module.css';
import { useRepActs } from './use-rep-acts.ts';

/** Name, the three figures that matter, and the next step. */
export function RepHeader({ header }: { header: Header }) {
  const { t } = useTranslation(['rep', 'export', 'common', 'need']);
  const discreet = useDiscreet();
  const plan = usePlanPanel((state) => state.open);
  const edit = useRepPanel((state) => state.open);
  const { restore } = useRepActs();
  const rhythmText = useRhythmText();
  const today = useToday();
  const { rep, next } = header;
  const about = [
    rep.role,
    rep.region,
    rep.hireDay === null ? '' : t('since', { month: formatDay(rep.hireDay, 'month') }),
    rep.status === 'active' ? '' : t(`status.${rep.status}`),
    header.ownCadence === null ? '' : rhythmText(header.ownCadence),
  ].filter(Boolean);

  return (
    <header className={classes['header']}>
      <nav aria-label={t('breadcrumb')} className={classes['crumbs']}>
        <Link to="/team">{t('team')}</Link>
        <span aria-hidden>/</span>
        <span>{rep.region || rep.name}</span>
      </nav>
      <div className={classes['line']}>
        <Avatar name={rep.name} size="lg" />
        <div className={classes['who']}>
          <div className={classes['name']}>
            <h1>{rep.name}</h1>
            <ActionIcon size={30} aria-label={t('edit')} title={t('edit')} onClick={() => edit(rep.id)}>
              <IconPencil size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </div>
          <p className={classes['about']}>
            {about.join(' · ')}
            {about.length > 0 && ' · '}
            <Link to={`/reports/summaries?rep=${rep.id}`}>{t('summary')}</Link>
          </p>
          {header.strengthGap !== null && !discreet && (
            <Link to="?tab=profile" className={classes['gap']}>
              {t('need:noStrength', { span: formatSpan(header.strengthGap) })}
            </Link>
          )}
        </div>
        <dl className={classes['figures']}>
          <Figure label={t('figures.rideAlongs', { year: today.slice(0, 4) })}>
            <Share done={header.rideAlongsThisYear} of={header.rideAlongsPolicy} />
          </Figure>
          <Figure label={t('figures.kept')}>
            {header.commitmentsDecided === 0 ? (
              <span className={classes['none']}>{t('figures.none')}</span>
            ) : (
              <Share done={header.commitmentsKept} of={header.commitmentsDecided} />
            )}
          </Figure>
          <Figure label={t('figures.lastTalk')}>
            <LastTalk at={header.lastCoachedAt} today={today} />
          </Figure>
        </dl>
        {rep.archivedAt === null ? (
          <div className={classes['plan']}>
            <Button fullWidth variant="filled" onClick={() => plan({ repId: rep.id })}>
              {t('common:planSession')}
            </Button>
            {next && (
              <div className={classes['next']}>
                <button type="button" onClick={() => plan({ sessionId: next.sessionId })}>
                  {t('next', { when: formatWhen(next.startsAt, next.allDay, today) })}
                </button>
                <Link to={`/sessions/${next.sessionId}/brief`}>{t('export:brief.title')}</Link>
              </div>
            )}
          </div>
        ) : (
          <Button onClick={() => restore(rep)}>{t('restore')}</Button>
        )}
      </div>
      {rep.archivedAt !== null && (
        <p className={classes['archived']}>
          {t('inArchive', { day: formatDay(localDay(rep.archivedAt), 'full') })}
        </p>
      )}
    </header>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `1 of 2`, the first figure in front. */
function Share({ done, of }: { done: number; of: number }) {
  const { t } = useTranslation(['rep', 'common']);
  return (
    <>
      <b>{done}</b> {t('figures.of', { of })}
    </>
  );
}

function LastTalk({ at, today }: { at: string | null; today: string }) {
  const { t } = useTranslation(['rep', 'common']);
  if (at === null) return <span className={classes['none']}>{t('figures.never')}</span>;
  const days = Math.max(0, daysBetween(localDay(at), today));
  return <b>{days === 0 ? t('figures.today') : formatSpan(days)}</b>;
}
