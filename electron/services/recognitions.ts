import { v7 } from 'uuid';
import { getCitedNote } from '#electron/db/repositories/observation.ts';
import * as recognitions from '#electron/db/repositories/recognition.ts';
import { citedNoteProblem } from '#shared/domain/idea-rules.ts';
import { recognitionIdSchema, type ObservationId, type RepId } from '#shared/domain/ids.ts';
import type { LastRecognised, Recognition } from '#shared/domain/recognition.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { ok, type Failure, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export function listRecognitions(
  { db }: Context,
  { repId }: Parsed<'recognitions', 'list'>,
): Outcome<Recognition[]> {
  return ok(recognitions.listRecognitions(db, repId));
}

export function listLastRecognised({ db, timeZone }: Context): Outcome<LastRecognised[]> {
  return ok(
    recognitions
      .listLastRecognised(db)
      .map(({ createdAt, ...row }) => ({ ...row, since: dayOf(createdAt, timeZone) })),
  );
}

/** Fails with `evidence_other_rep` or `note_private` where a note is cited that cannot be. */
export function addRecognition(
  { db, now }: Context,
  input: Parsed<'recognitions', 'add'>,
): Outcome<Recognition> {
  const at = now().toISOString();
  return db.transaction(() => {
    const problem = noteProblem(db, input.observationId, input.repId);
    if (problem !== null) return { ok: false, failure: problem };
    const id = recognitionIdSchema.parse(v7());
    return ok(recognitions.insertRecognition(db, { ...input, id, createdAt: at, updatedAt: at }));
  });
}

/** Fails as `addRecognition` does. */
export function updateRecognition(
  { db, now }: Context,
  { id, changes }: Parsed<'recognitions', 'update'>,
): Outcome<Recognition> {
  return db.transaction(() => {
    const { repId } = recognitions.getRecognition(db, id);
    const problem = noteProblem(db, changes.observationId ?? null, repId);
    if (problem !== null) return { ok: false, failure: problem };
    return ok(recognitions.updateRecognition(db, id, { ...changes, updatedAt: now().toISOString() }));
  });
}

export function archiveRecognition(
  { db, now }: Context,
  { id }: Parsed<'recognitions', 'archive'>,
): Outcome<void> {
  const at = now().toISOString();
  recognitions.updateRecognition(db, id, { archivedAt: at, updatedAt: at });
  return ok(undefined);
}

export function restoreRecognition(
  { db, now }: Context,
  { id }: Parsed<'recognitions', 'restore'>,
): Outcome<void> {
  recognitions.updateRecognition(db, id, { archivedAt: null, updatedAt: now().toISOString() });
  return ok(undefined);
}

function noteProblem(db: Context['db'], observationId: ObservationId | null, repId: RepId): Failure | null {
  return observationId === null ? null : citedNoteProblem(getCitedNote(db, observationId), repId);
}
