import type { PlanPrefill } from '#renderer/lib/plan-panel.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import type { SessionPlan } from '#shared/domain/session.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { addDays, atTime, dayOf, startOfDay, timeOf } from '#shared/lib/dates.ts';

/** A plan as the panel shows it: day and times on the wall instead of instants. */
export interface PlanForm extends Omit<SessionPlan, 'startsAt' | 'endsAt'> {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:mm`; an empty `until` leaves the end open. */
  from: string;
  until: string;
}

const firstHour = 9;
const lastHour = 17;

/** A new plan: the next full half hour of a working day, unless a day was given. */
export function newForm(prefill: PlanPrefill, now: Date, timeZone: string): PlanForm {
  const today = dayOf(now, timeZone);
  const soon = nextHalfHour(timeOf(now.toISOString(), timeZone));
  const isLate = soon > `${lastHour}:00`;
  const day = prefill.day ?? (isLate ? nextWorkingDay(addDays(today, 1)) : nextWorkingDay(today));
  const opening = `0${firstHour}:00`;
  const kind = prefill.kind ?? 'ride_along';
  return {
    kind,
    repId: prefill.repId ?? null,
    day,
    from: day === today && soon > opening ? soon : opening,
    until: '',
    allDay: false,
    place: '',
    goal: '',
    focusCompetencyId: prefill.focusCompetencyId ?? null,
    rideFormat: kind === 'ride_along' ? 'observe_only' : null,
    questions: [],
  };
}

export function formOf({ session, questions }: SessionDetail, timeZone: string): PlanForm {
  const { kind, repId, startsAt, endsAt, allDay, place, goal, focusCompetencyId, rideFormat } = session;
  return {
    kind,
    repId,
    day: sessionDay(session, timeZone),
    from: allDay ? `0${firstHour}:00` : timeOf(startsAt, timeZone),
    until: allDay || endsAt === null ? '' : timeOf(endsAt, timeZone),
    allDay,
    place,
    goal,
    focusCompetencyId,
    rideFormat,
    questions: questions.map(({ questionId, text }) => ({ questionId, text })),
  };
}

/** What is stored. A whole day begins when the day does and has no end; a ride format belongs to ride-alongs only. */
export function toPlan({ day, from, until, ...form }: PlanForm, timeZone: string): SessionPlan {
  const { allDay, kind, rideFormat } = form;
  return {
    ...form,
    repId: kind === 'team' ? null : form.repId,
    rideFormat: kind === 'ride_along' ? (rideFormat ?? 'observe_only') : null,
    startsAt: allDay || from === '' ? startOfDay(day, timeZone) : atTime(day, from, timeZone),
    endsAt: allDay || until === '' ? null : atTime(day, until, timeZone),
  };
}

function nextHalfHour(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const next = Math.min(Math.floor(minutes / 30) * 30 + 30, 23 * 60 + 30);
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${next % 60 === 0 ? '00' : '30'}`;
}

function nextWorkingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
