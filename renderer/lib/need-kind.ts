import type { SessionKind } from '#shared/domain/session.ts';
import type { Need } from '#shared/domain/today.ts';

/** The kind of session a reason asks for: what is overdue, the customer's room for a programme, else a talk. */
export function kindFor({ reason }: Pick<Need, 'reason'>): SessionKind {
  return reason === 'ride_along_overdue' || reason === 'programme_running' ? 'ride_along' : 'one_to_one';
}
