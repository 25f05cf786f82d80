import { useTranslation } from 'react-i18next';
import type { CadencePolicy } from '#shared/domain/cadence.ts';

/** A rhythm in words: "One-to-one every 2 weeks, 2 ride-alongs a year". */
export function useRhythmText(): (policy: CadencePolicy) => string {
  const { t } = useTranslation('cadence');
  return ({ oneToOneEveryDays, rideAlongsPerYear }) => {
    const talks = t('everyWeeks', { count: oneToOneEveryDays / 7 });
    const rides = rideAlongsPerYear === 0 ? t('noRides') : t('ridesAYear', { count: rideAlongsPerYear });
    return `${talks}, ${rides}`;
  };
}
