import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { sessionStatuses } from '#shared/domain/session.ts';
import { addDays, firstOfMonth, startOfDay } from '#shared/lib/dates.ts';
import { SessionList } from './session-list.tsx';

/** One month of what was, the newest first; the running month until today. */
export function PastList({ month }: { month: string }) {
  const { t } = useTranslation(['planner', 'common']);
  const openPlan = usePlanPanel((state) => state.open);
  const zone = localZone();
  const tomorrow = addDays(useToday(), 1);
  const end = firstOfMonth(month, 1);
  return (
    <SessionList
      newestFirst
      span={{ from: startOfDay(month, zone), to: startOfDay(end < tomorrow ? end : tomorrow, zone) }}
      statuses={[...sessionStatuses]}
      empty={t('emptyPast')}
      action={<Button onClick={() => openPlan({})}>{t('common:planSession')}</Button>}
    />
  );
}
