import { useTranslation } from 'react-i18next';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import type { BoardRow } from '#shared/domain/rep.ts';
import { isFiltered, type BoardFilter } from './board-view.ts';

interface SubtitleInput {
  rows: readonly BoardRow[];
  /** How many of them pass the filter. */
  shown: number;
  view: BoardFilter;
}

/** How many there are, and the one thing most worth knowing about them today. */
export function useSubtitle({ rows, shown, view }: SubtitleInput): string {
  const { t } = useTranslation('team');
  const discreet = useDiscreet();
  const people = t('people', { count: rows.length });
  if (view.group === 'archived') return t('inArchive', { count: rows.length });
  if (isFiltered(view)) return t('shown', { shown, people });
  return discreet ? people : `${people}. ${worthKnowing()}`;

  function worthKnowing(): string {
    const active = rows.filter(({ need }) => need !== null);
    const withoutRide = active.filter(
      ({ rideAlongsThisYear, rideAlongsPolicy }) => rideAlongsThisYear === 0 && rideAlongsPolicy > 0,
    );
    const [only] = withoutRide;
    if (withoutRide.length === 1 && only) return t('noRideAlong.one', { name: only.name });
    if (withoutRide.length > 0) return t('noRideAlong.several', { count: withoutRide.length });
    const missed = active.filter(({ missedCommitments }) => missedCommitments > 0);
    if (missed.length > 0) return t('missed', { count: missed.length });
    const unplanned = active.filter(({ next }) => next === null);
    if (unplanned.length > 0) return t('unplanned', { count: unplanned.length });
    return t('allPlanned');
  }
}
