import { ok } from '#shared/lib/result.ts';
import type { ProblemReport } from '#shared/domain/problem-report.ts';
import type { DomainHandlers } from './handlers.ts';

/** The files on this computer; made in the composition root. */
export interface ProblemActions {
  list: () => (ProblemReport & { name: string })[];
  remove: (name: string) => void;
}

export function problemsHandlers({ list, remove }: ProblemActions): DomainHandlers<'problems'> {
  return {
    list: () => ok(list()),
    remove: ({ name }) => ok(remove(name)),
  };
}
