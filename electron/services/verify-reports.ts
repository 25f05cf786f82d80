import { randomUUID } from 'node:crypto';
import { getSession } from '#electron/db/repositories/session.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { Verification } from '#shared/domain/finalised-report.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import type { Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/**
 * What the manager asked to have checked. All of it is work for another thread: ten years of reports take seconds, and so
 * do the photos of one rep.
 */
export async function verifyReports(
  { db, path: databaseFile, timeZone }: Context,
  jobs: Jobs,
  asked: Parsed<'reports', 'verify'>,
): Promise<Outcome<Verification>> {
  if ('all' in asked)
    return jobs.run('verifyAllReports', { id: asked.token, databaseFile, input: { timeZone } });
  const id = randomUUID();
  if ('repId' in asked)
    return jobs.run('verifyRepReports', { id, databaseFile, input: { timeZone, repId: asked.repId } });
  const { id: sessionId, repId } = getSession(db, asked.sessionId);
  return jobs.run('verifyOneReport', { id, databaseFile, input: { timeZone, sessionId, repId } });
}
