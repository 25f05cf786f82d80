import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SettingsCard } from './settings-card.tsx';

/** The way to the backups: a screen of its own. */
export function Backups() {
  const { t } = useTranslation('backups');
  return (
    <SettingsCard title={t('title')}>
      <p>{t('whenMade')}</p>
      <div>
        <Button component={Link} to="/settings/backups">
          {t('open')}
        </Button>
      </div>
    </SettingsCard>
  );
}
