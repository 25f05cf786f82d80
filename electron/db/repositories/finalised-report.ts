import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { blobToUuid, msToInstant, uuidToBlob } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import { report, reportAddendum, session } from '#electron/db/schema.ts';
import type { ReportAddendum } from '#shared/domain/finalised-report.ts';
import type { RepId, ReportId, SessionId } from '#shared/domain/ids.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import type { SessionStatus } from '#shared/domain/session.ts';
import { getSession } from './session.ts';

export type ReportRow = typeof report.$inferSelect;

export function insertReport(db: Db, values: typeof report.$inferInsert): void {
  db.insert(report).values(values).run();
}

/** The one that stands: not recalled. */
export function standingReport(db: Db, sessionId: SessionId): ReportRow | null {
  return (
    db
      .select()
      .from(report)
      .where(and(eq(report.sessionId, sessionId), isNull(report.recalledAt)))
      .get() ?? null
  );
}

/**
 * After rows came from another file: a report that stands makes its session final, acknowledged where it was, and a
 * session whose report was recalled is a draft again.
 */
export function settleStatus(db: Db, sessionId: SessionId): void {
  const { status } = getSession(db, sessionId);
  const settled = settledStatus(status, standingReport(db, sessionId));
  if (settled !== status) db.update(session).set({ status: settled }).where(eq(session.id, sessionId)).run();
}

function settledStatus(status: SessionStatus, standing: ReportRow | null): SessionStatus {
  if (standing === null) return isFinal(status) ? 'draft' : status;
  if (standing.acknowledgedAt === null) return 'finalised';
  return status === 'closed' ? 'closed' : 'acknowledged';
}

/** Those of a rep with a report that stands. */
export function sessionsWithReport(db: Db, repId: RepId): SessionId[] {
  return db
    .select({ sessionId: report.sessionId })
    .from(report)
    .where(and(eq(report.repId, repId), isNull(report.recalledAt)))
    .all()
    .map(({ sessionId }) => sessionId);
}

/** Also one that was recalled; null for an id that no report here has. */
export function reportById(db: Db, id: ReportId): ReportRow | null {
  return db.select().from(report).where(eq(report.id, id)).get() ?? null;
}

/** Every report a session ever had, the newest first. */
export function reportsOfSession(db: Db, sessionId: SessionId): ReportRow[] {
  return db
    .select()
    .from(report)
    .where(eq(report.sessionId, sessionId))
    .orderBy(desc(report.finalisedAt), desc(report.id))
    .all();
}

/**
 * The end of the chain: the hash that no other report of it follows. Null where there is none yet. Where reports were
 * made on two copies there are several; the oldest is next, so that none stays one that could be taken out unseen.
 */
export function lastHash(db: Db, repId: RepId | null): string | null {
  const chain = db
    .select({ sha256: report.sha256, previous: report.previousSha256 })
    .from(report)
    .where(repId === null ? isNull(report.repId) : eq(report.repId, repId))
    .orderBy(asc(report.finalisedAt), asc(report.id))
    .all();
  const followed = new Set(chain.map(({ previous }) => previous));
  return chain.find(({ sha256 }) => !followed.has(sha256))?.sha256 ?? null;
}

export function updateReport(
  db: Db,
  id: ReportId,
  changes: Partial<
    Pick<ReportRow, 'recalledAt' | 'recallReason' | 'acknowledgedAt' | 'acknowledgementComment'>
  >,
): void {
  db.update(report).set(changes).where(eq(report.id, id)).run();
}

export function insertAddendum(db: Db, values: typeof reportAddendum.$inferInsert): void {
  db.insert(reportAddendum).values(values).run();
}

/** Oldest first. */
export function addendaOf(db: Db, reportIds: ReportId[]): (ReportAddendum & { reportId: ReportId })[] {
  return db
    .select()
    .from(reportAddendum)
    .where(inArray(reportAddendum.reportId, reportIds))
    .orderBy(asc(reportAddendum.createdAt), asc(reportAddendum.id))
    .all();
}

/** A report as the check reads it: as it lies in the file, with whose it is and of which day. */
export interface CheckedRow {
  id: ReportId;
  sessionId: SessionId;
  repId: RepId | null;
  repName: string;
  startsAt: string;
  allDay: boolean;
  snapshot: string;
  sha256: string;
  previousSha256: string | null;
  finalisedAt: string;
  isRecalled: boolean;
}

interface RawRow {
  id: Buffer;
  session_id: Buffer;
  rep_id: Buffer | null;
  name: string | null;
  starts_at: number;
  all_day: number;
  snapshot: string;
  sha256: string;
  previous_sha256: string | null;
  finalised_at: number;
  recalled_at: number | null;
}

/** All that ever were finalised, recalled ones too. */
export function countReports(db: Db): number {
  return db.select({ reports: count() }).from(report).get()?.reports ?? 0;
}

/** Whose reports there are, or should be; null stands for the team's. */
export function listChains(db: Db): (RepId | null)[] {
  const finals = db
    .selectDistinct({ repId: session.repId })
    .from(session)
    .where(inArray(session.status, ['finalised', 'acknowledged', 'closed']));
  return db
    .selectDistinct({ repId: report.repId })
    .from(report)
    .union(finals)
    .all()
    .map(({ repId }) => repId);
}

/** The reports of one chain, one by one: their texts are not held in memory together. */
export function* iterateReports(db: Db, repId: RepId | null): Generator<CheckedRow> {
  const rows = db.$client
    .prepare<unknown[], RawRow>(
      `SELECT report.id, report.session_id, report.rep_id, rep.name, session.starts_at, session.all_day,
        report.snapshot, report.sha256, report.previous_sha256, report.finalised_at, report.recalled_at
      FROM report JOIN session ON session.id = report.session_id LEFT JOIN rep ON rep.id = report.rep_id
      WHERE report.rep_id IS ?
      ORDER BY report.finalised_at, report.id`,
    )
    .iterate(repId === null ? null : uuidToBlob(repId));
  for (const row of rows)
    yield {
      id: blobToUuid<ReportId>(row.id),
      sessionId: blobToUuid<SessionId>(row.session_id),
      repId: row.rep_id === null ? null : blobToUuid<RepId>(row.rep_id),
      repName: row.name ?? '',
      startsAt: msToInstant(row.starts_at),
      allDay: row.all_day === 1,
      snapshot: row.snapshot,
      sha256: row.sha256,
      previousSha256: row.previous_sha256,
      finalisedAt: msToInstant(row.finalised_at),
      isRecalled: row.recalled_at !== null,
    };
}

/** Sessions that call themselves final without a report that stands. */
export function sessionsWithoutReport(
  db: Db,
  repId: RepId | null,
): Pick<CheckedRow, 'sessionId' | 'repName' | 'startsAt' | 'allDay'>[] {
  return db.$client
    .prepare<unknown[], Pick<RawRow, 'name' | 'starts_at' | 'all_day'> & { id: Buffer }>(
      `SELECT session.id, rep.name, session.starts_at, session.all_day FROM session LEFT JOIN rep ON rep.id = session.rep_id
      WHERE session.status IN ('finalised', 'acknowledged', 'closed')
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.session_id = session.id AND recalled_at IS NULL)
        AND session.rep_id IS ?
      ORDER BY session.starts_at`,
    )
    .all(repId === null ? null : uuidToBlob(repId))
    .map(({ id, name, starts_at: startsAt, all_day: allDay }) => ({
      sessionId: blobToUuid<SessionId>(id),
      repName: name ?? '',
      startsAt: msToInstant(startsAt),
      allDay: allDay === 1,
    }));
}
