import { v7 } from 'uuid';
import type { Db } from '#electron/db/open.ts';
import * as exchanges from '#electron/db/repositories/exchange.ts';
import { listPromises } from '#electron/db/repositories/promise.ts';
import { getSession, getSessionWithNames } from '#electron/db/repositories/session.ts';
import { listVisits } from '#electron/db/repositories/visit.ts';
import type { Guest, LoveAnswer } from '#shared/domain/exchange.ts';
import { guestIdSchema, loveAnswerIdSchema, type SessionId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { Parsed } from '#shared/ipc/contract.ts';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** What sales and operations took from a day together, in six queries (S15). */
export function getExchange({ db }: Context, { sessionId }: Parsed<'exchanges', 'get'>): Outcome<Exchange> {
  return db.transaction(() => {
    const { session, rep } = getSessionWithNames(db, sessionId);
    const notes = exchanges.findExchange(db, sessionId) ?? {
      direction: 'customer' as const,
      repLearnt: '',
      managerLearnt: '',
    };
    return ok({
      session,
      rep,
      notes,
      guests: exchanges.listGuests(db, sessionId),
      answers: exchanges.listLoveAnswers(db, sessionId),
      promises: listPromises(db, sessionId),
      customers: listVisits(db, sessionId).map(({ customer }) => customer),
    });
  });
}

export function saveExchange(
  { db, now }: Context,
  { sessionId, changes }: Parsed<'exchanges', 'save'>,
): Outcome<void> {
  return whileEditable(db, sessionId, () => {
    exchanges.saveExchange(db, sessionId, { ...changes, updatedAt: now().toISOString() });
  });
}

export function addGuest(
  { db, now }: Context,
  { sessionId, guest }: Parsed<'exchanges', 'addGuest'>,
): Outcome<Guest> {
  const at = now().toISOString();
  return whileEditable(db, sessionId, () => {
    const id = guestIdSchema.parse(v7());
    return exchanges.insertGuest(db, { ...guest, id, sessionId, createdAt: at, updatedAt: at });
  });
}

/** Thanks are given days later as well: whom one thanked, and what they learnt, can be added at any time. */
export function updateGuest(
  { db, now }: Context,
  { id, changes }: Parsed<'exchanges', 'updateGuest'>,
): Outcome<Guest> {
  return ok(exchanges.updateGuest(db, id, { ...changes, updatedAt: now().toISOString() }));
}

export function setGuestArchived(
  { db, now }: Context,
  { id }: Parsed<'exchanges', 'archiveGuest'>,
  archived: boolean,
): Outcome<void> {
  const at = now().toISOString();
  return whileEditable(db, exchanges.getGuest(db, id).sessionId, () => {
    exchanges.updateGuest(db, id, { archivedAt: archived ? at : null, updatedAt: at });
  });
}

export function addLoveAnswer(
  { db, now }: Context,
  { sessionId, answer }: Parsed<'exchanges', 'addAnswer'>,
): Outcome<LoveAnswer> {
  const at = now().toISOString();
  return whileEditable(db, sessionId, () => {
    const id = loveAnswerIdSchema.parse(v7());
    return exchanges.insertLoveAnswer(db, { ...answer, id, sessionId, createdAt: at, updatedAt: at });
  });
}

export function updateLoveAnswer(
  { db, now }: Context,
  { id, changes }: Parsed<'exchanges', 'updateAnswer'>,
): Outcome<LoveAnswer> {
  return whileEditable(db, exchanges.getLoveAnswer(db, id).sessionId, () =>
    exchanges.updateLoveAnswer(db, id, { ...changes, updatedAt: now().toISOString() }),
  );
}

export function setLoveAnswerArchived(
  { db, now }: Context,
  { id }: Parsed<'exchanges', 'archiveAnswer'>,
  archived: boolean,
): Outcome<void> {
  const at = now().toISOString();
  return whileEditable(db, exchanges.getLoveAnswer(db, id).sessionId, () => {
    exchanges.updateLoveAnswer(db, id, { archivedAt: archived ? at : null, updatedAt: at });
  });
}

/** Fails with `session_not_editable` once the report is final. */
function whileEditable<T>(db: Db, sessionId: SessionId, act: () => T): Outcome<T> {
  return db.transaction(() =>
    isEditable(getSession(db, sessionId).status) ? ok(act()) : fail('session_not_editable'),
  );
}
