import * as competencies from '#electron/db/repositories/competency.ts';
import type { Competency } from '#shared/domain/competency.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export function listCompetencies({ db }: Context): Outcome<Competency[]> {
  return ok(competencies.listCompetencies(db));
}
