import { v7 } from 'uuid';
import * as askTell from '#electron/db/repositories/ask-tell.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { byMonth, lastMonths, sumOf, type AskTell } from '#shared/domain/ask-tell-rules.ts';
import { tellIdSchema, type RepId, type SessionId, type TellId } from '#shared/domain/ids.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** The course shown: months for everybody, sessions for one rep. */
const shown = 12;
/** More sessions than a team of 300 holds in the time shown. */
const everySession = 20_000;

/** What was asked and told in one session. */
export function getBalance({ db }: Context, { id }: { id: SessionId }): Outcome<AskTell> {
  return ok(askTell.readAskTell(db, id));
}

/** Over time, within the last twelve months: session by session with one rep, month by month with everybody. */
export function getTrend(
  { db, now, timeZone }: Context,
  { repId }: { repId: RepId | null },
): Outcome<Output<'questions', 'balance'>> {
  const months = lastMonths(now(), timeZone, shown);
  const sessions = askTell
    .listAskTell(db, {
      repId,
      from: months[0] ?? now().toISOString(),
      limit: repId === null ? everySession : shown,
    })
    .toReversed();
  const points = repId === null ? byMonth(sessions, months) : sessions;
  return ok({ ...sumOf(sessions), points });
}

/** Counts one piece of advice; taken back with `takeTellBack`. */
export function countTell({ db, now }: Context, { id }: { id: SessionId }): Outcome<{ id: TellId }> {
  return db.transaction(() => {
    if (!takesNotes(getSession(db, id).status)) return fail('session_not_editable');
    const tellId = tellIdSchema.parse(v7());
    askTell.insertTell(db, { id: tellId, sessionId: id, toldAt: now().toISOString() });
    return ok({ id: tellId });
  });
}

export function takeTellBack({ db }: Context, { id }: { id: TellId }): Outcome<void> {
  return db.transaction(() => {
    const { sessionId } = askTell.getTell(db, id);
    if (!takesNotes(getSession(db, sessionId).status)) return fail('session_not_editable');
    askTell.deleteTell(db, id);
    return ok(undefined);
  });
}
