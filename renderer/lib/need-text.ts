import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/lib/assert-never.ts';
import { useDiscreet } from './discreet.ts';
import { formatSpan } from './format.ts';
import type { Need } from '#shared/domain/today.ts';

/** Why somebody needs coaching now, as a few words: "No ride-along this year"; the reason is private, that they are due is not. */
export function useNeedText(): (need: Pick<Need, 'reason' | 'count'>) => string {
  const { t } = useTranslation('need');
  const discreet = useDiscreet();
  return ({ reason, count }) => {
    if (discreet) return t('due');
    switch (reason) {
      case 'ride_along_overdue':
        return count === 0 ? t('noRideAlong') : t('rideAlongs', { count });
      case 'commitment_missed':
        return t('missed', { count });
      case 'programme_running':
        return t('programme', { count });
      case 'never_coached':
        return t('never');
      case 'long_silence':
        return t('silence', { span: formatSpan(count) });
      case 'one_to_one_overdue':
        return t('noTalk', { span: formatSpan(count) });
      case 'steady':
        return count === 0 ? t('steadyToday') : t('steady', { count });
      default:
        return assertNever(reason);
    }
  };
}
