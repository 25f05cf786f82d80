import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

export function DataFolder() {
  const { t } = useTranslation('settings');
  const { dataFolder } = useBootstrap();
  const show = useApiMutation('app', 'showDataFolder');
  return (
    <SettingsCard title={t('data.title')}>
      <p>{t('data.text')}</p>
      <p className={classes['path']}>{dataFolder}</p>
      <div>
        <Button onClick={() => show.mutate(undefined)}>{t('data.open')}</Button>
        {show.error && <ErrorText>{show.error.message}</ErrorText>}
      </div>
    </SettingsCard>
  );
}
