import { useTranslation } from 'react-i18next';
import { IconMessageCircleQuestion } from '@tabler/icons-react';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';

export function QuestionsScreen() {
  const { t } = useTranslation('questions');
  return (
    <Page title={t('title')}>
      <Card>
        <EmptyState icon={IconMessageCircleQuestion}>{t('empty')}</EmptyState>
      </Card>
    </Page>
  );
}
