import { search } from '#electron/db/repositories/search.ts';
import { toMatchQuery } from '#shared/domain/search-text.ts';
import type { Output, Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Best first in each group; what was archived, or belongs to something archived, is left out. */
export function querySearch(
  { db }: Context,
  { text, limit, withoutPrivate }: Parsed<'search', 'query'>,
): Outcome<Output<'search', 'query'>> {
  const match = toMatchQuery(text);
  if (match === null) return ok({ people: [], sessions: [], visits: [], notes: [], questions: [] });
  return ok(search(db, { match, limit, withoutPrivate }));
}
