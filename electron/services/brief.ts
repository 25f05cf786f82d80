import * as brief from '#electron/db/repositories/brief.ts';
import { listOpenBefore } from '#electron/db/repositories/commitment.ts';
import { listScripts } from '#electron/db/repositories/script.ts';
import { listSessionQuestions } from '#electron/db/repositories/session-question.ts';
import { listVisits } from '#electron/db/repositories/visit.ts';
import { buildBrief, questionsToBring, type SharedBrief } from '#shared/domain/brief-rules.ts';
import type { MorningBrief } from '#shared/domain/brief.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { askedWithFocus } from './questions.ts';

export interface BySession {
  sessionId: SessionId;
}

/** Older promises are kept or forgotten. */
const mostPromises = 200;

/** The page of one session, in at most eleven queries however long the history is. */
export function getBrief(context: Context, { sessionId }: BySession): Outcome<MorningBrief> {
  return context.db.transaction(() => ok(briefOf(context, sessionId)));
}

/** The caller owns the transaction. */
export function briefOf(context: Context, sessionId: SessionId): MorningBrief {
  const { db } = context;
  const { focusCompetencyId, ...head } = brief.readHead(db, sessionId);
  const { session, rep } = head;
  const history = rep === null ? noHistory : historyOf(context, { ...session, repId: rep.id });
  const questions = questionsToBring({
    kind: session.kind,
    planned: listSessionQuestions(db, sessionId),
    scripts: listScripts(db, { repId: rep?.id ?? null }),
    askedWithFocus: askedWithFocus(context, focusCompetencyId, session.startsAt),
    isFirst: rep !== null && history.last === null,
  });
  const visits = listVisits(db, sessionId).map(toPlan);
  return buildBrief({ ...head, ...history, visits }, questions, dayOf(context.now(), context.timeZone));
}

type History = Pick<SharedBrief, 'last' | 'seen' | 'commitments' | 'promises'>;

const noHistory: History = { last: null, seen: [], commitments: [], promises: [] };

function historyOf(
  { db, timeZone }: Context,
  {
    id,
    repId,
    startsAt,
  }: Pick<SharedBrief['session'], 'id' | 'startsAt'> & { repId: NonNullable<SharedBrief['rep']>['id'] },
): History {
  const last = brief.readLast(db, { repId, startsAt });
  return {
    last,
    seen: last === null ? [] : brief.seenQuery(db, last.sessionId).all(),
    commitments: listOpenBefore(db, { repId, sessionId: id, startsAt }).map(toOpen),
    promises: brief
      .promisesQuery(db, { repId, startsAt, limit: mostPromises })
      .all()
      .map(({ customer, text, observedAt }) => ({ customer, text, day: dayOf(observedAt, timeZone) })),
  };
}

/** Named one by one: what else a commitment holds, such as a sighting, stays here. */
function toOpen({
  id,
  text,
  owner,
  ownerName,
  dueDay,
}: SharedBrief['commitments'][number]): SharedBrief['commitments'][number] {
  return { id, text, owner, ownerName, dueDay };
}

function toPlan(visit: SharedBrief['visits'][number]): SharedBrief['visits'][number] {
  const { id, customer, plannedAt, objective, advanceSought } = visit;
  const { questionsToAsk, questionsExpected, points, objections } = visit;
  return {
    id,
    customer,
    plannedAt,
    objective,
    advanceSought,
    questionsToAsk,
    questionsExpected,
    points,
    objections,
  };
}
