import { useTranslation } from 'react-i18next';
import { IconSun } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function TodayScreen() {
  const { t } = useTranslation('today');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconSun}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
