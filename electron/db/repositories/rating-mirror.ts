import { sql, type SQL } from 'drizzle-orm';
import { blobToUuid, instantToMs } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { MirrorRow } from '#shared/domain/rating-mirror.ts';
import { ratingLevelSchema } from '#shared/domain/rating.ts';

interface Period {
  /** Inclusive. */
  from: Instant;
  /** At most this many levels, the newest first. */
  limit: number;
}

/**
 * The levels given since `from`. For each: the notes it cites, and the notes about its competency since the level before
 * it (or since `from`). The index is named, or SQLite walks through ten years to have them in the
 * order of the window. Exported for the test of its plan.
 */
export function mirrorQuery({ from, limit }: Period): SQL {
  const start = instantToMs(from);
  const cited = sql`
    FROM rating_evidence e JOIN observation o ON o.id = e.observation_id
    WHERE e.rating_id = given.id AND o.archived_at IS NULL`;
  const noted = sql`
    FROM session p JOIN observation o ON o.session_id = p.id JOIN competency oc ON oc.id = o.competency_id
    WHERE p.rep_id = given.rep_id AND p.starts_at > coalesce(given.previous, ${start - 1})
      AND p.starts_at <= given.starts_at AND p.archived_at IS NULL AND o.archived_at IS NULL
      AND oc.lineage_id = given.lineage_id`;
  return sql`
    WITH given AS (
      SELECT r.id, r.level, s.id AS session_id, s.rep_id, s.starts_at, c.lineage_id,
        lag(s.starts_at) OVER (PARTITION BY s.rep_id, c.lineage_id ORDER BY s.starts_at) AS previous
      FROM session s INDEXED BY session_start JOIN rating r ON r.session_id = s.id JOIN competency c ON c.id = r.competency_id
      WHERE s.starts_at >= ${start} AND s.archived_at IS NULL AND s.status <> 'cancelled' AND r.level IS NOT NULL
      ORDER BY s.starts_at DESC LIMIT ${limit})
    SELECT session_id AS sessionId, level,
      (SELECT count(*) ${cited}) AS cited,
      (SELECT count(*) ${cited} AND o.session_id = given.session_id) AS citedOfSession,
      (SELECT count(*) ${noted}) AS noted,
      (SELECT count(*) ${noted} AND p.id = given.session_id) AS notedOfSession
    FROM given`;
}

export function readMirrorRows(db: Db, period: Period): MirrorRow[] {
  return db
    .all<Omit<MirrorRow, 'sessionId' | 'level'> & { sessionId: Buffer; level: number }>(mirrorQuery(period))
    .map(({ sessionId, level, ...counts }) => ({
      ...counts,
      sessionId: blobToUuid<SessionId>(sessionId),
      level: ratingLevelSchema.parse(level),
    }));
}
