import { create } from 'zustand';
import type { SessionId } from '#shared/domain/ids.ts';
import { formatOf, type Visit } from '#shared/domain/visit.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';

/** Sessions whose visits dim the screen: wanted once, it comes back by itself at the next customer. */
const useWanted = create<{ sessions: ReadonlySet<SessionId> }>(() => ({ sessions: new Set() }));

export interface Silence {
  /** The visit at which the manager only watches, while it lasts; null at any other time. */
  visit: Visit | null;
  /** Only the strip to write into is shown. */
  isOn: boolean;
  toggle: () => void;
  /** How often the manager stepped in at this visit. */
  steppedIn: number;
  /** Counts one; answers whether it was stored, and says so when it was not. */
  stepIn: () => Promise<boolean>;
  takeBack: () => Promise<boolean>;
}

/** A ride-along is for watching: while the customer is there the screen can be quiet (S3). */
export function useSilence({ session, visits, interventions }: SessionDetail): Silence {
  const { id } = session;
  const isWanted = useWanted(({ sessions }) => sessions.has(id));
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

  return {
    visit,
    isOn: visit !== null && isWanted,
    toggle: () =>
      useWanted.setState(({ sessions }) => {
        const next = new Set(sessions);
        if (!next.delete(id)) next.add(id);
        return { sessions: next };
      }),
    steppedIn: visit === null ? 0 : interventions.filter(({ visitId }) => visitId === visit.id).length,
    stepIn: () => act('count'),
    takeBack: () => act('takeBack'),
  };
}
