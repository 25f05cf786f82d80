import type { JobContext } from '#electron/services/jobs/job.ts';
import type { Verification } from '#shared/domain/finalised-report.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { verifyAll } from './report-verification.ts';

/** One moment of the file is checked: what is finalised meanwhile is not half in it. */
export function verifyAllReports(
  { timeZone }: { timeZone: string },
  { db, progress }: JobContext,
): Outcome<Verification> {
  return ok(db.transaction(() => verifyAll({ db, timeZone }, progress)));
}
