import { useTranslation } from 'react-i18next';
import { IconUsers } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function TeamScreen() {
  const { t } = useTranslation('team');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconUsers}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
