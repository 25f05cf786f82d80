import { useTranslation } from 'react-i18next';
import { IconSteeringWheel } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function RideScreen() {
  const { t } = useTranslation('ride');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconSteeringWheel}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
