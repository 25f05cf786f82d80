import type { JobContext } from '#electron/services/jobs/job.ts';
import type { Verification } from '#shared/domain/finalised-report.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { verifyAll, verifyRep, verifyReport } from './report-verification.ts';

export function verifyAllReports(
  { timeZone }: { timeZone: string },
  { db, progress }: JobContext,
): Outcome<Verification> {
  return ok(verifyAll({ db, timeZone }, progress));
}

export function verifyRepReports(
  { timeZone, repId }: { timeZone: string; repId: RepId },
  { db }: JobContext,
): Outcome<Verification> {
  return ok(verifyRep({ db, timeZone }, { repId }));
}

export function verifyOneReport(
  { timeZone, ...report }: { timeZone: string; sessionId: SessionId; repId: RepId | null },
  { db }: JobContext,
): Outcome<Verification> {
  return ok(verifyReport({ db, timeZone }, report));
}
