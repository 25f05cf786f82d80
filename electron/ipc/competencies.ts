import * as competencies from '#electron/services/competencies.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function competenciesHandlers(context: () => Context): DomainHandlers<'competencies'> {
  return {
    list: () => competencies.listCompetencies(context()),
    framework: (input) => competencies.getFramework(context(), input),
  };
}
