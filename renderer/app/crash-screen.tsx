import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import classes from './screens.module.css';

/** Stands in for a screen that threw; the error itself is already on the console, and nothing saved is lost. */
export function CrashScreen() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return (
    <Page title={t('crash.title')}>
      <EmptyState
        icon={IconMoodSad}
        action={
          <div className={classes['acts']}>
            <Button onClick={() => void navigate('/today')}>{t('crash.today')}</Button>
            <Button variant="filled" onClick={() => void navigate(0)}>
              {t('crash.again')}
            </Button>
          </div>
        }
      >
        {t('crash.text')}
      </EmptyState>
    </Page>
  );
}
