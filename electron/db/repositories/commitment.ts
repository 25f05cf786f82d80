import { and, asc, count, desc, eq, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { commitment, rep, session } from '#electron/db/schema.ts';
import type { Commitment, CommitmentInput, CommitmentStatus, Sighting } from '#shared/domain/commitment.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { CommitmentId, ObservationId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { isInTeam } from './rep.ts';

const columns = {
  id: commitment.id,
  repId: commitment.repId,
  repName: rep.name,
  sessionId: commitment.sessionId,
  owner: commitment.owner,
  ownerName: commitment.ownerName,
  text: commitment.text,
  dueDay: commitment.dueDay,
  behavioural: commitment.behavioural,
  status: commitment.status,
  closedAt: commitment.closedAt,
  sighting: commitment.sighting,
  createdAt: commitment.createdAt,
};

function selectCommitments(db: Db) {
  return db.select(columns).from(commitment).innerJoin(rep, eq(rep.id, commitment.repId));
}

const byDueDay = [sql`${commitment.dueDay} is null`, asc(commitment.dueDay), asc(commitment.createdAt)];

/** Open first, by due day; those without a day last. Archived people's are left out. */
export function listCommitments(
  db: Db,
  { repId, statuses }: { repId: RepId | null; statuses: CommitmentStatus[] | null },
): Commitment[] {
  return selectCommitments(db)
    .where(
      and(
        isNull(commitment.archivedAt),
        repId === null ? isNull(rep.archivedAt) : eq(commitment.repId, repId),
        statuses === null ? undefined : inArray(commitment.status, statuses),
      ),
    )
    .orderBy(desc(eq(commitment.status, 'open')), ...byDueDay)
    .all();
}

/** Open and due before this day, the longest due first. */
export function listDueBefore(db: Db, { day, limit }: { day: Day; limit: number }): Commitment[] {
  return dueBeforeQuery(db, { day, limit }).all();
}

/** The query itself, so that a test can ask for its plan: the word in it, not a parameter, finds the partial index. */
export function dueBeforeQuery(db: Db, { day, limit }: { day: Day; limit: number }) {
  return selectCommitments(db)
    .where(
      and(
        sql`${commitment.status} = 'open'`,
        lt(commitment.dueDay, day),
        isNull(commitment.archivedAt),
        isNull(rep.archivedAt),
      ),
    )
    .orderBy(asc(commitment.dueDay))
    .limit(limit);
}

/** Kept and missed by who is in the team between two instants: `from` inclusive, `to` exclusive. */
export function countDecided(
  db: Db,
  { from, to }: { from: Instant; to: Instant },
): { kept: number; missed: number } {
  const rows = db
    .select({ status: commitment.status, count: count() })
    .from(commitment)
    .innerJoin(rep, eq(rep.id, commitment.repId))
    .where(
      and(
        inArray(commitment.status, ['kept', 'missed']),
        gte(commitment.closedAt, from),
        lt(commitment.closedAt, to),
        isNull(commitment.archivedAt),
        isInTeam,
      ),
    )
    .groupBy(commitment.status)
    .all();
  const of = (status: CommitmentStatus): number => rows.find((row) => row.status === status)?.count ?? 0;
  return { kept: of('kept'), missed: of('missed') };
}

/** Agreed in this session, in the order they were written. */
export function listCommitmentsOfSession(db: Db, sessionId: SessionId): Commitment[] {
  return selectCommitments(db)
    .where(and(eq(commitment.sessionId, sessionId), isNull(commitment.archivedAt)))
    .orderBy(asc(commitment.id))
    .all();
}

/** Still open from the rep's earlier sessions (or from none): they roll forward by themselves. */
export function listOpenBefore(
  db: Db,
  { repId, sessionId, startsAt }: { repId: RepId; sessionId: SessionId; startsAt: string },
): Commitment[] {
  return selectCommitments(db)
    .leftJoin(session, eq(session.id, commitment.sessionId))
    .where(
      and(
        eq(commitment.repId, repId),
        eq(commitment.status, 'open'),
        isNull(commitment.archivedAt),
        or(isNull(commitment.sessionId), and(ne(session.id, sessionId), lt(session.startsAt, startsAt))),
      ),
    )
    .orderBy(...byDueDay)
    .all();
}

export function getCommitment(db: Db, id: CommitmentId): Commitment {
  const row = selectCommitments(db).where(eq(commitment.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertCommitment(
  db: Db,
  values: CommitmentInput & {
    id: CommitmentId;
    repId: RepId;
    sessionId: SessionId;
    createdAt: string;
    updatedAt: string;
  },
): Commitment {
  db.insert(commitment).values(values).run();
  return getCommitment(db, values.id);
}

export function updateCommitment(
  db: Db,
  id: CommitmentId,
  changes: Changes<CommitmentInput> & {
    status?: CommitmentStatus;
    closedAt?: string | null;
    closedByObservationId?: ObservationId | null;
    sighting?: Sighting | null;
    archivedAt?: string | null;
    updatedAt: string;
  },
): Commitment {
  const result = db.update(commitment).set(changes).where(eq(commitment.id, id)).run();
  if (result.changes !== 1) throw new NotFoundError();
  return getCommitment(db, id);
}
