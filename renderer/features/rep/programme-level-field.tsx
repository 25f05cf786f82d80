import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './programme-form.module.css';

interface LevelFieldProps {
  label: string;
  value: number | null;
  onChange: (level: number | null) => void;
  /** Example behaviour of levels 1 to 5, where the competency is known. */
  behaviours: readonly string[];
}

const levels = [1, 2, 3, 4, 5];

/** A level of the anchored scale, each with what it looks like. May stay empty. */
export function LevelField({ label, value, onChange, behaviours }: LevelFieldProps) {
  const { t } = useTranslation(['programme', 'common']);
  return (
    <Select
      label={label}
      description={t('form.levelWhy')}
      data={levels.map((level) => ({ value: String(level), label: t('level', { level }) }))}
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <span>{option.label}</span>
          <span className={classes['behaviour']}>{behaviours[Number(option.value) - 1]}</span>
        </span>
      )}
      clearable
      clearButtonProps={{ 'aria-label': t('common:clear') }}
      comboboxProps={{ withinPortal: false }}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  );
}
