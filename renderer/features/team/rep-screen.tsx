import { useTranslation } from 'react-i18next';
import { IconUser } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function RepScreen() {
  const { t } = useTranslation('rep');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconUser}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
