import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { blobToUuid, msToInstant } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import type { SessionTimes } from '#shared/domain/coverage-rules.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { RepStatus } from '#shared/domain/rep.ts';
import { heldStatuses, sessionKindSchema, type SessionKind } from '#shared/domain/session.ts';
import { fromDay, ofS, onDay } from './session-day.ts';

export interface CoverageTimes {
  /** Sessions held since this instant are read whole; of older ones only the last of a kind matters. */
  heldSince: Instant;
  todayStart: Instant;
}

/** What is known of one rep's sessions. */
export interface CoverageRecord {
  id: RepId;
  name: string;
  region: string;
  status: RepStatus;
  hireDay: Day | null;
  createdAt: Instant;
  oneToOneEveryDays: number | null;
  rideAlongsPerYear: number | null;
  lastOneToOneAt: Instant | null;
  lastRideAlongAt: Instant | null;
  held: (SessionTimes & { kind: SessionKind })[];
  /** Planned or running from today on, soonest first; `at` is an instant on its day. */
  ahead: { kind: SessionKind; at: Instant }[];
}

interface Row {
  id: Buffer;
  name: string;
  region: string;
  status: RepStatus;
  hireDay: string | null;
  createdAt: number;
  oneToOneEveryDays: number | null;
  rideAlongsPerYear: number | null;
  lastOneToOneAt: number | null;
  lastRideAlongAt: number | null;
  /** JSON: `[kind, starts, ends, all day, started, concluded][]`, instants in ms. */
  held: string;
  /** JSON: `[kind, an instant on its day in ms][]`. */
  ahead: string;
}

const isHeld = sql.raw(`s.status IN (${heldStatuses.map((status) => `'${status}'`).join(', ')})`);
const instantSchema = z.number().transform(msToInstant);
const heldSchema = z.array(
  z.tuple([
    sessionKindSchema,
    instantSchema,
    instantSchema.nullable(),
    z.number(),
    instantSchema.nullable(),
    instantSchema.nullable(),
  ]),
);
const aheadSchema = z.array(z.tuple([sessionKindSchema, instantSchema]));

function lastHeld(kind: SessionKind): SQL {
  return sql`(
    SELECT ${onDay(ofS)} FROM session s
    WHERE s.rep_id = rep.id AND s.kind = ${kind} AND s.archived_at IS NULL AND ${isHeld}
    ORDER BY s.starts_at DESC LIMIT 1)`;
}

/** The one statement behind the coverage of a team; exported so that a test can ask SQLite how it means to run it. */
export function coverageQuery({ heldSince, todayStart }: CoverageTimes): SQL {
  return sql`
    SELECT rep.id, rep.name, rep.region, rep.status, rep.hire_day AS hireDay, rep.created_at AS createdAt,
      cadence.one_to_one_every_days AS oneToOneEveryDays, cadence.ride_alongs_per_year AS rideAlongsPerYear,
      ${lastHeld('one_to_one')} AS lastOneToOneAt, ${lastHeld('ride_along')} AS lastRideAlongAt,
      (SELECT json_group_array(json_array(s.kind, s.starts_at, s.ends_at, s.all_day, s.started_at, s.concluded_at))
        FROM session s
        WHERE s.rep_id = rep.id AND ${fromDay(heldSince, ofS)}
          AND s.archived_at IS NULL AND ${isHeld}) AS held,
      (SELECT json_group_array(json_array(kind, at)) FROM (
        SELECT s.kind, ${onDay(ofS)} AS at FROM session s
        WHERE s.rep_id = rep.id AND ${fromDay(todayStart, ofS)}
          AND s.status IN ('planned', 'in_progress') AND s.archived_at IS NULL
        ORDER BY s.starts_at)) AS ahead
    FROM rep
    LEFT JOIN rep_cadence cadence ON cadence.rep_id = rep.id
    WHERE rep.archived_at IS NULL AND rep.status <> 'left'
    ORDER BY rep.name COLLATE NOCASE`;
}

/** Everybody who is still in the team, by name. */
export function readCoverage(db: Db, times: CoverageTimes): CoverageRecord[] {
  return db.all<Row>(coverageQuery(times)).map((row) => ({
    ...row,
    id: blobToUuid(row.id),
    createdAt: msToInstant(row.createdAt),
    lastOneToOneAt: row.lastOneToOneAt === null ? null : msToInstant(row.lastOneToOneAt),
    lastRideAlongAt: row.lastRideAlongAt === null ? null : msToInstant(row.lastRideAlongAt),
    held: heldSchema
      .parse(JSON.parse(row.held))
      .map(([kind, startsAt, endsAt, allDay, startedAt, concludedAt]) => ({
        kind,
        startsAt,
        endsAt,
        allDay: allDay === 1,
        startedAt,
        concludedAt,
      })),
    ahead: aheadSchema.parse(JSON.parse(row.ahead)).map(([kind, at]) => ({ kind, at })),
  }));
}
