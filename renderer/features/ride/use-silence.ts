import { create } from 'zustand';
import type { VisitId } from '#shared/domain/ids.ts';
import { formatOf, type Visit } from '#shared/domain/visit.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';

/** Visits at which the manager asked to see everything; at the next customer it is quiet again by itself. */
const useLifted = create<{ visits: ReadonlySet<VisitId> }>(() => ({ visits: new Set() }));

export interface Silence {
  /** The visit at which the manager only watches, while it lasts; null at any other time. */
  visit: Visit | null;
  /** Only the strip to write into is shown. */
  isOn: boolean;
  toggle: () => void;
  /** Shows everything, as long as this visit lasts. */
  lift: () => void;
  /** How often the manager stepped in at this visit. */
  steppedIn: number;
  /** Counts one; answers whether it was stored, and says so when it was not. */
  stepIn: () => Promise<boolean>;
  takeBack: () => Promise<boolean>;
}

/** A ride-along is for watching: while the customer is there the screen is quiet by itself (S3). */
export function useSilence({ session, visits, interventions }: SessionDetail): Silence {
  const { id } = session;
  const lifted = useLifted((state) => state.visits);
  const open =
    session.status === 'in_progress'
      ? visits.find(({ arrivedAt, leftAt }) => arrivedAt !== null && leftAt === null)
      : undefined;
  const visit = open !== undefined && formatOf(open, session) === 'observe_only' ? open : null;

  async function act(method: 'count' | 'takeBack'): Promise<boolean> {
    try {
      await call('interventions', method, { sessionId: id, visitId: visit?.id ?? null });
      return true;
    } catch (error) {
      showFailure(messageOf(error));
      return false;
    }
  }

  function setLifted(wanted: boolean): void {
    if (visit === null) return;
    const next = new Set(lifted);
    if (wanted) next.add(visit.id);
    else next.delete(visit.id);
    useLifted.setState({ visits: next });
  }

  const isOn = visit !== null && !lifted.has(visit.id);
  return {
    visit,
    isOn,
    toggle: () => setLifted(isOn),
    lift: () => setLifted(true),
    steppedIn: visit === null ? 0 : interventions.filter(({ visitId }) => visitId === visit.id).length,
    stepIn: () => act('count'),
    takeBack: () => act('takeBack'),
  };
}
