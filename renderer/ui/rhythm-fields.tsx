import { useTranslation } from 'react-i18next';
import { cadenceLimits } from '#shared/domain/cadence-limits.ts';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import classes from './rhythm-fields.module.css';
import { WholeNumber } from './whole-number.tsx';

interface RhythmFieldsProps {
  value: CadencePolicy;
  onChange: (policy: CadencePolicy) => void;
}

/** How often: the two numbers of a rhythm, for the team or for one rep. */
export function RhythmFields({ value, onChange }: RhythmFieldsProps) {
  const { t } = useTranslation('cadence');
  return (
    <div className={classes['fields']}>
      <WholeNumber
        label={t('weeks')}
        why={t('weeksWhy')}
        range={t('range', cadenceLimits.weeks)}
        limits={cadenceLimits.weeks}
        value={value.oneToOneEveryDays / 7}
        onChange={(weeks) => onChange({ ...value, oneToOneEveryDays: weeks * 7 })}
      />
      <WholeNumber
        label={t('rideAlongs')}
        why={t('rideAlongsWhy')}
        range={t('range', cadenceLimits.rideAlongs)}
        limits={cadenceLimits.rideAlongs}
        value={value.rideAlongsPerYear}
        onChange={(rideAlongsPerYear) => onChange({ ...value, rideAlongsPerYear })}
      />
    </div>
  );
}
