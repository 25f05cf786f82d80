import * as competencies from '#electron/db/repositories/competency.ts';
import * as frameworks from '#electron/db/repositories/framework.ts';
import type { Competency, Framework } from '#shared/domain/competency.ts';
import type { MethodName, Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type Input<M extends MethodName<'competencies'>> = Parsed<'competencies', M>;

export function listCompetencies({ db }: Context): Outcome<Competency[]> {
  return ok(competencies.listCompetencies(db));
}

export function getFramework({ db }: Context, { id, repId }: Input<'framework'>): Outcome<Framework> {
  return db.transaction(() => ok(frameworks.getFramework(db, id ?? frameworks.frameworkInUse(db, repId))));
}
