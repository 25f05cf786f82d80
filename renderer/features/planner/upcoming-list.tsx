import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { startOfDay } from '#shared/lib/dates.ts';
import { SessionList } from './session-list.tsx';

/** What lies ahead, cancelled ones among it: they can be taken back. */
export function UpcomingList() {
  const { t } = useTranslation(['planner', 'common']);
  const today = useToday();
  const openPlan = usePlanPanel((state) => state.open);
  return (
    <SessionList
      span={{ from: startOfDay(today, localZone()), to: null }}
      statuses={['planned', 'in_progress', 'cancelled']}
      empty={t('emptyUpcoming')}
      action={
        <Button variant="filled" onClick={() => openPlan({})}>
          {t('common:planSession')}
        </Button>
      }
    />
  );
}
