import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  sql,
} from 'drizzle-orm';
import { uuidToBlob } from '#electron/db/columns.ts';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { isGiven, perConnection } from '#electron/db/prepared.ts';
import { competency, observation, rep, report, session, visit } from '#electron/db/schema.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import {
  heldStatuses,
  type Session,
  type SessionListItem,
  type SessionPlan,
  type SessionStatus,
  type SessionSummary,
} from '#shared/domain/session.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { beforeDay, fromDay } from './session-day.ts';

const { seq: _seq, ...columns } = getTableColumns(session);

const statements = perConnection((db: Db) => ({
  one: db.select(columns).from(session).where(isGiven(session.id, 'id')).prepare(),
  status: db.select({ status: session.status }).from(session).where(isGiven(session.id, 'id')).prepare(),
}));

/** A draft has no report that stands: one it ever had was recalled. */
export const isRecalled =
  sql`(${session.status} = 'draft' and exists (select 1 from ${report} where ${report.sessionId} = ${session.id}))`.mapWith(
    Boolean,
  );

const sessionListColumns = {
  id: session.id,
  kind: session.kind,
  status: session.status,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  allDay: session.allDay,
  place: session.place,
  rideFormat: session.rideFormat,
  rep: { id: rep.id, name: rep.name, region: rep.region },
  focusName: competency.name,
  isRecalled,
  visitCount: sql<number>`(select count(*) from ${visit} where ${visit.sessionId} = ${session.id} and ${visit.archivedAt} is null)`,
  observationCount: sql<number>`(select count(*) from ${observation} where ${observation.sessionId} = ${session.id} and ${observation.archivedAt} is null)`,
};

/** Rows of `SessionListItem`, before any condition. */
export function selectSessionItems(db: Db) {
  return db
    .select(sessionListColumns)
    .from(session)
    .leftJoin(rep, eq(rep.id, session.repId))
    .leftJoin(competency, eq(competency.id, session.focusCompetencyId));
}

/** `from` and `to` are beginnings of days: from the first, up to the second. */
export interface SessionFilter {
  from: string | null;
  to: string | null;
  repId: RepId | null;
  statuses: SessionStatus[] | null;
  newestFirst?: boolean | undefined;
  archived?: boolean | undefined;
  limit: number;
}

/** By start, without archived ones and those of archived people (unless of that person alone); cancelled ones by status only. */
export function listSessions(db: Db, filter: SessionFilter): SessionListItem[] {
  return sessionListQuery(db, filter).all();
}

/** The query itself, so that a test can ask for its plan. */
export function sessionListQuery(db: Db, filter: SessionFilter) {
  const { from, to, repId, statuses, newestFirst, archived, limit } = filter;
  const inOrder = newestFirst ? desc : asc;
  return selectSessionItems(db)
    .where(
      and(
        archived === true ? isNotNull(session.archivedAt) : isNull(session.archivedAt),
        from === null ? undefined : fromDay(from),
        to === null ? undefined : beforeDay(to),
        repId === null ? isNull(rep.archivedAt) : eq(session.repId, repId),
        statuses === null ? ne(session.status, 'cancelled') : inArray(session.status, statuses),
      ),
    )
    .orderBy(inOrder(session.startsAt), inOrder(session.seq))
    .limit(limit);
}

/** Sessions held whose report waits to be written; without archived ones and those of archived people. */
export function countDrafts(db: Db): number {
  const row = db
    .select({ n: count() })
    .from(session)
    .leftJoin(rep, eq(rep.id, session.repId))
    .where(and(eq(session.status, 'draft'), isNull(session.archivedAt), isNull(rep.archivedAt)))
    .get();
  return row?.n ?? 0;
}

export function getSession(db: Db, id: SessionId): Session {
  const row = statements(db).one.get({ id });
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** All that the path of a note needs of it. Throws `NotFoundError`. */
export function getSessionStatus(db: Db, id: SessionId): SessionStatus {
  const row = statements(db).status.get({ id });
  if (row === undefined) throw new NotFoundError();
  return row.status;
}

/** With the names its screens show. */
export function getSessionWithNames(db: Db, id: SessionId) {
  const row = db
    .select({ session: columns, rep: sessionListColumns.rep, focusName: competency.name })
    .from(session)
    .leftJoin(rep, eq(rep.id, session.repId))
    .leftJoin(competency, eq(competency.id, session.focusCompetencyId))
    .where(eq(session.id, id))
    .get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Held sessions of a rep that began before this instant. */
export function heldBefore({ repId, startsAt }: { repId: RepId; startsAt: string }) {
  return and(
    eq(session.repId, repId),
    lt(session.startsAt, startsAt),
    inArray(session.status, heldStatuses),
    isNull(session.archivedAt),
  );
}

/** The rep's last held session that began before this instant. */
export function lastHeldBefore(
  db: Db,
  { repId, startsAt }: { repId: RepId; startsAt: string },
): { sessionId: SessionId; heldAt: string } | null {
  const row = db
    .select({ sessionId: session.id, startedAt: session.startedAt, startsAt: session.startsAt })
    .from(session)
    .where(heldBefore({ repId, startsAt }))
    .orderBy(desc(session.startsAt))
    .limit(1)
    .get();
  return row === undefined ? null : { sessionId: row.sessionId, heldAt: row.startedAt ?? row.startsAt };
}

type Plan = Omit<SessionPlan, 'questions'>;

export function insertSession(
  db: Db,
  values: Plan & { id: SessionId; createdAt: string; updatedAt: string },
): Session {
  return db.insert(session).values(values).returning(columns).get();
}

export function updateSession(
  db: Db,
  id: SessionId,
  changes: Changes<Plan & SessionSummary> & {
    status?: SessionStatus;
    startedAt?: string | null;
    concludedAt?: string | null;
    archivedAt?: string | null;
    updatedAt: string;
  },
): Session {
  const row = db.update(session).set(changes).where(eq(session.id, id)).returning(columns).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

/** Whether something was written down or agreed there. Archived rows count: they are the manager's words too. */
export function holdsCoaching(db: Db, id: SessionId): boolean {
  const blob = uuidToBlob(id);
  const { holds } = db.get<{ holds: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM observation WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM commitment WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM guest WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM love_answer WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM attachment_link WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM report WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM rating WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM commitment_sighting WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM tell WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM intervention WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM visit JOIN debrief ON debrief.visit_id = visit.id WHERE session_id = ${blob})
      OR EXISTS (SELECT 1 FROM exchange
        WHERE session_id = ${blob} AND (rep_learnt <> '' OR manager_learnt <> ''))
      OR EXISTS (SELECT 1 FROM session
        WHERE id = ${blob} AND (what_worked <> '' OR work_on <> '' OR private_note <> ''))
      OR EXISTS (SELECT 1 FROM session_question
        WHERE session_id = ${blob} AND (asked_at IS NOT NULL OR answer <> '')) AS holds`);
  return holds === 1;
}

/** With its visits, notes and questions; what was agreed stays with the rep. */
export function deleteSession(db: Db, id: SessionId): void {
  const { changes } = db.delete(session).where(eq(session.id, id)).run();
  if (changes !== 1) throw new NotFoundError();
}
