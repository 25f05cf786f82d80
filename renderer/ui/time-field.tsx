import { TimePicker } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useTranslation } from 'react-i18next';

interface TimeFieldProps {
  label: string;
  /** `HH:mm`, or empty. */
  value: string;
  onChange: (time: string) => void;
  why?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
}

/** A time of day in 24 hours; arrow keys go in steps of five minutes. */
export function TimeField({ label, value, onChange, why, error, disabled = false }: TimeFieldProps) {
  const { t } = useTranslation();
  return (
    <TimePicker
      label={label}
      description={why}
      error={error}
      value={value}
      onChange={onChange}
      disabled={disabled}
      minutesStep={5}
      hoursInputLabel={`${label}, ${t('calendar.hours')}`}
      minutesInputLabel={`${label}, ${t('calendar.minutes')}`}
    />
  );
}
