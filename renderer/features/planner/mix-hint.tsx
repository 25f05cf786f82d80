import type { RepId } from '#shared/domain/ids.ts';
import { useVisitMixHint } from '#renderer/lib/visit-mix.ts';
import classes from './plan-form.module.css';

/** Before a ride is planned: which customers this rep has not shown yet. */
export function MixHint({ repId }: { repId: RepId }) {
  const hint = useVisitMixHint(repId);
  return hint === null ? null : <p className={classes['mix']}>{hint}</p>;
}
