import { v7 } from 'uuid';
import * as ideas from '#electron/db/repositories/idea.ts';
import { getCitedNote } from '#electron/db/repositories/observation.ts';
import { citedNoteProblem, ideaProblem } from '#shared/domain/idea-rules.ts';
import type { HeardIdea, Idea } from '#shared/domain/idea.ts';
import { ideaIdSchema } from '#shared/domain/ids.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import { withChanges } from '#shared/lib/changes.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** More than a manager would look through. */
const heardLimit = 50;

export function listIdeas({ db }: Context, { repId }: Parsed<'ideas', 'list'>): Outcome<Idea[]> {
  return ok(ideas.listIdeas(db, repId));
}

export function listHeard({ db }: Context): Outcome<HeardIdea[]> {
  return ok(ideas.listHeard(db, heardLimit));
}

/** Fails with `decline_reason_required`. */
export function addIdea({ db, now }: Context, input: Parsed<'ideas', 'add'>): Outcome<Idea> {
  const problem = ideaProblem(input);
  if (problem !== null) return { ok: false, failure: problem };
  const at = now().toISOString();
  const id = ideaIdSchema.parse(v7());
  return ok(ideas.insertIdea(db, { ...input, id, observationId: null, createdAt: at, updatedAt: at }));
}

/**
 * The rep's words become an idea with its author, its day and the way back to the note. One that was put away comes
 * back. Fails with `note_private`, and with `evidence_other_rep` for a note about nobody.
 */
export function takeUpIdea(
  { db, now, timeZone }: Context,
  { observationId }: Parsed<'ideas', 'takeUp'>,
): Outcome<Idea> {
  const at = now().toISOString();
  return db.transaction(() => {
    const known = ideas.findIdeaOfNote(db, observationId);
    if (known !== null) return ok(ideas.updateIdea(db, known, { archivedAt: null, updatedAt: at }));
    const note = getCitedNote(db, observationId);
    if (note.repId === null) return fail('evidence_other_rep');
    const problem = citedNoteProblem(note, note.repId);
    if (problem !== null) return { ok: false, failure: problem };
    const heardDay = dayOf(note.observedAt, timeZone);
    return ok(
      ideas.insertIdea(db, {
        id: ideaIdSchema.parse(v7()),
        repId: note.repId,
        observationId,
        text: note.text,
        heardDay,
        status: 'heard',
        statusDay: heardDay,
        declineReason: '',
        credit: null,
        createdAt: at,
        updatedAt: at,
      }),
    );
  });
}

/** Fails with `decline_reason_required`. */
export function updateIdea({ db, now }: Context, { id, changes }: Parsed<'ideas', 'update'>): Outcome<Idea> {
  return db.transaction(() => {
    const problem = ideaProblem(withChanges(ideas.getIdea(db, id), changes));
    if (problem !== null) return { ok: false, failure: problem };
    return ok(ideas.updateIdea(db, id, { ...changes, updatedAt: now().toISOString() }));
  });
}

export function archiveIdea({ db, now }: Context, { id }: Parsed<'ideas', 'archive'>): Outcome<void> {
  const at = now().toISOString();
  ideas.updateIdea(db, id, { archivedAt: at, updatedAt: at });
  return ok(undefined);
}

export function restoreIdea({ db, now }: Context, { id }: Parsed<'ideas', 'restore'>): Outcome<void> {
  ideas.updateIdea(db, id, { archivedAt: null, updatedAt: now().toISOString() });
  return ok(undefined);
}
