import { v7 } from 'uuid';
import * as programmes from '#electron/db/repositories/programme.ts';
import {
  programmeLevels,
  programmeNotes,
  programmeSessions,
} from '#electron/db/repositories/programme-weeks.ts';
import {
  programmeExtensionIdSchema,
  programmeIdSchema,
  type ProgrammeExtensionId,
  type ProgrammeId,
  type RepId,
} from '#shared/domain/ids.ts';
import { endKindOn, endProblem, lastDayOf, weeksOf } from '#shared/domain/programme-rules.ts';
import type {
  ExitReview,
  ExtensionInput,
  Programme,
  ProgrammeInput,
  ProgrammeWeek,
} from '#shared/domain/programme.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { heldStatuses, type SessionStatus } from '#shared/domain/session.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

type ById = { id: ProgrammeId };

export function listProgrammes({ db }: Context, { repId }: { repId: RepId }): Outcome<Programme[]> {
  return ok(programmes.listProgrammes(db, repId));
}

/** What happened in each week, from a fixed number of statements. Its weeks begin and end on the manager's days. */
export function listProgrammeWeeks({ db, now, timeZone }: Context, { id }: ById): Outcome<ProgrammeWeek[]> {
  const programme = programmes.getProgramme(db, id);
  const time = {
    repId: programme.repId,
    from: startOfDay(programme.startDay, timeZone),
    to: startOfDay(addDays(lastDayOf(programme), 1), timeZone),
  };
  const sessions = programmeSessions(db, time)
    .all()
    .map((session) => ({ session, day: sessionDay(session, timeZone) }));
  const notes = programmeNotes(db, time, programme.focusCompetencyId).all();
  const levels = programmeLevels(db, time, programme.focusCompetencyId).all();
  const today = dayOf(now(), timeZone);
  return ok(
    weeksOf(programme).map((week) => {
      const own = sessions.filter(({ day }) => day >= week.firstDay && day <= week.lastDay);
      const ids = new Set(own.map(({ session }) => session.id));
      return {
        ...week,
        held: own.filter(({ session }) => isHeld(session.status)).length,
        coming: own.filter(
          ({ session: { status }, day }) =>
            status === 'in_progress' || (status === 'planned' && day >= today),
        ).length,
        sessions: own.map(({ session }) => session),
        notes: notes.filter(({ sessionId }) => ids.has(sessionId)),
        level: levels.findLast(({ sessionId }) => ids.has(sessionId))?.level ?? null,
      };
    }),
  );
}

function isHeld(status: SessionStatus): boolean {
  return heldStatuses.some((held) => held === status);
}

/** Fails with `programme_running` while another one runs: one focus at a time. Source: S4. */
export function startProgramme(
  { db, now }: Context,
  { repId, programme }: { repId: RepId; programme: ProgrammeInput },
): Outcome<Programme> {
  return db.transaction(() => {
    if (programmes.hasRunningProgramme(db, repId)) return fail('programme_running');
    const at = now().toISOString();
    const id = programmeIdSchema.parse(v7());
    programmes.insertProgramme(db, { ...programme, id, repId, createdAt: at, updatedAt: at });
    return ok(programmes.getProgramme(db, id));
  });
}

/** Also once it has ended: a word in its plan can still be wrong. */
export function updateProgramme(
  { db, now }: Context,
  { id, changes }: ById & { changes: Changes<ProgrammeInput> },
): Outcome<Programme> {
  return db.transaction(() => {
    programmes.updateProgramme(db, id, { ...changes, updatedAt: now().toISOString() });
    return ok(programmes.getProgramme(db, id));
  });
}

/** Moves the end. Fails with `programme_ended`. */
export function extendProgramme(
  { db, now }: Context,
  { id, extension }: ById & { extension: ExtensionInput },
): Outcome<{ programme: Programme; extensionId: ProgrammeExtensionId }> {
  return db.transaction(() => {
    const { endedAt } = programmes.getProgramme(db, id);
    if (endedAt !== null) return fail('programme_ended');
    const extendedAt = now().toISOString();
    const extensionId = programmeExtensionIdSchema.parse(v7());
    programmes.insertExtension(db, { ...extension, id: extensionId, programmeId: id, extendedAt });
    return ok({ programme: programmes.getProgramme(db, id), extensionId });
  });
}

/** Takes an extension back. */
export function withdrawExtension({ db }: Context, { id }: { id: ProgrammeExtensionId }): Outcome<Programme> {
  return db.transaction(() => ok(programmes.getProgramme(db, programmes.deleteExtension(db, id))));
}

/**
 * The exit review ends it: from the last week on it has run its course, before that it is left early, which needs a
 * reason. One that has ended keeps its day and its kind; only the words of its review change. Source: S4.
 */
export function reviewProgramme(
  { db, now, timeZone }: Context,
  { id, review }: ById & { review: ExitReview },
): Outcome<Programme> {
  return db.transaction(() => {
    const before = programmes.getProgramme(db, id);
    const at = now();
    const endKind = before.endKind ?? endKindOn(before, dayOf(at, timeZone));
    const problem = endProblem(endKind, review.endReason);
    if (problem !== null) return { ok: false, failure: problem };
    programmes.updateProgramme(db, id, {
      ...review,
      endKind,
      endedAt: before.endedAt ?? at.toISOString(),
      updatedAt: at.toISOString(),
    });
    return ok(programmes.getProgramme(db, id));
  });
}

/** Lets it run on, with an empty review; undoes the one that ended it. Fails with `programme_running`. */
export function reopenProgramme({ db, now }: Context, { id }: ById): Outcome<Programme> {
  return db.transaction(() => {
    const { repId, endedAt } = programmes.getProgramme(db, id);
    if (endedAt !== null && programmes.hasRunningProgramme(db, repId)) return fail('programme_running');
    programmes.updateProgramme(db, id, {
      endedAt: null,
      endKind: null,
      endReason: '',
      result: null,
      whatChanged: '',
      whatNext: '',
      updatedAt: now().toISOString(),
    });
    return ok(programmes.getProgramme(db, id));
  });
}

export function archiveProgramme({ db, now }: Context, { id }: ById): Outcome<void> {
  const at = now().toISOString();
  programmes.updateProgramme(db, id, { archivedAt: at, updatedAt: at });
  return ok(undefined);
}

/** Fails with `programme_running` where a running one would come back beside another. */
export function restoreProgramme({ db, now }: Context, { id }: ById): Outcome<void> {
  return db.transaction(() => {
    const { repId, endedAt } = programmes.getProgramme(db, id);
    if (endedAt === null && programmes.hasRunningProgramme(db, repId)) return fail('programme_running');
    programmes.updateProgramme(db, id, { archivedAt: null, updatedAt: now().toISOString() });
    return ok(undefined);
  });
}
