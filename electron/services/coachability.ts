import { v7 } from 'uuid';
import * as coachability from '#electron/db/repositories/coachability.ts';
import type { CoachabilityCheck, CoachabilityOutcome } from '#shared/domain/coachability.ts';
import { coachabilityCheckIdSchema, coachabilityOutcomeIdSchema } from '#shared/domain/ids.ts';
import type { Output, Parsed } from '#shared/ipc/contract.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** Checks and outcomes of a rep: two lists that stay apart, so that no answer turns into a decision. Source: S5. */
export function listCoachability(
  { db }: Context,
  { repId }: Parsed<'coachability', 'list'>,
): Outcome<Output<'coachability', 'list'>> {
  return ok({
    checks: coachability.listChecks(db, repId),
    outcomes: coachability.listOutcomes(db, repId),
  });
}

export function addCheck(
  { db, now }: Context,
  input: Parsed<'coachability', 'addCheck'>,
): Outcome<CoachabilityCheck> {
  const at = now().toISOString();
  const id = coachabilityCheckIdSchema.parse(v7());
  return ok(coachability.insertCheck(db, { ...input, id, createdAt: at, updatedAt: at }));
}

export function updateCheck(
  { db, now }: Context,
  { id, changes }: Parsed<'coachability', 'updateCheck'>,
): Outcome<CoachabilityCheck> {
  return ok(coachability.updateCheck(db, id, { ...changes, updatedAt: now().toISOString() }));
}

export function archiveCheck(
  { db, now }: Context,
  { id }: Parsed<'coachability', 'archiveCheck'>,
): Outcome<void> {
  const at = now().toISOString();
  coachability.updateCheck(db, id, { archivedAt: at, updatedAt: at });
  return ok(undefined);
}

export function restoreCheck(
  { db, now }: Context,
  { id }: Parsed<'coachability', 'restoreCheck'>,
): Outcome<void> {
  coachability.updateCheck(db, id, { archivedAt: null, updatedAt: now().toISOString() });
  return ok(undefined);
}

export function addOutcome(
  { db, now }: Context,
  input: Parsed<'coachability', 'addOutcome'>,
): Outcome<CoachabilityOutcome> {
  const at = now().toISOString();
  const id = coachabilityOutcomeIdSchema.parse(v7());
  return ok(coachability.insertOutcome(db, { ...input, id, createdAt: at, updatedAt: at }));
}

export function updateOutcome(
  { db, now }: Context,
  { id, changes }: Parsed<'coachability', 'updateOutcome'>,
): Outcome<CoachabilityOutcome> {
  return ok(coachability.updateOutcome(db, id, { ...changes, updatedAt: now().toISOString() }));
}

export function archiveOutcome(
  { db, now }: Context,
  { id }: Parsed<'coachability', 'archiveOutcome'>,
): Outcome<void> {
  const at = now().toISOString();
  coachability.updateOutcome(db, id, { archivedAt: at, updatedAt: at });
  return ok(undefined);
}

export function restoreOutcome(
  { db, now }: Context,
  { id }: Parsed<'coachability', 'restoreOutcome'>,
): Outcome<void> {
  coachability.updateOutcome(db, id, { archivedAt: null, updatedAt: now().toISOString() });
  return ok(undefined);
}
