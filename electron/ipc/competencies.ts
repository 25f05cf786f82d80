import { listCompetencies } from '#electron/services/competencies.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function competenciesHandlers(context: () => Context): DomainHandlers<'competencies'> {
  return { list: () => listCompetencies(context()) };
}
