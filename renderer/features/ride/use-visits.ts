import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/domain/fields.ts';
import type { ObservationId, SessionId, VisitId } from '#shared/domain/ids.ts';
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
  /** Sets off to it; the visit before is over. */
  drive: (id: VisitId) => Promise<void>;
  arrive: (id: VisitId) => Promise<void>;
  /** Goes on to the next planned visit; false when there is none and its customer is asked for. */
  arriveAtNext: () => Promise<boolean>;
  change: (id: VisitId, changes: Partial<VisitInput>) => Promise<void>;
  remove: (visit: Visit) => Promise<void>;
  /** One place earlier or later in the day. */
  shift: (id: VisitId, by: -1 | 1) => Promise<void>;
  /** To the place of another visit of the day. */
  place: (id: VisitId, at: VisitId) => Promise<void>;
  /** Notes from this one on go to a new visit at this customer's. Answers false when it failed, which is said. */
  split: (visit: Visit, from: ObservationId, customer: string) => Promise<boolean>;
  /** To another day: a session of the same rep, or one planned for it on that day. Answers false when it was refused, which is said. */
  moveTo: (visit: Visit, to: { sessionId: SessionId } | { day: Day }) => Promise<boolean>;
}

/** The visits of a day and the one the manager is at. */
export function useVisits({ session, visits, observations }: SessionDetail, link: RideLink): Visits {
  const { t } = useTranslation(['ride', 'visit']);
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

  /** `at` null is the end of the day. */
  async function put(id: VisitId, at: VisitId | null): Promise<void> {
    const index = visits.findIndex((one) => one.id === id);
    const visit = visits[index];
    if (visit === undefined) return;
    const before = visits[index + 1]?.id ?? null;
    await saved(call('visits', 'reorder', { id, before: at }));
    showUndo({
      message: t('visit:moved', { customer: visit.customer }),
      undo: () => call('visits', 'reorder', { id, before }),
    });
  }

  async function place(id: VisitId, at: VisitId): Promise<void> {
    const from = visits.findIndex((one) => one.id === id);
    const to = visits.findIndex((one) => one.id === at);
    if (from === to || from === -1 || to === -1) return;
    await put(id, (from < to ? visits[to + 1]?.id : at) ?? null);
  }

  async function split({ id }: Visit, from: ObservationId, customer: string): Promise<true> {
    const made = await saved(call('visits', 'split', { id, from, customer }));
    setChosen(made.id);
    showUndo({
      message: t('visit:splitDone', { customer }),
      undo: async () => {
        await call('visits', 'join', { id: made.id, into: id });
        setChosen(id);
      },
    });
    return true;
  }

  async function moveTo(visit: Visit, to: { sessionId: SessionId } | { day: Day }): Promise<true> {
    const { id, sessionId } = visit;
    const before = visits[visits.findIndex((one) => one.id === id) + 1]?.id ?? null;
    const { planned } = await saved(call('visits', 'move', { id, to }));
    setChosen(null);
    showUndo({
      message: t('visit:movedAway', { customer: visit.customer }),
      undo: async () => {
        await call('visits', 'move', { id, to: { sessionId } });
        await call('visits', 'reorder', { id, before });
        if (planned !== null) await call('sessions', 'remove', { id: planned });
      },
    });
    return true;
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
    drive: async (id) => void (await said(saved(call('visits', 'drive', { id })))),
    arrive: (id) => said(arrive(id)),
    arriveAtNext: async () => (await said(arriveAtNext())) ?? false,
    change: async (id, changes) => void (await said(saved(call('visits', 'update', { id, changes })))),
    remove: (visit) => said(remove(visit)),
    shift: async (id, by) => {
      const other = visits[visits.findIndex((one) => one.id === id) + by];
      if (other !== undefined) await said(place(id, other.id));
    },
    place: (id, at) => said(place(id, at)),
    split: async (visit, from, customer) => (await said(split(visit, from, customer))) ?? false,
    moveTo: async (visit, to) => (await said(moveTo(visit, to))) ?? false,
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
