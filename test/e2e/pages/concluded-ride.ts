import type { Page } from '@playwright/test';
import type { Language } from '#shared/domain/languages.ts';
import type { ObservationInput } from '#shared/domain/observation.ts';
import type { Bridge } from '#shared/ipc/contract.ts';

type Note = Pick<ObservationInput, 'kind' | 'text'> &
  Partial<Pick<ObservationInput, 'answer' | 'visibility'>>;

/** A ride-along that has ended, as the app would hold it after the day. */
export interface Ride {
  language?: Language;
  manager?: string;
  rep: string;
  goal: string;
  customers: readonly string[];
  notes: readonly Note[];
}

/** Puts a concluded ride-along into the app and returns its id; the first start is over by then. */
export function concludedRide(page: Page, ride: Ride): Promise<string> {
  return page.evaluate(async (wanted) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const of = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    of(
      await curbside.invoke('settings', 'update', {
        onboarded: true,
        language: wanted.language ?? 'en',
        managerName: wanted.manager ?? '',
      }),
    );
    const rep = of(
      await curbside.invoke('reps', 'create', {
        name: wanted.rep,
        role: '',
        email: '',
        phone: '',
        region: '',
        hireDay: null,
        managerName: '',
        status: 'active',
        notes: 'Rep note for nobody else.',
      }),
    );
    const now = new Date().toISOString();
    const session = of(
      await curbside.invoke('sessions', 'plan', {
        kind: 'ride_along',
        repId: rep.id,
        startsAt: now,
        endsAt: null,
        allDay: false,
        place: 'Győr',
        goal: wanted.goal,
        focusCompetencyId: null,
        rideFormat: 'observe_only',
        questions: [],
      }),
    );
    of(await curbside.invoke('sessions', 'start', { id: session.id }));
    const visits = [];
    for (const customer of wanted.customers)
      visits.push(of(await curbside.invoke('visits', 'add', { sessionId: session.id, visit: { customer } })));
    for (const [index, note] of wanted.notes.entries()) {
      const observation = {
        visitId: visits[index % visits.length]?.id ?? null,
        answer: '',
        competencyId: null,
        person: '',
        visibility: 'shared' as const,
        observedAt: now,
        ...note,
      };
      of(await curbside.invoke('observations', 'add', { sessionId: session.id, observation }));
    }
    of(await curbside.invoke('sessions', 'conclude', { id: session.id }));
    return session.id;
  }, ride);
}
