import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '#shared/domain/ids.ts';
import type { Visit, VisitInput } from '#shared/domain/visit.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { RideLink } from './ride-link.ts';
import { markSaved } from './saved-time.ts';

/** Why the line for a new customer is open: to plan a visit, or because one stands at the door. */
export type Adding = 'plan' | 'arrive';

export interface Visits {
  /** The visit whose notes are shown and written; null is the whole day. */
  selected: Visit | null;
  select: (id: VisitId | null) => void;
  adding: Adding | null;
  setAdding: (adding: Adding | null) => void;
  add: (customer: string) => Promise<void>;
  arrive: (id: VisitId) => Promise<void>;
  /** Goes on to the next planned visit; false when there is none and its customer is asked for. */
  arriveAtNext: () => Promise<boolean>;
  change: (id: VisitId, changes: Partial<VisitInput>) => Promise<void>;
  remove: (visit: Visit) => Promise<void>;
}

/** The visits of a day and the one the manager is at. */
export function useVisits({ session, visits, observations }: SessionDetail, link: RideLink): Visits {
  const { t } = useTranslation('ride');
  const open = visits.find(({ arrivedAt, leftAt }) => arrivedAt !== null && leftAt === null);
  const [chosen, setChosen] = useState<VisitId | 'day' | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  if (followed !== link.key) {
    setFollowed(link.key);
    const note = observations.find(({ id }) => id === link.noteId);
    const target = note === undefined ? link.visitId : (note.visitId ?? 'day');
    if (target !== null) setChosen(target);
  }
  const selected = chosen === 'day' ? null : (visits.find(({ id }) => id === chosen) ?? open ?? null);

  async function arrive(id: VisitId): Promise<void> {
    await saved(call('visits', 'arrive', { id }));
    setChosen(id);
  }

  async function add(customer: string): Promise<void> {
    const visit = await saved(call('visits', 'add', { sessionId: session.id, visit: { customer } }));
    const isAtTheDoor = session.status === 'in_progress' && (adding === 'arrive' || open === undefined);
    setAdding(null);
    if (isAtTheDoor) await arrive(visit.id);
    else setChosen(visit.id);
  }

  async function arriveAtNext(): Promise<boolean> {
    const next = visits.find(({ arrivedAt }) => arrivedAt === null);
    if (next === undefined) setAdding('arrive');
    else await arrive(next.id);
    return next !== undefined;
  }

  async function remove({ id, customer }: Visit): Promise<void> {
    await saved(call('visits', 'archive', { id }));
    showUndo({ message: t('visitRemoved', { customer }), undo: () => call('visits', 'restore', { id }) });
  }

  return {
    selected,
    select: (id) => setChosen(id ?? 'day'),
    adding,
    setAdding,
    add: (customer) => said(add(customer)),
    arrive: (id) => said(arrive(id)),
    arriveAtNext: async () => (await said(arriveAtNext())) ?? false,
    change: async (id, changes) => void (await said(saved(call('visits', 'update', { id, changes })))),
    remove: (visit) => said(remove(visit)),
  };
}

/** The answer of a write: from now on it is on disk. */
async function saved<T>(write: Promise<T>): Promise<T> {
  const value = await write;
  markSaved(new Date().toISOString());
  return value;
}

/** A failure that belongs to no field is said as a notice. */
async function said<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act;
  } catch (error) {
    showFailure(messageOf(error));
    return undefined;
  }
}
