import {
  iterateReports,
  sessionsWithoutReport,
  type CheckedRow,
} from '#electron/db/repositories/finalised-report.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import type { Db } from '#electron/db/open.ts';
import type { ReportFault, Verification } from '#shared/domain/finalised-report.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { isIntact } from './report-seal.ts';

interface Scope {
  db: Db;
  timeZone: string;
}

/** What the manager asked to have checked. */
export function verifyReports(
  { db, timeZone }: Context,
  asked: Parsed<'reports', 'verify'>,
): Outcome<Verification> {
  const scope = { db, timeZone };
  if ('all' in asked) return ok(verifyAll(scope));
  if ('repId' in asked) return ok(verifyRep(scope, asked));
  const { id: sessionId, repId } = getSession(db, asked.sessionId);
  return ok(verifyReport(scope, { sessionId, repId }));
}

/** One report, as part of its rep's chain. */
export function verifyReport(
  scope: Scope,
  { sessionId, repId }: { sessionId: SessionId; repId: RepId | null },
): Verification {
  const { faults } = verifyRep(scope, { repId });
  return { checked: 1, faults: faults.filter((fault) => fault.sessionId === sessionId) };
}

/** All reports of one rep, or of the team as a whole where `repId` is null. */
export function verifyRep(scope: Scope, { repId }: { repId: RepId | null }): Verification {
  return verify(scope, repId);
}

/** Every report in the file. Reads all of them: a job's work once there are many. */
export function verifyAll(scope: Scope, onChecked: (done: number) => void = () => undefined): Verification {
  return verify(scope, undefined, onChecked);
}

/**
 * Hashes every report anew and follows the links: in a chain exactly one report follows none, and no two follow the same
 * one. Links rather than times make the order, so that a computer's clock set back harms nothing.
 */
function verify(
  { db, timeZone }: Scope,
  repId: RepId | null | undefined,
  onChecked: (done: number) => void = () => undefined,
): Verification {
  const faults: ReportFault[] = [];
  let checked = 0;
  const name = (
    row: { sessionId: SessionId; repName: string; startsAt: string },
    fault: ReportFault['fault'],
  ) =>
    faults.push({
      sessionId: row.sessionId,
      repName: row.repName,
      day: dayOf(row.startsAt, timeZone),
      fault,
    });
  let chain: Link[] = [];
  const endChain = () => {
    for (const link of unlinked(chain)) name(link, 'unlinked');
    chain = [];
  };
  for (const row of iterateReports(db, repId)) {
    if (chain.length > 0 && chain[0]?.repId !== row.repId) endChain();
    if (!isIntact(row)) name(row, 'altered');
    const { snapshot: _snapshot, ...link } = row;
    chain.push(link);
    checked += 1;
    onChecked(checked);
  }
  endChain();
  for (const row of sessionsWithoutReport(db, repId)) name(row, 'missing');
  return { checked, faults };
}

type Link = Omit<CheckedRow, 'snapshot'>;

function unlinked(chain: readonly Link[]): Link[] {
  const hashes = new Set(chain.map(({ sha256 }) => sha256));
  const followed = new Set<string | null>();
  return chain.filter(({ previousSha256 }) => {
    const isFree = !followed.has(previousSha256);
    followed.add(previousSha256);
    return !isFree || (previousSha256 !== null && !hashes.has(previousSha256));
  });
}
