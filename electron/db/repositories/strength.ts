import { sql } from 'drizzle-orm';
import { blobToUuid, instantToMs, msToInstant } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { StrengthRecord } from '#shared/domain/strength-gap.ts';

/**
 * When a strength of `rep` was last recorded, in milliseconds: the newest note of that kind, found session by session
 * from the latest backwards through `observation_strength`, or the newest strength of the profile that stands on evidence.
 */
export const lastStrength = sql`(
  SELECT max(at) FROM (
    SELECT * FROM (
      SELECT o.observed_at AS at FROM session s
      JOIN observation o ON o.session_id = s.id AND o.kind = 'strength' AND o.archived_at IS NULL
      WHERE s.rep_id = rep.id AND s.archived_at IS NULL
      ORDER BY s.starts_at DESC LIMIT 1)
    UNION ALL
    SELECT max(max(e.created_at, o.observed_at)) FROM profile_entry e
    JOIN profile_evidence pe ON pe.entry_id = e.id
    JOIN observation o ON o.id = pe.observation_id AND o.archived_at IS NULL
    WHERE e.rep_id = rep.id AND e.type = 'strength' AND e.archived_at IS NULL))`;

interface Row {
  id: Buffer;
  name: string;
  createdAt: number;
  lastStrengthAt: number | null;
}

/**
 * The active reps of whom no strength was noted in a session since then, by name, with the last one that was recorded: one statement. Whoever was
 * praised lately is left out by a look at their last sessions.
 */
export function readStrengthRecords(
  db: Db,
  since: Instant,
): (StrengthRecord & { repId: RepId; repName: string })[] {
  return db
    .all<Row>(
      sql`SELECT rep.id, rep.name, rep.created_at AS createdAt, ${lastStrength} AS lastStrengthAt
        FROM rep WHERE rep.archived_at IS NULL AND rep.status = 'active' AND NOT EXISTS (
          SELECT 1 FROM session s
          JOIN observation o ON o.session_id = s.id AND o.kind = 'strength' AND o.archived_at IS NULL
          WHERE s.rep_id = rep.id AND s.archived_at IS NULL
            AND s.starts_at >= ${instantToMs(since)} AND o.observed_at >= ${instantToMs(since)})
        ORDER BY rep.name COLLATE NOCASE`,
    )
    .map(({ id, name, createdAt, lastStrengthAt }) => ({
      repId: blobToUuid(id),
      repName: name,
      createdAt: msToInstant(createdAt),
      lastStrengthAt: lastStrengthAt === null ? null : msToInstant(lastStrengthAt),
    }));
}
