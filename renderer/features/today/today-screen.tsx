import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { currentLocale, formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import type { Today } from '#shared/domain/today.ts';
import { BriefCard } from './brief-card.tsx';
import { CommitmentsCard } from './commitments-card.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { DraftsCard } from './drafts-card.tsx';
import { DueCard } from './due-card.tsx';
import { NothingPlanned } from './nothing-planned.tsx';
import { NoTeam } from './no-team.tsx';
import classes from './today-screen.module.css';
import { WeekStrip } from './week-strip.tsx';

/** A page left open follows the clock: a session ends, a day ends. */
const refreshMs = 60_000;
/** Coming back to it asks again; not right after the start, which asked already. */
const freshMs = 5_000;

export function TodayScreen() {
  const { t } = useTranslation(['today', 'common']);
  const openPlan = usePlanPanel((state) => state.open);
  const { data: today, error } = useApiQuery('today', 'get', undefined, {
    staleTime: freshMs,
    refetchInterval: refreshMs,
  });

  if (error && !today) {
    return (
      <Page title={t('title')}>
        <ErrorText>{`${t('failed')} ${error.message}`}</ErrorText>
      </Page>
    );
  }
  if (!today) return <SkeletonPage />;
  const title = capitalise(formatDay(today.day, 'weekday'));
  if (today.repCount === 0) {
    return (
      <Page title={title}>
        <NoTeam />
      </Page>
    );
  }
  return (
    <Page
      title={title}
      subtitle={sentence(t, today)}
      actions={
        <Button rightSection={<Kbd keys={keyLabels('plan')} />} onClick={() => openPlan({})}>
          {t('common:planSession')}
        </Button>
      }
    >
      <div className={classes['grid']}>
        <div className={classes['column']}>
          {today.brief ? (
            <BriefCard brief={today.brief} today={today.day} />
          ) : (
            <NothingPlanned first={today.due[0]} />
          )}
          <WeekStrip today={today} />
          <div className={classes['pair']}>
            {today.drafts.length > 0 && <DraftsCard drafts={today.drafts} />}
            {today.commitmentsDue.length > 0 && (
              <CommitmentsCard commitments={today.commitmentsDue} today={today.day} />
            )}
          </div>
        </div>
        <div className={classes['side']}>
          <DueCard due={today.due} />
          <CoverageCard coverage={today.coverage} withoutStrength={today.withoutStrength} />
        </div>
      </div>
    </Page>
  );
}

/** What the day asks for, in two short sentences. */
function sentence(t: TFunction<['today', 'common']>, { week, day, dueCount }: Today): string {
  const count = week.filter(
    (session) =>
      localSessionDay(session) === day && (session.status === 'planned' || session.status === 'in_progress'),
  ).length;
  const sessions = count === 0 ? t('nothingToday') : t('sessionsToday', { count });
  const waiting = dueCount === 0 ? t('nobodyWaits') : t('waiting', { count: dueCount });
  return `${sessions} ${waiting}`;
}

/** Most languages write days small; a title begins with a capital. */
function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(currentLocale()) + text.slice(1);
}
