import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/domain/rep.ts';
import { assertNever } from '#shared/lib/assert-never.ts';

/** Why a rep needs coaching, in a few words beside the name. */
export function useNeedText(): (row: BoardRow) => string {
  const { t } = useTranslation('team');
  return ({ need }) => {
    if (need === null) return '';
    const { reason, count } = need;
    switch (reason) {
      case 'ride_along_overdue':
        return t(count === 0 ? 'need.noRideAlong' : 'need.rideAlongDue');
      case 'commitment_missed':
        return t('need.missed', { count });
      case 'never_coached':
        return t('need.never');
      case 'long_silence':
      case 'one_to_one_overdue':
        return t('need.talkDue');
      case 'steady':
        return '';
      default:
        return assertNever(reason);
    }
  };
}
