import { useTranslation } from 'react-i18next';
import { IconCalendar } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function PlannerScreen() {
  const { t } = useTranslation('planner');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconCalendar}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
