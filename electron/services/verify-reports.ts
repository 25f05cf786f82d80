import { getSession } from '#electron/db/repositories/session.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { Verification } from '#shared/domain/finalised-report.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { verifyRep, verifyReport } from './report-verification.ts';

/** What the manager asked to have checked. All of it is work for another thread: ten years of reports take seconds. */
export async function verifyReports(
  { db, path, timeZone }: Context,
  jobs: Jobs,
  asked: Parsed<'reports', 'verify'>,
): Promise<Outcome<Verification>> {
  if ('all' in asked)
    return jobs.run('verifyAllReports', { id: asked.token, databaseFile: path, input: { timeZone } });
  if ('repId' in asked) return ok(verifyRep({ db, timeZone }, asked));
  const { id: sessionId, repId } = getSession(db, asked.sessionId);
  return ok(verifyReport({ db, timeZone }, { sessionId, repId }));
}
