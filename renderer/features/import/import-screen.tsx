import { useTranslation } from 'react-i18next';
import { IconFileImport } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function ImportScreen() {
  const { t } = useTranslation('import');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconFileImport}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
