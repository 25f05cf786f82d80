import { v7 } from 'uuid';
import { listArchived as readArchived } from '#electron/db/repositories/archived.ts';
import { readBoard, readRepHeader, type BoardTimes } from '#electron/db/repositories/board.ts';
import * as reps from '#electron/db/repositories/rep.ts';
import { listProgrammes } from '#electron/db/repositories/programme.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { readTimeline } from '#electron/db/repositories/timeline.ts';
import type { Instant } from '#shared/domain/fields.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { momentsOf } from '#shared/domain/programme-moments.ts';
import { rankByNeed } from '#shared/domain/ranking.ts';
import type { Rep } from '#shared/domain/rep.ts';
import { strengthGap } from '#shared/domain/strength-gap.ts';
import type { Output, Parsed } from '#shared/ipc/contract.ts';
import type { TimelineEntry } from '#shared/ipc/reps.ts';
import { addDays, dayOf, firstOfMonth, startOfDay } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { readCoachingRecords } from './coaching-records.ts';
import type { Context } from './context.ts';

const missedForDays = 90;

/** Every rep of the team with what the Team board shows, by name; three statements, however large the team. */
export function getBoard(
  context: Context,
  { archived }: Parsed<'reps', 'board'>,
): Outcome<Output<'reps', 'board'>> {
  const { db, now, timeZone } = context;
  const rows = readBoard(db, boardTimes(context), archived);
  const ranking = archived ? [] : rankByNeed(readCoachingRecords(context), now(), timeZone);
  const needs = new Map(
    ranking.map(({ repId, reason, count }, index) => [repId, { rank: index + 1, reason, count }]),
  );
  const today = dayOf(now(), timeZone);
  return ok(
    rows.map(({ createdAt, lastStrengthAt, ...row }) => ({
      ...row,
      // Whoever is away or gone is not seen, and so not praised either.
      strengthGap:
        row.status === 'active' && !archived
          ? strengthGap({ createdAt, lastStrengthAt }, today, timeZone)
          : null,
      need: needs.get(row.id) ?? null,
    })),
  );
}

export function listRepOptions({ db }: Context): Outcome<Output<'reps', 'options'>> {
  return ok(reps.listRepOptions(db));
}

export function listArchived(
  { db }: Context,
  { repId }: Parsed<'reps', 'archived'>,
): Outcome<Output<'reps', 'archived'>> {
  return ok(readArchived(db, repId));
}

/** The rep with the figures of the page's header. */
export function getRepHeader(
  context: Context,
  { id }: Parsed<'reps', 'get'>,
): Outcome<Output<'reps', 'get'>> {
  const { db, now, timeZone } = context;
  const { createdAt, lastStrengthAt, ...header } = readRepHeader(db, id, boardTimes(context));
  const isCoached = header.rep.status === 'active' && header.rep.archivedAt === null;
  const today = dayOf(now(), timeZone);
  return ok({
    ...header,
    strengthGap: isCoached ? strengthGap({ createdAt, lastStrengthAt }, today, timeZone) : null,
  });
}

export function getTimeline(
  { db, timeZone }: Context,
  page: Parsed<'reps', 'timeline'>,
): Outcome<Output<'reps', 'timeline'>> {
  const sessions = readTimeline(db, page);
  // The page reaches down to its last session, and the last page to the beginning.
  const from = sessions.length < page.limit ? '' : (sessions.at(-1)?.session.startsAt ?? '');
  const moments = listProgrammes(db, page.repId)
    .flatMap((programme) => momentsOf(programme, timeZone))
    .filter(({ at }) => at >= from && (page.before === null || at < page.before.startsAt));
  // Sorting is stable: the sessions keep their order.
  return ok(
    [...sessions, ...moments.map((programme) => ({ programme }))].toSorted((a, b) =>
      atOf(a) < atOf(b) ? 1 : -Number(atOf(a) > atOf(b)),
    ),
  );
}

function atOf(entry: TimelineEntry): Instant {
  return 'session' in entry ? entry.session.startsAt : entry.programme.at;
}

export function createRep({ db, now }: Context, input: Parsed<'reps', 'create'>): Outcome<Rep> {
  const at = now().toISOString();
  const rep: Rep = {
    ...input,
    id: repIdSchema.parse(v7()),
    isSample: false,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
  };
  reps.insertRep(db, rep);
  return ok(rep);
}

export function updateRep({ db, now }: Context, { id, changes }: Parsed<'reps', 'update'>): Outcome<Rep> {
  reps.updateRep(db, id, { ...changes, updatedAt: now().toISOString() });
  return ok(reps.getRep(db, id));
}

/** Takes the rep off the board; nothing is lost and `restore` brings them back. */
export function archiveRep({ db, now }: Context, { id }: Parsed<'reps', 'archive'>): Outcome<Rep> {
  const at = now().toISOString();
  reps.updateRep(db, id, { archivedAt: at, updatedAt: at });
  return ok(reps.getRep(db, id));
}

export function restoreRep({ db, now }: Context, { id }: Parsed<'reps', 'restore'>): Outcome<Rep> {
  reps.updateRep(db, id, { archivedAt: null, updatedAt: now().toISOString() });
  return ok(reps.getRep(db, id));
}

/** A rhythm of the rep's own, or with null the team's again. */
export function setRepCadence({ db }: Context, { id, policy }: Parsed<'reps', 'setCadence'>): Outcome<void> {
  return db.transaction(() => {
    reps.getRep(db, id);
    reps.writeCadence(db, id, policy);
    return ok(undefined);
  });
}

/** Deletes for good. Fails with `rep_has_history` where anything written about the rep would go with them. */
export function removeRep({ db }: Context, { id }: Parsed<'reps', 'remove'>): Outcome<void> {
  return db.transaction(() => {
    const { name } = reps.getRep(db, id);
    if (reps.repHasHistory(db, id)) return fail('rep_has_history', undefined, { name });
    reps.deleteRep(db, id);
    return ok(undefined);
  });
}

function boardTimes({ db, now, timeZone, defaults }: Context): BoardTimes {
  const today = dayOf(now(), timeZone);
  const start = (day: string) => startOfDay(day, timeZone);
  const months = Array.from({ length: 12 }, (_, index) => firstOfMonth(today, index - 11));
  return {
    monthStarts: months.map(start),
    today,
    yearStart: start(`${today.slice(0, 4)}-01-01`),
    todayStart: start(today),
    focusSince: start(addDays(today, -365)),
    missedSince: start(addDays(today, -missedForDays)),
    policy: readSettings(db, defaults).cadence,
  };
}
