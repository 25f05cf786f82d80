import { and, asc, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { commitment, rep, session } from '#electron/db/schema.ts';
import type { Commitment, CommitmentInput, CommitmentStatus } from '#shared/domain/commitment.ts';
import type { CommitmentId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

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
  createdAt: commitment.createdAt,
};

const byDueDay = [sql`${commitment.dueDay} is null`, asc(commitment.dueDay), asc(commitment.createdAt)];

/** Open first, by due day; those without a day last. Archived people's are left out. */
export function listCommitments(
  db: Db,
  { repId, statuses }: { repId: RepId | null; statuses: CommitmentStatus[] | null },
): Commitment[] {
  return db
    .select(columns)
    .from(commitment)
    .innerJoin(rep, eq(rep.id, commitment.repId))
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

/** Agreed in this session, in the order they were written. */
export function listCommitmentsOfSession(db: Db, sessionId: SessionId): Commitment[] {
  return db
    .select(columns)
    .from(commitment)
    .innerJoin(rep, eq(rep.id, commitment.repId))
    .where(and(eq(commitment.sessionId, sessionId), isNull(commitment.archivedAt)))
    .orderBy(asc(commitment.id))
    .all();
}

/** Still open from the rep's earlier sessions (or from none): they roll forward by themselves. */
export function listOpenBefore(
  db: Db,
  { repId, sessionId, startsAt }: { repId: RepId; sessionId: SessionId; startsAt: string },
): Commitment[] {
  return db
    .select(columns)
    .from(commitment)
    .innerJoin(rep, eq(rep.id, commitment.repId))
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
  const row = db
    .select(columns)
    .from(commitment)
    .innerJoin(rep, eq(rep.id, commitment.repId))
    .where(eq(commitment.id, id))
    .get();
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
    archivedAt?: string | null;
    updatedAt: string;
  },
): Commitment {
  const result = db.update(commitment).set(changes).where(eq(commitment.id, id)).run();
  if (result.changes !== 1) throw new NotFoundError();
  return getCommitment(db, id);
}
