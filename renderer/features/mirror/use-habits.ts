import { useTranslation } from 'react-i18next';
import { mirrorLimits } from '#shared/domain/rating-mirror.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { formatNumber, formatPercent } from '#renderer/lib/format.ts';

interface Figures {
  figures: string;
  /** From where on it is said. */
  limit: string;
  /** How much it was made from. */
  from: string;
}

/** What it means for those who are rated, and what that was told from. */
type Said = Figures & { means: string };

/** One habit of rating, in words. */
export interface Habit {
  name: string;
  lookedAt: string;
  found:
    | { state: 'too_few'; n: number; needed: number; need: string }
    | ({ state: 'even' } & Said)
    | ({ state: 'sign'; sign: string; suggestion: string } & Said);
}

const scaleMiddle = 3;

/** The mirror in the manager's language. */
export function useHabits({ leniency, centre, halo, recency }: Output<'ratings', 'mirror'>): Habit[] {
  const { t } = useTranslation('ratings');
  const { leaning, middleShare, middleSpread, recencySurplus } = mirrorLimits;

  function leniencyFound(): Habit['found'] {
    if (leniency.reading === 'too_few')
      return { ...leniency, state: 'too_few', need: t('mirror.lenient.need') };
    const { reading, n, mean, highShare, lowShare } = leniency;
    const said = {
      figures: t('mirror.lenient.figure', {
        mean: formatNumber(mean),
        high: formatPercent(highShare),
        low: formatPercent(lowShare),
      }),
      limit: t('mirror.lenient.limit', {
        from: formatNumber(scaleMiddle + leaning),
        below: formatNumber(scaleMiddle - leaning),
      }),
      from: t('mirror.levels', { count: n }),
    };
    if (reading === 'even') return { ...said, state: 'even', means: t('mirror.lenient.even') };
    return {
      ...said,
      state: 'sign',
      sign: t(`mirror.lenient.sign.${reading}`),
      means: t(`mirror.lenient.means.${reading}`),
      suggestion: t(`mirror.lenient.try.${reading}`),
    };
  }

  function centreFound(): Habit['found'] {
    if (centre.reading === 'too_few') return { ...centre, state: 'too_few', need: t('mirror.central.need') };
    return found('central', centre.reading === 'even', {
      figures: t('mirror.central.figure', {
        middle: formatPercent(centre.middleShare),
        spread: formatNumber(centre.spread),
      }),
      limit: t('mirror.central.limit', {
        share: formatPercent(middleShare),
        spread: formatNumber(middleSpread),
      }),
      from: t('mirror.levels', { count: centre.n }),
    });
  }

  function haloFound(): Habit['found'] {
    if (halo.reading === 'too_few') return { ...halo, state: 'too_few', need: t('mirror.halo.need') };
    return found('halo', halo.reading === 'even', {
      figures: t('mirror.halo.figure', {
        within: formatNumber(halo.within),
        overall: formatNumber(halo.overall),
      }),
      limit: t('mirror.halo.limit'),
      from: t('mirror.sessions', { count: halo.n }),
    });
  }

  function recencyFound(): Habit['found'] {
    if (recency.reading === 'too_few')
      return { ...recency, state: 'too_few', need: t('mirror.recency.need') };
    return found('recency', recency.reading === 'even', {
      figures: t('mirror.recency.figure', {
        cited: formatPercent(recency.citedShare),
        noted: formatPercent(recency.notedShare),
      }),
      limit: t('mirror.recency.limit', { points: formatNumber(recencySurplus * 100) }),
      from: t('mirror.levels', { count: recency.n }),
    });
  }

  function found(habit: 'central' | 'halo' | 'recency', isEven: boolean, said: Figures): Habit['found'] {
    if (isEven) return { ...said, state: 'even', means: t(`mirror.${habit}.even`) };
    return {
      ...said,
      state: 'sign',
      sign: t(`mirror.${habit}.sign`),
      means: t(`mirror.${habit}.means`),
      suggestion: t(`mirror.${habit}.try`),
    };
  }

  return [
    { name: t('mirror.lenient.name'), lookedAt: t('mirror.lenient.lookedAt'), found: leniencyFound() },
    { name: t('mirror.central.name'), lookedAt: t('mirror.central.lookedAt'), found: centreFound() },
    { name: t('mirror.halo.name'), lookedAt: t('mirror.halo.lookedAt'), found: haloFound() },
    { name: t('mirror.recency.name'), lookedAt: t('mirror.recency.lookedAt'), found: recencyFound() },
  ];
}
