import { dayOf } from '#shared/lib/dates.ts';
import type { Failure } from '#shared/lib/result.ts';
import { sessionDay } from './session-day.ts';
import type { Session, SessionPlan, SessionStatus } from './session.ts';

/** A plan typed while the minute passes is not refused. */
const graceMs = 5 * 60_000;

interface Clock {
  now: Date;
  timeZone: string;
}

type Times = Pick<SessionPlan, 'startsAt' | 'endsAt' | 'allDay'>;

/** What is wrong with a plan, at the field it belongs to. Source: issue 2, "Bad input". */
export function planProblem(plan: SessionPlan, clock: Clock): Failure | null {
  if (plan.kind !== 'team' && plan.repId === null) return { code: 'rep_required', field: 'repId' };
  return timesProblem(plan, clock);
}

/** A whole day counts until it is over, an hour until it has passed. */
export function timesProblem({ startsAt, endsAt, allDay }: Times, { now, timeZone }: Clock): Failure | null {
  const past = allDay
    ? sessionDay({ startsAt, allDay }, timeZone) < dayOf(now, timeZone)
    : Date.parse(startsAt) < now.getTime() - graceMs;
  if (past) return { code: 'start_in_past', field: 'startsAt' };
  return orderProblem({ startsAt, endsAt });
}

export function orderProblem({ startsAt, endsAt }: Omit<Times, 'allDay'>): Failure | null {
  if (endsAt !== null && Date.parse(endsAt) < Date.parse(startsAt))
    return { code: 'end_before_start', field: 'endsAt' };
  return null;
}

/** Notes can be written while the session runs and while its report is being written. */
export function takesNotes(status: SessionStatus): boolean {
  return status === 'in_progress' || status === 'draft';
}

/** Visits, questions and the summary are open from planning until the report is final. */
export function isEditable(status: SessionStatus): boolean {
  return status === 'planned' || takesNotes(status);
}

/** From here on the report is read from its snapshot, and only addenda are added. Source: domain.md, "Session life". */
export function isFinal(status: SessionStatus): boolean {
  return status === 'finalised' || status === 'acknowledged' || status === 'closed';
}

/** What is wrong with changing a session to this plan. An old time that is left as it is may lie in the past. */
export function replanProblem(session: Session, plan: SessionPlan, clock: Clock): Failure | null {
  if (!isEditable(session.status)) return { code: 'session_not_editable' };
  if (session.status !== 'planned') {
    const field = fixedOnceStarted.find((key) => !same(key, plan, session, clock));
    return field === undefined ? null : { code: 'session_not_editable', field };
  }
  if (!same('startsAt', plan, session, clock) || plan.allDay !== session.allDay)
    return planProblem(plan, clock);
  if (plan.kind !== 'team' && plan.repId === null) return { code: 'rep_required', field: 'repId' };
  return orderProblem(plan);
}

/** Who, what and when: what a session that has begun can no longer change. */
const fixedOnceStarted = ['kind', 'repId', 'startsAt', 'endsAt', 'allDay'] as const;

/** One instant can be written in several ways, and a whole day begins elsewhere at another instant. */
function same(
  key: (typeof fixedOnceStarted)[number],
  plan: SessionPlan,
  session: Session,
  { timeZone }: Clock,
): boolean {
  if (key === 'startsAt' && plan.allDay && session.allDay)
    return sessionDay(plan, timeZone) === sessionDay(session, timeZone);
  if (key === 'startsAt' || key === 'endsAt') return msOf(plan[key]) === msOf(session[key]);
  return plan[key] === session[key];
}

function msOf(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
