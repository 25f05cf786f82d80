import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  numberInYear,
  periodAround,
  periodUnits,
  unitOf,
  type Period,
  type PeriodUnit,
} from '#shared/domain/period.ts';
import { useToday } from '#renderer/lib/today.ts';
import { DayField } from './day-field.tsx';
import { SegmentedTabs } from './segmented-tabs.tsx';
import classes from './period-field.module.css';

interface PeriodFieldProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** A quarter, a half-year or days of one's own. */
export function PeriodField({ period, onChange }: PeriodFieldProps) {
  const { t } = useTranslation('summary');
  const today = useToday();
  // A quarter may be chosen by its days as well: then the calendars stay.
  const [own, setOwn] = useState(false);
  const unit: PeriodUnit = own ? 'own' : unitOf(period);

  function choose(next: PeriodUnit): void {
    setOwn(next === 'own');
    if (next !== 'own') onChange(periodAround(next, period.to < today ? period.from : today));
  }

  return (
    <>
      <SegmentedTabs
        wide
        label={t('unit.label')}
        value={unit}
        options={periodUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
        onChange={choose}
      />
      {unit === 'own' ? (
        <OwnDays period={period} onChange={onChange} />
      ) : (
        <div className={classes['step']}>
          <ActionIcon
            aria-label={t('earlier')}
            title={t('earlier')}
            onClick={() => onChange(periodAround(unit, period.from, -1))}
          >
            <IconChevronLeft size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
          <b aria-live="polite">
            {t(unit === 'quarter' ? 'quarterName' : 'halfName', {
              number: numberInYear(unit, period),
              year: period.from.slice(0, 4),
            })}
          </b>
          <ActionIcon
            aria-label={t('later')}
            title={t('later')}
            disabled={period.to >= today}
            onClick={() => onChange(periodAround(unit, period.from, 1))}
          >
            <IconChevronRight size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </>
  );
}

/** A first day past the last moves the last with it, so that no moment is wrong. */
function OwnDays({ period, onChange }: PeriodFieldProps) {
  const { t } = useTranslation('summary');
  return (
    <>
      <DayField
        label={t('from')}
        value={period.from}
        onChange={(from) => {
          if (from !== null) onChange({ from, to: period.to < from ? from : period.to });
        }}
      />
      <DayField
        label={t('to')}
        value={period.to}
        min={period.from}
        onChange={(to) => {
          if (to !== null) onChange({ ...period, to });
        }}
      />
    </>
  );
}
