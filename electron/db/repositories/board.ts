import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { blobToUuid, instantToMs, msToInstant, uuidToBlob } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { weekNumber } from '#shared/domain/programme-rules.ts';
import type { BoardRow, NextSession, RepStatus } from '#shared/domain/rep.ts';
import { heldStatuses, type SessionKind } from '#shared/domain/session.ts';
import type { StrengthRecord } from '#shared/domain/strength-gap.ts';
import type { RepHeader } from '#shared/ipc/reps.ts';
import { getRep } from './rep.ts';
import { fromDay, ofS, onDay } from './session-day.ts';
import { lastStrength } from './strength.ts';

/** The instants the board is read against. */
export interface BoardTimes {
  /** Starts of the last twelve calendar months, oldest first; the current month is the last. */
  monthStarts: readonly Instant[];
  today: Day;
  yearStart: Instant;
  todayStart: Instant;
  /** A focus older than this is none. */
  focusSince: Instant;
  /** Commitments missed before this are forgiven. */
  missedSince: Instant;
  policy: CadencePolicy;
}

interface NextColumns {
  nextId: Buffer | null;
  nextKind: SessionKind | null;
  nextStartsAt: number | null;
  nextAllDay: number | null;
}

interface Row extends NextColumns {
  id: Buffer;
  name: string;
  role: string;
  region: string;
  status: RepStatus;
  isSample: number;
  archivedAt: number | null;
  hireDay: string | null;
  rideAlongsPolicy: number;
  lastCoachedAt: number | null;
  focusId: Buffer | null;
  focusName: string | null;
  programmeStart: Day | null;
  programmeWeeks: number | null;
  openCommitments: number;
  missedCommitments: number;
  /** JSON: `[an instant on its day in ms, 1 for a ride-along][]` of the sessions held since the first month. */
  held: string;
  createdAt: number;
  lastStrengthAt: number | null;
  /** JSON: `{ id: hex, title }[]`. */
  strengths: string;
  developments: string;
}

const heldSchema = z.array(z.tuple([z.number(), z.number()]));
const entriesSchema = z.array(z.object({ id: z.string(), title: z.string() }));

const isHeld = sql.raw(`s.status IN (${heldStatuses.map((status) => `'${status}'`).join(', ')})`);

/** Everything below is read through `session_rep_start`: one seek per rep, and no row older than a year. */
const lastCoached = sql`(
  SELECT coalesce(s.started_at, ${onDay(ofS)}) FROM session s
  WHERE s.rep_id = rep.id AND s.archived_at IS NULL AND ${isHeld}
  ORDER BY s.starts_at DESC LIMIT 1)`;

function nextSession(todayStart: Instant): SQL {
  return sql`(
    SELECT s.seq FROM session s
    WHERE s.rep_id = rep.id AND ${fromDay(todayStart, ofS)}
      AND s.status IN ('planned', 'in_progress') AND s.archived_at IS NULL
    ORDER BY s.starts_at LIMIT 1)`;
}

function newestEntries(type: 'strength' | 'development'): SQL {
  return sql`(
    SELECT json_group_array(json_object('id', hex(e.id), 'title', e.title)) FROM (
      SELECT id, title FROM profile_entry
      WHERE rep_id = rep.id AND type = ${type} AND archived_at IS NULL AND status <> 'resolved'
      ORDER BY updated_at DESC LIMIT 2) e)`;
}

/** The one statement behind the Team board; exported so that a test can ask SQLite how it means to run it. */
export function boardQuery(times: BoardTimes, archived: boolean): SQL {
  return sql`
    SELECT rep.id, rep.name, rep.role, rep.region, rep.status, rep.is_sample AS isSample,
      rep.archived_at AS archivedAt, rep.hire_day AS hireDay,
      coalesce(cadence.ride_alongs_per_year, ${times.policy.rideAlongsPerYear}) AS rideAlongsPolicy,
      ${lastCoached} AS lastCoachedAt,
      rep.created_at AS createdAt, ${lastStrength} AS lastStrengthAt,
      next.id AS nextId, next.kind AS nextKind, next.starts_at AS nextStartsAt, next.all_day AS nextAllDay,
      focus.id AS focusId, focus.name AS focusName,
      programme.start_day AS programmeStart,
      programme.weeks + (SELECT coalesce(sum(e.weeks), 0) FROM programme_extension e
        WHERE e.programme_id = programme.id) AS programmeWeeks,
      (SELECT count(*) FROM commitment c
        WHERE c.rep_id = rep.id AND c.status = 'open' AND c.archived_at IS NULL) AS openCommitments,
      (SELECT count(*) FROM commitment c
        WHERE c.rep_id = rep.id AND c.status = 'missed' AND c.archived_at IS NULL
          AND c.closed_at >= ${instantToMs(times.missedSince)}) AS missedCommitments,
      (SELECT json_group_array(json_array(${onDay(ofS)}, s.kind = 'ride_along')) FROM session s
        WHERE s.rep_id = rep.id AND ${fromDay(times.monthStarts[0] ?? times.yearStart, ofS)}
          AND s.archived_at IS NULL AND ${isHeld}) AS held,
      ${newestEntries('strength')} AS strengths,
      ${newestEntries('development')} AS developments
    FROM rep
    LEFT JOIN rep_cadence cadence ON cadence.rep_id = rep.id
    LEFT JOIN session next ON next.seq = ${nextSession(times.todayStart)}
    LEFT JOIN competency focus ON focus.id = (
      SELECT s.focus_competency_id FROM session s
      WHERE s.rep_id = rep.id AND ${fromDay(times.focusSince, ofS)}
        AND s.focus_competency_id IS NOT NULL AND s.status <> 'cancelled' AND s.archived_at IS NULL
      ORDER BY s.starts_at DESC LIMIT 1)
    LEFT JOIN programme ON programme.rep_id = rep.id
      AND programme.ended_at IS NULL AND programme.archived_at IS NULL
    WHERE rep.archived_at IS ${archived ? sql`NOT NULL` : sql`NULL`}
    ORDER BY rep.name COLLATE NOCASE`;
}

/** A row before the rules have spoken. */
export type StoredBoardRow = Omit<BoardRow, 'need' | 'strengthGap'> & StrengthRecord;

/** The whole Team board from one statement; of the observations it reads an index only, to the newest strength of each rep. */
export function readBoard(db: Db, times: BoardTimes, archived: boolean): StoredBoardRow[] {
  const months = times.monthStarts.map(instantToMs);
  const yearStart = instantToMs(times.yearStart);
  return db.all<Row>(boardQuery(times, archived)).map((row) => {
    const held = heldSchema.parse(JSON.parse(row.held));
    return {
      id: blobToUuid(row.id),
      name: row.name,
      role: row.role,
      region: row.region,
      status: row.status,
      isSample: row.isSample === 1,
      archivedAt: row.archivedAt === null ? null : msToInstant(row.archivedAt),
      hireDay: row.hireDay,
      rideAlongsThisYear: held.filter(([at, ride]) => ride === 1 && at >= yearStart).length,
      rideAlongsPolicy: row.rideAlongsPolicy,
      lastCoachedAt: row.lastCoachedAt === null ? null : msToInstant(row.lastCoachedAt),
      next: nextOf(row),
      focus:
        row.focusId === null || row.focusName === null
          ? null
          : { competencyId: blobToUuid(row.focusId), name: row.focusName },
      programme:
        row.programmeStart === null || row.programmeWeeks === null
          ? null
          : { week: weekNumber(row.programmeStart, times.today), weeks: row.programmeWeeks },
      openCommitments: row.openCommitments,
      missedCommitments: row.missedCommitments,
      createdAt: msToInstant(row.createdAt),
      lastStrengthAt: row.lastStrengthAt === null ? null : msToInstant(row.lastStrengthAt),
      strengths: entriesOf(row.strengths),
      developments: entriesOf(row.developments),
      sessionsByMonth: months.map((from, index) => {
        const to = months[index + 1] ?? Infinity;
        return held.filter(([at]) => at >= from && at < to).length;
      }),
    };
  });
}

interface HeaderRow extends NextColumns {
  ownOneToOneEveryDays: number | null;
  ownRideAlongsPerYear: number | null;
  rideAlongsThisYear: number;
  commitmentsKept: number;
  commitmentsDecided: number;
  lastCoachedAt: number | null;
  lastStrengthAt: number | null;
}

/** The figures beside a rep's name, from one statement. Throws `NotFoundError`. */
export function readRepHeader(
  db: Db,
  id: RepId,
  times: Pick<BoardTimes, 'yearStart' | 'todayStart' | 'policy'>,
): Omit<RepHeader, 'strengthGap'> & StrengthRecord {
  const rep = getRep(db, id);
  const row = db.get<HeaderRow>(sql`
    SELECT
      (SELECT count(*) FROM session s
        WHERE s.rep_id = rep.id AND ${fromDay(times.yearStart, ofS)}
          AND s.kind = 'ride_along' AND s.archived_at IS NULL AND ${isHeld}) AS rideAlongsThisYear,
      cadence.one_to_one_every_days AS ownOneToOneEveryDays,
      cadence.ride_alongs_per_year AS ownRideAlongsPerYear,
      (SELECT count(*) FROM commitment c
        WHERE c.rep_id = rep.id AND c.status = 'kept' AND c.archived_at IS NULL) AS commitmentsKept,
      (SELECT count(*) FROM commitment c
        WHERE c.rep_id = rep.id AND c.status IN ('kept', 'missed') AND c.archived_at IS NULL) AS commitmentsDecided,
      ${lastCoached} AS lastCoachedAt, ${lastStrength} AS lastStrengthAt,
      next.id AS nextId, next.kind AS nextKind, next.starts_at AS nextStartsAt, next.all_day AS nextAllDay
    FROM rep
    LEFT JOIN rep_cadence cadence ON cadence.rep_id = rep.id
    LEFT JOIN session next ON next.seq = ${nextSession(times.todayStart)}
    WHERE rep.id = ${uuidToBlob(id)}`);
  const { ownOneToOneEveryDays: oneToOneEveryDays, ownRideAlongsPerYear: rideAlongsPerYear } = row;
  return {
    rep,
    rideAlongsThisYear: row.rideAlongsThisYear,
    rideAlongsPolicy: rideAlongsPerYear ?? times.policy.rideAlongsPerYear,
    ownCadence:
      oneToOneEveryDays === null || rideAlongsPerYear === null
        ? null
        : { oneToOneEveryDays, rideAlongsPerYear },
    commitmentsKept: row.commitmentsKept,
    commitmentsDecided: row.commitmentsDecided,
    lastCoachedAt: row.lastCoachedAt === null ? null : msToInstant(row.lastCoachedAt),
    createdAt: rep.createdAt,
    lastStrengthAt: row.lastStrengthAt === null ? null : msToInstant(row.lastStrengthAt),
    next: nextOf(row),
  };
}

function nextOf(row: NextColumns): NextSession | null {
  const { nextId, nextKind, nextStartsAt, nextAllDay } = row;
  if (nextId === null || nextKind === null || nextStartsAt === null) return null;
  return {
    sessionId: blobToUuid(nextId),
    kind: nextKind,
    startsAt: msToInstant(nextStartsAt),
    allDay: nextAllDay === 1,
  };
}

function entriesOf(json: string): BoardRow['strengths'] {
  return entriesSchema
    .parse(JSON.parse(json))
    .map(({ id, title }) => ({ id: blobToUuid(Buffer.from(id, 'hex')), title }));
}
