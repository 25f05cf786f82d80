import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PassphraseFieldProps {
  label: string;
  value: string;
  error?: string | undefined;
  isFirst?: boolean;
  onChange: (value: string) => void;
}

/** Words that are not shown unless one asks, and that nothing remembers. */
export function PassphraseField({ label, value, error, isFirst = false, onChange }: PassphraseFieldProps) {
  const { t } = useTranslation('backups');
  return (
    <PasswordInput
      data-autofocus={isFirst || undefined}
      label={label}
      value={value}
      autoComplete="off"
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
