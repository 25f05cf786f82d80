import { v7 } from 'uuid';
import * as commitments from '#electron/db/repositories/commitment.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { commitmentProblem, statusProblem } from '#shared/domain/commitment-rules.ts';
import type { Commitment, CommitmentInput, CommitmentStatus } from '#shared/domain/commitment.ts';
import { commitmentIdSchema, type CommitmentId, type RepId, type SessionId } from '#shared/domain/ids.ts';
import { instantOnDay } from '#shared/domain/session-day.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import { withChanges, type Changes } from '#shared/lib/changes.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { reportedProblem } from './reported.ts';

type ById = { id: CommitmentId };

export function listCommitments(
  { db }: Context,
  filter: { repId: RepId | null; statuses: CommitmentStatus[] | null },
): Outcome<Commitment[]> {
  return ok(commitments.listCommitments(db, filter));
}

export function addCommitment(
  context: Context,
  { sessionId, commitment }: { sessionId: SessionId; commitment: CommitmentInput },
): Outcome<Commitment> {
  const at = context.now().toISOString();
  return context.db.transaction(() => {
    const { status, repId } = getSession(context.db, sessionId);
    if (!isEditable(status)) return fail('session_not_editable');
    if (repId === null) return fail('rep_required');
    const problem = commitmentProblem(commitment, dayOfSession(context, sessionId));
    if (problem !== null) return { ok: false, failure: problem };
    const id = commitmentIdSchema.parse(v7());
    return ok(
      commitments.insertCommitment(context.db, {
        ...commitment,
        id,
        repId,
        sessionId,
        createdAt: at,
        updatedAt: at,
      }),
    );
  });
}

/** Its words stand as they were reported once the report is final; what becomes of it is `setCommitmentStatus`. */
export function updateCommitment(
  context: Context,
  { id, changes }: ById & { changes: Changes<CommitmentInput> },
): Outcome<Commitment> {
  return context.db.transaction(() => {
    const before = commitments.getCommitment(context.db, id);
    const final = reportedProblem(context.db, before.sessionId);
    if (final !== null) return { ok: false, failure: final };
    const day = before.sessionId === null ? null : dayOfSession(context, before.sessionId);
    const problem = commitmentProblem(withChanges(before, changes), day);
    if (problem !== null) return { ok: false, failure: problem };
    return ok(
      commitments.updateCommitment(context.db, id, {
        ...changes,
        updatedAt: context.now().toISOString(),
      }),
    );
  });
}

/**
 * Closed now, or at the `closedAt` that an undo gives back. A behaviour nobody has seen can only be dropped or opened
 * again by hand; `sightCommitment` closes it.
 */
export function setCommitmentStatus(
  { db, now }: Context,
  { id, status, closedAt }: ById & { status: CommitmentStatus; closedAt?: string | null | undefined },
): Outcome<Commitment> {
  const at = now().toISOString();
  return db.transaction(() => {
    const problem = statusProblem(commitments.getCommitment(db, id), status);
    if (problem !== null) return { ok: false, failure: problem };
    return ok(
      commitments.updateCommitment(db, id, {
        status,
        closedAt: status === 'open' ? null : (closedAt ?? at),
        updatedAt: at,
      }),
    );
  });
}

export function archiveCommitment({ db, now }: Context, { id }: ById): Outcome<void> {
  return setArchived({ db, now }, id, now().toISOString());
}

export function restoreCommitment({ db, now }: Context, { id }: ById): Outcome<void> {
  return setArchived({ db, now }, id, null);
}

function setArchived(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: CommitmentId,
  archivedAt: string | null,
): Outcome<void> {
  return db.transaction(() => {
    const final = reportedProblem(db, commitments.getCommitment(db, id).sessionId);
    if (final !== null) return { ok: false, failure: final };
    commitments.updateCommitment(db, id, { archivedAt, updatedAt: now().toISOString() });
    return ok(undefined);
  });
}

/** The day it was held; the planned one until then. */
function dayOfSession({ db, timeZone }: Context, id: SessionId): string {
  const session = getSession(db, id);
  return dayOf(session.startedAt ?? instantOnDay(session), timeZone);
}
