import { readVisitMix } from '#electron/db/repositories/visit-mix.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { VisitMixPart } from '#shared/domain/visit-mix.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** The visits of the last twelve months with a rep. */
export function getVisitMix({ db, now }: Context, { repId }: { repId: RepId }): Outcome<VisitMixPart[]> {
  const from = new Date(now());
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return ok(readVisitMix(db, { repId, from: from.toISOString() }));
}
