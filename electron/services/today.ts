import { countDecided, listDueBefore, listOpenBefore } from '#electron/db/repositories/commitment.ts';
import { listObservations } from '#electron/db/repositories/observation.ts';
import { listSessionQuestions } from '#electron/db/repositories/session-question.ts';
import { getSession, lastHeldBefore, listSessions } from '#electron/db/repositories/session.ts';
import { readStrengthRecords } from '#electron/db/repositories/strength.ts';
import { countHeld, countRepsInTeam, nextSession } from '#electron/db/repositories/today.ts';
import { listVisits } from '#electron/db/repositories/visit.ts';
import type { Db } from '#electron/db/open.ts';
import { mostTelling } from '#shared/domain/brief-rules.ts';
import { expectedIn } from '#shared/domain/cadence-rules.ts';
import type { Day } from '#shared/domain/fields.ts';
import type { CoachingRecord } from '#shared/domain/ranking.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { strengthGap, strengthGapDays } from '#shared/domain/strength-gap.ts';
import type { Brief, Today } from '#shared/domain/today.ts';
import { addDays, dayOf, daysBetween, firstOfQuarter, mondayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { readCoachingRecords, whoIsDue } from './coaching-records.ts';
import type { Context } from './context.ts';

const mostDue = 8;
const mostListed = 20;
const mostSeen = 4;

/** Everything the Today screen shows, in at most fifteen queries whatever the size of the team. */
export function getToday(context: Context): Outcome<Today> {
  const { db, timeZone } = context;
  const now = context.now();
  const day = dayOf(now, timeZone);
  const startsAt = (at: Day): string => startOfDay(at, timeZone);
  // At the weekend a manager looks ahead: Saturday and Sunday already show the week to come.
  const weekStart = mondayOf(addDays(day, 2));
  const nextWeek = addDays(weekStart, 7);
  return db.transaction(() => {
    const records = readCoachingRecords(context);
    const next = nextSession(db, { now: now.toISOString(), startOfToday: startsAt(day) });
    const all = { repId: null, from: null, to: null, limit: mostListed };
    return ok({
      day,
      weekStart,
      brief: next === null ? null : briefOf(db, next),
      week: listSessions(db, {
        ...all,
        from: startsAt(day < weekStart ? day : weekStart),
        to: startsAt(nextWeek),
        statuses: null,
        limit: 200,
      }),
      drafts: listSessions(db, { ...all, statuses: ['draft'] }),
      ...whoIsDue(context, records, mostDue),
      withoutStrength: withoutStrengthOf(context, day),
      commitmentsDue: listDueBefore(db, { day: nextWeek, limit: mostListed }),
      coverage: coverageOf(context, records, day),
      repCount: countRepsInTeam(db),
    });
  });
}

/** Whom nobody has praised for too long, the longest first. Source: S2. */
function withoutStrengthOf({ db, timeZone }: Context, day: Day): Today['withoutStrength'] {
  return readStrengthRecords(db, startOfDay(addDays(day, -strengthGapDays), timeZone))
    .map(({ repId, repName, ...record }) => ({
      repId,
      repName,
      days: strengthGap(record, day, timeZone) ?? 0,
    }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
}

function briefOf(db: Db, session: SessionListItem): Brief {
  const { id, startsAt, rep } = session;
  const last = rep === null ? null : lastHeldBefore(db, { repId: rep.id, startsAt });
  return {
    session,
    goal: getSession(db, id).goal,
    visits: listVisits(db, id),
    questions: listSessionQuestions(db, id),
    openCommitments: rep === null ? [] : listOpenBefore(db, { repId: rep.id, sessionId: id, startsAt }),
    lastTime:
      last === null
        ? null
        : {
            ...last,
            observations: mostTelling(listObservations(db, last.sessionId), mostSeen).map(
              ({ id: noteId, kind, text, visibility }) => ({ id: noteId, kind, text, visibility }),
            ),
          },
  };
}

/** Source: domain.md, "cadence / coverage": the planned rhythm, and the share actually done. */
function coverageOf(
  { db, timeZone }: Context,
  records: readonly CoachingRecord[],
  day: Day,
): Today['coverage'] {
  const first = firstOfQuarter(day);
  const end = firstOfQuarter(day, 1);
  const bounds = { from: startOfDay(first, timeZone), to: startOfDay(end, timeZone) };
  const held = countHeld(db, bounds);
  const done = (kind: SessionListItem['kind']): number => held.find((row) => row.kind === kind)?.count ?? 0;
  const expected = records.map(({ policy, since }) =>
    expectedIn(policy, Math.max(0, daysBetween(since > first ? since : first, end))),
  );
  const { kept, missed } = countDecided(db, bounds);
  return {
    rideAlongs: { done: done('ride_along'), planned: sum(expected.map(({ rideAlongs }) => rideAlongs)) },
    oneToOnes: { done: done('one_to_one'), planned: sum(expected.map(({ oneToOnes }) => oneToOnes)) },
    commitments: { done: kept, planned: kept + missed },
  };
}

/** Half a session that is asked for is one to hold. */
function sum(values: readonly number[]): number {
  return Math.ceil(values.reduce((total, value) => total + value, 0));
}
