import { sql, type SQL } from 'drizzle-orm';
import { blobToUuid, uuidToBlob } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ObservationLink } from '#shared/domain/observation-link.ts';

interface Row {
  sessionId: Buffer;
  observationId: Buffer;
  type: ObservationLink['type'];
  label: string;
}

/** What stands on the notes of these sessions, in one statement: each arm seeks from a note into an index of its own. */
export function linksOfSessions(
  db: Db,
  ids: readonly SessionId[],
): (ObservationLink & { sessionId: SessionId })[] {
  if (ids.length === 0) return [];
  return db.all<Row>(linksQuery(ids)).map(({ sessionId, observationId, type, label }) => ({
    sessionId: blobToUuid(sessionId),
    observationId: blobToUuid(observationId),
    type,
    label,
  }));
}

/** The query itself, so that a test can ask for its plan. */
export function linksQuery(ids: readonly SessionId[]): SQL {
  const sessions = sql.join(
    ids.map((id) => sql`(${uuidToBlob(id)})`),
    sql`, `,
  );
  return sql`
    WITH noted AS (
      SELECT o.id, o.session_id FROM observation o
      WHERE o.session_id IN (VALUES ${sessions}) AND o.archived_at IS NULL)
    SELECT n.session_id AS sessionId, n.id AS observationId, e.type AS type, e.title AS label
      FROM noted n CROSS JOIN profile_evidence pe ON pe.observation_id = n.id
      JOIN profile_entry e ON e.id = pe.entry_id AND e.archived_at IS NULL
    UNION ALL
    SELECT n.session_id, n.id, 'commitment', c.text
      FROM noted n CROSS JOIN commitment_sighting cs ON cs.observation_id = n.id
      JOIN commitment c ON c.id = cs.commitment_id AND c.archived_at IS NULL
    UNION ALL
    SELECT n.session_id, n.id, 'rating', k.name
      FROM noted n CROSS JOIN rating_evidence re ON re.observation_id = n.id
      JOIN rating r ON r.id = re.rating_id JOIN competency k ON k.id = r.competency_id
    UNION ALL
    SELECT n.session_id, n.id, 'idea', i.text
      FROM noted n CROSS JOIN idea i ON i.observation_id = n.id
      WHERE i.archived_at IS NULL
    UNION ALL
    SELECT n.session_id, n.id, 'recognition', g.text
      FROM noted n CROSS JOIN recognition g ON g.observation_id = n.id
      WHERE g.archived_at IS NULL`;
}
