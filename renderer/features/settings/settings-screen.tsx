import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      {null}
    </Page>
  );
}
