import { querySearch } from '#electron/services/search.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function searchHandlers(context: () => Context): DomainHandlers<'search'> {
  return { query: (input) => querySearch(context(), input) };
}
