import { and, asc, eq, isNull } from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { exchange, guest, loveAnswer } from '#electron/db/schema.ts';
import type {
  ExchangeNotes,
  Guest,
  GuestInput,
  LoveAnswer,
  LoveAnswerInput,
} from '#shared/domain/exchange.ts';
import type { GuestId, LoveAnswerId, SessionId } from '#shared/domain/ids.ts';
import type { Changes } from '#shared/lib/changes.ts';

const guestColumns = {
  id: guest.id,
  sessionId: guest.sessionId,
  name: guest.name,
  department: guest.department,
  learnt: guest.learnt,
  thankedDay: guest.thankedDay,
  thankedFor: guest.thankedFor,
};

const answerColumns = {
  id: loveAnswer.id,
  sessionId: loveAnswer.sessionId,
  customer: loveAnswer.customer,
  saidBy: loveAnswer.saidBy,
  text: loveAnswer.text,
};

type Stamps = { archivedAt?: string | null; updatedAt: string };

/** Null until something of it was written down. */
export function findExchange(db: Db, sessionId: SessionId): ExchangeNotes | null {
  const row = db
    .select({
      direction: exchange.direction,
      repLearnt: exchange.repLearnt,
      managerLearnt: exchange.managerLearnt,
    })
    .from(exchange)
    .where(eq(exchange.sessionId, sessionId))
    .get();
  return row ?? null;
}

export function saveExchange(
  db: Db,
  sessionId: SessionId,
  changes: Changes<ExchangeNotes> & { updatedAt: string },
): void {
  db.insert(exchange)
    .values({ sessionId, ...changes })
    .onConflictDoUpdate({ target: exchange.sessionId, set: changes })
    .run();
}

/** In the order they were added. */
export function listGuests(db: Db, sessionId: SessionId): Guest[] {
  return db
    .select(guestColumns)
    .from(guest)
    .where(and(eq(guest.sessionId, sessionId), isNull(guest.archivedAt)))
    .orderBy(asc(guest.id))
    .all();
}

/** Throws `NotFoundError`; so does the other one below. */
export function getGuest(db: Db, id: GuestId): Guest {
  const row = db.select(guestColumns).from(guest).where(eq(guest.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertGuest(
  db: Db,
  values: GuestInput & { id: GuestId; sessionId: SessionId; createdAt: string; updatedAt: string },
): Guest {
  return db.insert(guest).values(values).returning(guestColumns).get();
}

export function updateGuest(db: Db, id: GuestId, changes: Changes<GuestInput> & Stamps): Guest {
  const row = db.update(guest).set(changes).where(eq(guest.id, id)).returning(guestColumns).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function listLoveAnswers(db: Db, sessionId: SessionId): LoveAnswer[] {
  return db
    .select(answerColumns)
    .from(loveAnswer)
    .where(and(eq(loveAnswer.sessionId, sessionId), isNull(loveAnswer.archivedAt)))
    .orderBy(asc(loveAnswer.id))
    .all();
}

export function getLoveAnswer(db: Db, id: LoveAnswerId): LoveAnswer {
  const row = db.select(answerColumns).from(loveAnswer).where(eq(loveAnswer.id, id)).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}

export function insertLoveAnswer(
  db: Db,
  values: LoveAnswerInput & { id: LoveAnswerId; sessionId: SessionId; createdAt: string; updatedAt: string },
): LoveAnswer {
  return db.insert(loveAnswer).values(values).returning(answerColumns).get();
}

export function updateLoveAnswer(
  db: Db,
  id: LoveAnswerId,
  changes: Changes<LoveAnswerInput> & Stamps,
): LoveAnswer {
  const row = db.update(loveAnswer).set(changes).where(eq(loveAnswer.id, id)).returning(answerColumns).get();
  if (row === undefined) throw new NotFoundError();
  return row;
}
