import {
  countReports,
  iterateReports,
  listChains,
  sessionsWithoutReport,
  type CheckedRow,
} from '#electron/db/repositories/finalised-report.ts';
import type { Db } from '#electron/db/open.ts';
import type { ReportBranch, ReportFault, Verification } from '#shared/domain/finalised-report.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { reportDocumentSchema, type ReportDocument } from '#shared/domain/report.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { contentCheck, type ContentCheck } from './attachments/check-content.ts';
import { openSeal } from './report-seal.ts';

interface Scope {
  db: Db;
  timeZone: string;
}

/** One report, as part of its rep's chain. */
export function verifyReport(
  scope: Scope,
  { sessionId, repId }: { sessionId: SessionId; repId: RepId | null },
): Verification {
  const { faults, branches, files } = readChain(scope, repId);
  const isIts = (found: { sessionId: SessionId }) => found.sessionId === sessionId;
  const fileFaults = faultsOf(files.filter(isIts), contentCheck(scope.db.$client.name));
  return { checked: 1, faults: [...faults.filter(isIts), ...fileFaults], branches: branches.filter(isIts) };
}

/** Every report in the file, a chain at a time. */
export function verifyAll(
  scope: Scope,
  progress: (done: number, total: number) => void = () => undefined,
): Verification {
  const all: Verification = { checked: 0, faults: [], branches: [] };
  const total = countReports(scope.db);
  const check = contentCheck(scope.db.$client.name);
  for (const repId of listChains(scope.db)) {
    const { checked, faults, branches } = verifyRep(scope, { repId }, check);
    all.checked += checked;
    all.faults.push(...faults);
    all.branches.push(...branches);
    progress(all.checked, total);
  }
  return all;
}

/** The reports of one rep, or of the team as a whole where `repId` is null, and the files they name. */
export function verifyRep(
  scope: Scope,
  { repId }: { repId: RepId | null },
  check: ContentCheck = contentCheck(scope.db.$client.name),
): Verification {
  const { checked, faults, branches, files } = readChain(scope, repId);
  return { checked, branches, faults: [...faults, ...faultsOf(files, check)] };
}

type Whose = Pick<ReportFault, 'sessionId' | 'repName' | 'day'>;
type NamedFile = Whose & Pick<ReportDocument['files'][number], 'sha256' | 'name'>;

function faultsOf(files: readonly NamedFile[], check: ContentCheck): ReportFault[] {
  return files.flatMap(({ sha256, name, ...whose }) => {
    const fault = check(sha256);
    return fault === null ? [] : [{ ...whose, fault, file: name }];
  });
}

/**
 * Hashes each report anew and follows the links: what a report follows is there. Two that follow the same one were made
 * on two copies. Links rather than times make the order, so that a computer's clock set back harms nothing. The chain is
 * read as it is at one moment; its files are only named here, so that hashing them holds no transaction open.
 */
function readChain(
  { db, timeZone }: Scope,
  repId: RepId | null,
): Verification & { files: readonly NamedFile[] } {
  const faults: ReportFault[] = [];
  const branches: ReportBranch[] = [];
  const files: NamedFile[] = [];
  const chain: Link[] = [];
  const whose = (row: Named): Whose => ({
    sessionId: row.sessionId,
    repName: row.repName,
    day: sessionDay(row, timeZone),
  });
  const name = (row: Named, fault: ReportFault['fault']) => faults.push({ ...whose(row), fault, file: null });
  db.transaction(() => {
    for (const row of iterateReports(db, repId)) {
      const named = namedFiles(row);
      if (named === null) name(row, 'altered');
      else files.push(...named.map((file) => ({ ...whose(row), ...file })));
      const { snapshot: _snapshot, ...link } = row;
      chain.push(link);
    }
    for (const link of unlinked(chain)) name(link, 'unlinked');
    for (const { link, beside } of sideBySide(chain))
      branches.push({ ...whose(link), besideDay: whose(beside).day });
    for (const row of sessionsWithoutReport(db, repId)) name(row, 'missing');
  });
  return { checked: chain.length, faults, branches, files };
}

const filesSchema = reportDocumentSchema.pick({ files: true });

/**
 * Each content a report names, once under each name; null where the report is not intact. A recalled one vouches for no
 * file: what was taken out of it since may stay behind when a rep is handed over.
 */
function namedFiles(row: CheckedRow): Pick<NamedFile, 'sha256' | 'name'>[] | null {
  const sealed = openSeal(row);
  if (sealed === null) return null;
  if (row.isRecalled) return [];
  const parsed = filesSchema.safeParse(sealed.document);
  if (!parsed.success) return null;
  const { files } = parsed.data;
  return [...new Map(files.map(({ sha256, name }) => [`${sha256} ${name}`, { sha256, name }])).values()];
}

type Named = Pick<CheckedRow, 'sessionId' | 'repName' | 'startsAt' | 'allDay'>;
type Link = Omit<CheckedRow, 'snapshot'>;

function unlinked(chain: readonly Link[]): Link[] {
  const hashes = new Set(chain.map(({ sha256 }) => sha256));
  return chain.filter(({ previousSha256 }) => previousSha256 !== null && !hashes.has(previousSha256));
}

function sideBySide(chain: readonly Link[]): { link: Link; beside: Link }[] {
  const first = new Map<string | null, Link>();
  return chain.flatMap((link) => {
    const beside = first.get(link.previousSha256);
    if (beside === undefined) first.set(link.previousSha256, link);
    return beside === undefined ? [] : [{ link, beside }];
  });
}
