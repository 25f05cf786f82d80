import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/fr';
import 'dayjs/locale/hu';
import 'dayjs/locale/it';
import 'dayjs/locale/ro';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/lib/today.ts';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD` */
  value: string | null;
  onChange: (day: string | null) => void;
  why?: string | undefined;
  error?: string | undefined;
  /** `YYYY-MM-DD`; earlier days cannot be chosen. */
  min?: string | undefined;
  clearable?: boolean;
  /** Has the focus when its panel opens. */
  isFirst?: boolean;
}

/** A day from a calendar that starts on Monday, in the current language. */
export function DayField({
  label,
  value,
  onChange,
  why,
  error,
  min,
  clearable = false,
  isFirst = false,
}: DayFieldProps) {
  const { t, i18n } = useTranslation();
  const today = useToday();
  // The calendar opens on the day that is chosen; without one, on the first that is likely.
  const first = min !== undefined && min > today ? min : today;
  return (
    <DatePickerInput
      label={label}
      data-autofocus={isFirst || undefined}
      description={why}
      error={error}
      value={value}
      onChange={onChange}
      {...(min !== undefined && { minDate: min })}
      getDayProps={(day) => (value === null && day === first ? { 'data-autofocus': true } : {})}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('clear') }}
      locale={i18n.language}
      firstDayOfWeek={1}
      valueFormat={dayFormats[i18n.language] ?? 'ddd D MMM YYYY'}
      monthLabelFormat={i18n.language === 'hu' ? 'YYYY. MMMM' : 'MMMM YYYY'}
      ariaLabels={{
        previousMonth: t('calendar.previousMonth'),
        nextMonth: t('calendar.nextMonth'),
        previousYear: t('calendar.previousYear'),
        nextYear: t('calendar.nextYear'),
        monthLevelControl: t('calendar.chooseMonth'),
        yearLevelControl: t('calendar.chooseYear'),
      }}
      leftSection={<IconCalendar size={18} stroke={1.7} aria-hidden />}
      popoverProps={{ position: 'bottom-start' }}
    />
  );
}

/* Day.js has no order of its own for these; Hungarian goes from the year to the day. */
const dayFormats: Record<string, string> = {
  en: 'ddd, D MMM YYYY',
  hu: 'YYYY. MMMM D., dddd',
};
