import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorText } from './error-text.tsx';
import classes from './unavailable.module.css';

/** Why a screen of the whole window cannot be shown, and the way out of it. */
export function Unavailable({ message }: { message: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={classes['unavailable']}>
      <ErrorText>{message}</ErrorText>
      <Button onClick={() => void navigate('/today')}>{t('back')}</Button>
    </div>
  );
}
