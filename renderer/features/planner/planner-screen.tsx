import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formatDay, formatPeriod } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { addDays, firstOfMonth, mondayOf } from '#shared/lib/dates.ts';
import { PastList } from './past-list.tsx';
import classes from './planner-screen.module.css';
import { UpcomingList } from './upcoming-list.tsx';
import { WhoNext } from './who-next.tsx';
import { WeekView } from './week-view.tsx';

const views = ['week', 'upcoming', 'past'] as const;
type View = (typeof views)[number];

/** The address holds the view and the day it shows, so that "back" leads where one was. */
function usePlace(today: string) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('day') ?? '';
  return {
    view: views.find((view) => view === params.get('view')) ?? 'week',
    day: /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : weekToShow(today),
    go: (view: View, day: string) => setParams({ view, day }, { replace: true }),
  };
}

/** At the weekend a manager looks ahead, as on Today: to the Monday that comes. */
function weekToShow(today: string): string {
  const monday = mondayOf(addDays(today, 2));
  return monday > today ? monday : today;
}

export function PlannerScreen() {
  const { t } = useTranslation(['planner', 'common']);
  const openPlan = usePlanPanel((state) => state.open);
  const today = useToday();
  const { view, day, go } = usePlace(today);
  return (
    <Page
      title={t('title')}
      subtitle={spanOf(view, day) ?? t('upcomingHint')}
      actions={
        <>
          {view !== 'upcoming' && (
            <div className={classes['steps']}>
              <ActionIcon
                aria-label={t(view === 'week' ? 'previousWeek' : 'previousMonth')}
                onClick={() => go(view, step(view, day, -1))}
              >
                <IconChevronLeft size={18} stroke={1.8} aria-hidden />
              </ActionIcon>
              <Button variant="subtle" onClick={() => go(view, today)}>
                {t('today')}
              </Button>
              <ActionIcon
                aria-label={t(view === 'week' ? 'nextWeek' : 'nextMonth')}
                onClick={() => go(view, step(view, day, 1))}
              >
                <IconChevronRight size={18} stroke={1.8} aria-hidden />
              </ActionIcon>
            </div>
          )}
          <SegmentedTabs
            label={t('view')}
            value={view}
            options={views.map((value) => ({ value, label: t(`views.${value}`) }))}
            onChange={(value) => go(value, value === view ? day : today)}
          />
          <Button rightSection={<Kbd keys={keyLabels('plan')} />} onClick={() => openPlan({})}>
            {t('common:planSession')}
          </Button>
        </>
      }
    >
      <CurrentView view={view} day={day} onShow={(shown) => go('week', shown)} />
      {view !== 'past' && <WhoNext />}
    </Page>
  );
}

function CurrentView({ view, day, onShow }: { view: View; day: string; onShow: (day: string) => void }) {
  switch (view) {
    case 'week':
      return <WeekView monday={mondayOf(day)} onShow={onShow} />;
    case 'upcoming':
      return <UpcomingList />;
    case 'past':
      return <PastList month={firstOfMonth(day)} />;
    default:
      return assertNever(view);
  }
}

function step(view: View, day: string, count: number): string {
  return view === 'week' ? addDays(day, 7 * count) : firstOfMonth(day, count);
}

/** `23 – 29 November 2026`, `November 2026`, or null where there is no span. */
function spanOf(view: View, day: string): string | null {
  if (view === 'upcoming') return null;
  if (view === 'past') return formatDay(firstOfMonth(day), 'month');
  const monday = mondayOf(day);
  return formatPeriod(monday, addDays(monday, 6));
}
