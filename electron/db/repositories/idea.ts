import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { idea, observation, rep, session } from '#electron/db/schema.ts';
import type { HeardIdea, Idea, IdeaInput } from '#shared/domain/idea.ts';
import type { IdeaId, ObservationId, RepId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

function selectIdeas(db: Db) {
  return db
    .select({
      id: idea.id,
      repId: idea.repId,
      repName: rep.name,
      observationId: idea.observationId,
      sessionId: observation.sessionId,
      text: idea.text,
      heardDay: idea.heardDay,
      status: idea.status,
      statusDay: idea.statusDay,
      declineReason: idea.declineReason,
      creditDay: idea.creditDay,
      creditPlace: idea.creditPlace,
      creditAudience: idea.creditAudience,
      createdAt: idea.createdAt,
    })
    .from(idea)
    .innerJoin(rep, eq(rep.id, idea.repId))
    .leftJoin(observation, eq(observation.id, idea.observationId));
}

type Row = ReturnType<ReturnType<typeof selectIdeas>['all']>[number];

function toIdea({ creditDay, creditPlace, creditAudience, ...row }: Row): Idea {
  const credit = creditDay === null ? null : { day: creditDay, place: creditPlace, audience: creditAudience };
  return { ...row, credit };
}

/** The newest first; of everybody who is not archived where no rep is named. */
export function listIdeas(db: Db, repId: RepId | null): Idea[] {
  return ideasQuery(db, repId).all().map(toIdea);
}

/** The query itself, so that a test can ask for its plan. */
export function ideasQuery(db: Db, repId: RepId | null) {
  return selectIdeas(db)
    .where(and(isNull(idea.archivedAt), repId === null ? isNull(rep.archivedAt) : eq(idea.repId, repId)))
    .orderBy(desc(idea.heardDay), desc(idea.id));
}

/** Throws `NotFoundError`. */
export function getIdea(db: Db, id: IdeaId): Idea {
  const row = selectIdeas(db).where(eq(idea.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return toIdea(row);
}

/** The idea made of a note, archived or not. */
export function findIdeaOfNote(db: Db, observationId: ObservationId): IdeaId | null {
  const row = db.select({ id: idea.id }).from(idea).where(eq(idea.observationId, observationId)).get();
  return row?.id ?? null;
}

/** Notes of kind `idea` that are no idea yet, nor private, the newest first. */
export function heardQuery(db: Db, limit: number) {
  return db
    .select({
      observationId: observation.id,
      sessionId: observation.sessionId,
      repId: rep.id,
      repName: rep.name,
      text: observation.text,
      observedAt: observation.observedAt,
    })
    .from(observation)
    .innerJoin(session, eq(session.id, observation.sessionId))
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(
      and(
        // The words themselves, not parameters, find the partial index.
        sql`${observation.kind} = 'idea' and ${observation.archivedAt} is null`,
        eq(observation.visibility, 'shared'),
        isNull(session.archivedAt),
        isNull(rep.archivedAt),
        sql`not exists (select 1 from ${idea} where ${idea.observationId} = ${observation.id})`,
      ),
    )
    .orderBy(desc(observation.observedAt))
    .limit(limit);
}

export function listHeard(db: Db, limit: number): HeardIdea[] {
  return heardQuery(db, limit).all();
}

interface Stamps {
  createdAt: string;
  updatedAt: string;
}

export function insertIdea(
  db: Db,
  { credit, ...values }: IdeaInput & Stamps & { id: IdeaId; observationId: ObservationId | null },
): Idea {
  db.insert(idea)
    .values({ ...values, ...creditColumns(credit) })
    .run();
  return getIdea(db, values.id);
}

export function updateIdea(
  db: Db,
  id: IdeaId,
  { credit, ...changes }: Changes<IdeaInput> & { archivedAt?: string | null; updatedAt: string },
): Idea {
  const { changes: changed } = db
    .update(idea)
    .set({ ...changes, ...(credit !== undefined && creditColumns(credit)) })
    .where(eq(idea.id, id))
    .run();
  if (changed !== 1) throw new NotFoundError();
  return getIdea(db, id);
}

function creditColumns(credit: Idea['credit']) {
  return {
    creditDay: credit?.day ?? null,
    creditPlace: credit?.place ?? '',
    creditAudience: credit?.audience ?? '',
  };
}
