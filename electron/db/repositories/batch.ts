import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { rep, session } from '#electron/db/schema.ts';
import type { BatchReport } from '#shared/domain/batch.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { heldStatuses } from '#shared/domain/session.ts';
import { beforeDay, fromDay } from './session-day.ts';
import { isRecalled } from './session.ts';

/** Held sessions about one person, by name and then by day; `repIds` empty for everybody. People in the archive stay in it when chosen. */
export function listReportsToExport(
  db: Db,
  { from, until, repIds }: { from: Instant; until: Instant; repIds: readonly RepId[] },
): BatchReport[] {
  const wanted = new Set<string>(repIds);
  return db
    .select({
      sessionId: session.id,
      repId: rep.id,
      repName: rep.name,
      kind: session.kind,
      startsAt: session.startsAt,
      allDay: session.allDay,
      status: session.status,
      isRecalled,
    })
    .from(session)
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(
      and(
        isNotNull(session.repId),
        isNull(session.archivedAt),
        fromDay(from),
        beforeDay(until),
        inArray(session.status, [...heldStatuses]),
      ),
    )
    .orderBy(sql`${rep.name} collate nocase`, asc(rep.id), asc(session.startsAt))
    .all()
    .filter(({ repId }) => wanted.size === 0 || wanted.has(repId));
}
