import { useTranslation } from 'react-i18next';
import { IconFileText } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function ReportScreen() {
  const { t } = useTranslation('report');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconFileText}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
