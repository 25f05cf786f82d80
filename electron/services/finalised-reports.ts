import { v7 } from 'uuid';
import { z } from 'zod';
import * as reports from '#electron/db/repositories/finalised-report.ts';
import type { ReportRow } from '#electron/db/repositories/finalised-report.ts';
import { readAnswer } from '#electron/db/repositories/report-answer.ts';
import { getSession, updateSession } from '#electron/db/repositories/session.ts';
import {
  sealedReportSchema,
  sealedText,
  type FinalisedReport,
  type ReportAddendum,
  type ReportEvent,
  type SealedReport,
} from '#shared/domain/finalised-report.ts';
import { reportAddendumIdSchema, reportIdSchema, type SessionId } from '#shared/domain/ids.ts';
import { qualityRuleSchema } from '#shared/domain/quality.ts';
import { canMove, type SessionStatus } from '#shared/domain/session.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { liveDocument } from './live-report.ts';
import { findingsOf } from './report-quality.ts';
import { isIntact, sha256Of } from './report-seal.ts';

export interface BySession {
  sessionId: SessionId;
}

/**
 * Freezes the report of a session: from here on it is read from its snapshot. Its hash covers the document, its ids, the
 * time and the hash of the report before it in the rep's chain. Fails with `session_wrong_state` unless it is a draft.
 * Source: domain.md, "Session life".
 */
export function finalise(context: Context, { sessionId }: BySession): Outcome<FinalisedReport> {
  const { db, now } = context;
  return db.transaction(() => {
    const { status, repId } = getSession(db, sessionId);
    if (!canMove(status, 'finalised')) return fail('session_wrong_state');
    const finalisedAt = now().toISOString();
    const sealed: SealedReport = {
      version: 2,
      id: reportIdSchema.parse(v7()),
      sessionId,
      repId,
      finalisedAt,
      previousSha256: reports.lastHash(db, repId),
      document: liveDocument(context, sessionId),
    };
    const snapshot = sealedText(sealed);
    const { version: _version, document, ...place } = sealed;
    const sha256 = sha256Of(snapshot);
    // What was still open is remembered: finalising anyway is a decision, not an oversight.
    const findings = JSON.stringify([
      ...new Set(findingsOf(db, { sessionId, document }).map(({ rule }) => rule)),
    ]);
    reports.insertReport(db, { ...place, snapshot, sha256, findings });
    updateSession(db, sessionId, { status: 'finalised', updatedAt: finalisedAt });
    return ok({ ...place, document, sha256, recalledAt: null, acknowledgedAt: null, addenda: [] });
  });
}

/**
 * The report that stands. Fails with `not_found` where there is none and with `report_altered` where it is not what was
 * finalised: what was changed behind Curbside's back is never handed on as the report.
 */
export function readFinalised({ db }: Context, { sessionId }: BySession): Outcome<FinalisedReport> {
  const row = reports.standingReport(db, sessionId);
  if (row === null) return fail('not_found');
  if (!isIntact(row)) return fail('report_altered');
  return ok(fromRow(row, reports.addendaOf(db, [row.id])));
}

/** Back to a draft, as long as the rep has not acknowledged it. The recalled report stays in the chain, with the reason. */
export function recall(
  { db, now }: Context,
  { sessionId, reason }: BySession & { reason: string },
): Outcome<void> {
  return db.transaction(() => {
    const row = reports.standingReport(db, sessionId);
    if (row === null || !canMove(getSession(db, sessionId).status, 'draft'))
      return fail('session_wrong_state');
    const at = now().toISOString();
    reports.updateReport(db, row.id, { recalledAt: at, recallReason: reason });
    updateSession(db, sessionId, { status: 'draft', updatedAt: at });
    return ok(undefined);
  });
}

/** A dated addition below the report. Nothing that was reported changes. */
export function addAddendum(
  { db, now }: Context,
  { sessionId, text }: BySession & { text: string },
): Outcome<ReportAddendum> {
  return db.transaction(() => {
    const row = reports.standingReport(db, sessionId);
    if (row === null) return fail('session_wrong_state');
    const addendum = { id: reportAddendumIdSchema.parse(v7()), text, createdAt: now().toISOString() };
    reports.insertAddendum(db, { ...addendum, reportId: row.id });
    return ok(addendum);
  });
}

/** The rep has read it (`comment` in their words, may be empty). A second time changes nothing. */
export function acknowledge(
  context: Context,
  { sessionId, comment, at = context.now().toISOString() }: BySession & { comment: string; at?: string },
): Outcome<void> {
  const { db } = context;
  return db.transaction(() => {
    const row = reports.standingReport(db, sessionId);
    const { status } = getSession(db, sessionId);
    if (row !== null && row.acknowledgedAt !== null) return ok(undefined);
    if (row === null || !canMove(status, 'acknowledged')) return fail('session_wrong_state');
    reports.updateReport(db, row.id, { acknowledgedAt: at, acknowledgementComment: comment });
    return moveTo(context, sessionId, 'acknowledged');
  });
}

/** What was agreed is followed up elsewhere: the session is done. */
export function close(context: Context, { sessionId }: BySession): Outcome<void> {
  return context.db.transaction(() => {
    if (!canMove(getSession(context.db, sessionId).status, 'closed')) return fail('session_wrong_state');
    return moveTo(context, sessionId, 'closed');
  });
}

/**
 * What happened to the reports of a session, the newest first. Where the rep sent an answer, their own view is read with
 * the rest of it and not here again; what is stored stays as it was taken in.
 */
export function reportHistory({ db }: Context, { sessionId }: BySession): Outcome<ReportEvent[]> {
  const commentOf = ({ id, acknowledgementComment }: ReportRow) =>
    acknowledgementComment === readAnswer(db, id)?.answer.ownView ? '' : acknowledgementComment;
  const rows = reports.reportsOfSession(db, sessionId);
  const addenda = reports.addendaOf(
    db,
    rows.map(({ id }) => id),
  );
  const events = rows.flatMap((row): ReportEvent[] => [
    {
      kind: 'finalised',
      at: row.finalisedAt,
      sha256: row.sha256,
      findings: z.array(qualityRuleSchema).parse(JSON.parse(row.findings)),
    },
    ...(row.recalledAt === null
      ? []
      : [{ kind: 'recalled', at: row.recalledAt, reason: row.recallReason } as const]),
    ...(row.acknowledgedAt === null
      ? []
      : [{ kind: 'acknowledged', at: row.acknowledgedAt, comment: commentOf(row) } as const]),
  ]);
  const added = addenda.map(({ text, createdAt }) => ({ kind: 'addendum', at: createdAt, text }) as const);
  return ok([...events, ...added].toSorted((a, b) => (a.at < b.at ? 1 : -1)));
}

function moveTo({ db, now }: Context, sessionId: SessionId, status: SessionStatus): Outcome<void> {
  updateSession(db, sessionId, { status, updatedAt: now().toISOString() });
  return ok(undefined);
}

function fromRow(row: ReportRow, addenda: readonly ReportAddendum[]): FinalisedReport {
  const { version: _version, ...sealed } = sealedReportSchema.parse(JSON.parse(row.snapshot));
  return {
    ...sealed,
    sha256: row.sha256,
    recalledAt: row.recalledAt,
    acknowledgedAt: row.acknowledgedAt,
    addenda: addenda.map(({ id, text, createdAt }) => ({ id, text, createdAt })),
  };
}
