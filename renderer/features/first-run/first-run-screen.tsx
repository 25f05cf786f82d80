import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpdateSettings } from '#renderer/lib/bootstrap.ts';

export function FirstRunScreen({ onDone }: { onDone: (path: string) => void }) {
  const { t } = useTranslation('first-run');
  const updateSettings = useUpdateSettings();
  return (
    <main>
      <h1>{t('welcome')}</h1>
      <Button onClick={() => updateSettings({ onboarded: true }, { onSuccess: () => onDone('/today') })}>
        {t('empty.title')}
      </Button>
    </main>
  );
}
