import { useTranslation } from 'react-i18next';
import type { RepId } from '#shared/domain/ids.ts';
import { visitMix, type VisitMix } from '#shared/domain/visit-mix-rules.ts';
import { useApiQuery } from './api.ts';
import { useDiscreet } from './discreet.ts';

/** Whom a rep has shown over the year, summed up; undefined until it is known. */
export function useVisitMix(repId: RepId): VisitMix | undefined {
  const { data } = useApiQuery('visits', 'mix', { repId });
  return data === undefined ? undefined : visitMix(data);
}

/** The one sentence worth saying about it before the next ride, for the manager alone; null when there is none. */
export function useVisitMixHint(repId: RepId): string | null {
  const { t } = useTranslation('visit-mix');
  const isDiscreet = useDiscreet();
  const hint = useVisitMix(repId)?.hint ?? null;
  return hint === null || isDiscreet ? null : t(`hint.${hint}`);
}
