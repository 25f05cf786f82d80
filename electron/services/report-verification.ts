import {
  countReports,
  iterateReports,
  listChains,
  sessionsWithoutReport,
  type CheckedRow,
} from '#electron/db/repositories/finalised-report.ts';
import type { Db } from '#electron/db/open.ts';
import type { ReportFault, Verification } from '#shared/domain/finalised-report.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { isIntact } from './report-seal.ts';

interface Scope {
  db: Db;
  timeZone: string;
}

/** One report, as part of its rep's chain. */
export function verifyReport(
  scope: Scope,
  { sessionId, repId }: { sessionId: SessionId; repId: RepId | null },
): Verification {
  const { faults } = verifyRep(scope, { repId });
  return { checked: 1, faults: faults.filter((fault) => fault.sessionId === sessionId) };
}

/** Every report in the file, a chain at a time. */
export function verifyAll(
  scope: Scope,
  progress: (done: number, total: number) => void = () => undefined,
): Verification {
  const all: Verification = { checked: 0, faults: [] };
  const total = countReports(scope.db);
  for (const repId of listChains(scope.db)) {
    const { checked, faults } = verifyRep(scope, { repId });
    all.checked += checked;
    all.faults.push(...faults);
    progress(all.checked, total);
  }
  return all;
}

/**
 * The reports of one rep, or of the team as a whole where `repId` is null. Hashes each anew and follows the links: in a
 * chain exactly one report follows none, and no two follow the same one. Links rather than times make the order, so that
 * a computer's clock set back harms nothing.
 */
export function verifyRep({ db, timeZone }: Scope, { repId }: { repId: RepId | null }): Verification {
  const faults: ReportFault[] = [];
  const name = (row: Named, fault: ReportFault['fault']) =>
    faults.push({
      sessionId: row.sessionId,
      repName: row.repName,
      day: dayOf(row.startsAt, timeZone),
      fault,
    });
  const chain: Link[] = [];
  for (const row of iterateReports(db, repId)) {
    if (!isIntact(row)) name(row, 'altered');
    const { snapshot: _snapshot, ...link } = row;
    chain.push(link);
  }
  for (const link of unlinked(chain)) name(link, 'unlinked');
  for (const row of sessionsWithoutReport(db, repId)) name(row, 'missing');
  return { checked: chain.length, faults };
}

type Named = Pick<CheckedRow, 'sessionId' | 'repName' | 'startsAt'>;
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
