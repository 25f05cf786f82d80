import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Private } from '#renderer/ui/private.tsx';
import classes from './coachability-form-frame.module.css';

interface FormFrameProps {
  children: ReactNode;
  isSaving: boolean;
  onSave: () => void;
  onCancel: () => void;
  /** Left out for what is new. */
  onArchive?: (() => void) | undefined;
}

/** What both forms share: fields that discreet mode hides while they keep what was typed, and the acts below. */
export function FormFrame({ children, isSaving, onSave, onCancel, onArchive }: FormFrameProps) {
  const { t } = useTranslation(['coachability', 'common']);
  return (
    <Private as="block">
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <div className={classes['acts']}>
          {onArchive && (
            <Button variant="subtle" className={classes['archive']} onClick={onArchive}>
              {t('archive')}
            </Button>
          )}
          <Button onClick={onCancel}>{t('common:cancel')}</Button>
          <Button type="submit" variant="filled" loading={isSaving}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Private>
  );
}
