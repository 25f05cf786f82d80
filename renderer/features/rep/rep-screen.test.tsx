import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#renderer/lib/api.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import type { Commitment } from '#shared/domain/commitment.ts';
import {
  commitmentIdSchema,
  observationIdSchema,
  profileEntryIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
} from '#shared/domain/ids.ts';
import type { ProfileEntry } from '#shared/domain/profile.ts';
import type { Rep } from '#shared/domain/rep.ts';
import type { RepHeader, TimelineItem } from '#shared/ipc/reps.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { RepScreen } from './rep-screen.tsx';

const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const rideId = sessionIdSchema.parse('01930000-0000-7000-8000-000000000002');
const plannedId = sessionIdSchema.parse('01930000-0000-7000-8000-000000000003');
const noteId = observationIdSchema.parse('01930000-0000-7000-8000-000000000004');
const entryId = profileEntryIdSchema.parse('01930000-0000-7000-8000-000000000005');
const commitmentId = commitmentIdSchema.parse('01930000-0000-7000-8000-000000000006');
const year = stopClock().getFullYear();

const rep: Rep = {
  id: repId,
  name: 'Versie Hillebrand',
  role: 'Account manager',
  email: '',
  phone: '',
  region: 'Central',
  hireDay: '2021-03-01',
  managerName: '',
  status: 'active',
  notes: 'Wants to lead a team.',
  isSample: false,
  archivedAt: null,
  createdAt: `${year}-01-01T08:00:00.000Z`,
  updatedAt: `${year}-01-01T08:00:00.000Z`,
};

const header: RepHeader = {
  rep,
  rideAlongsThisYear: 1,
  rideAlongsPolicy: 2,
  ownCadence: null,
  commitmentsKept: 5,
  commitmentsDecided: 6,
  lastCoachedAt: null,
  next: null,
  strengthGap: null,
};

function aSession(values: Partial<TimelineItem['session']>): TimelineItem['session'] {
  return {
    id: rideId,
    kind: 'ride_along',
    status: 'draft',
    startsAt: `${year - 1}-10-12T08:00:00.000Z`,
    endsAt: null,
    allDay: false,
    place: '',
    rideFormat: null,
    rep: { id: repId, name: rep.name, region: rep.region },
    focusName: null,
    isRecalled: false,
    visitCount: 2,
    observationCount: 22,
    ...values,
  };
}

const ride: TimelineItem = {
  session: aSession({}),
  links: [],
  customers: ['Betasoloin', 'Konex'],
  guests: [],
  reply: null,
  highlights: [{ id: noteId, kind: 'growth', text: 'Quoted a price first', visibility: 'private' }],
  answers: [
    {
      id: sessionQuestionIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4c1'),
      text: 'What changed?',
      answer: 'I asked first',
    },
  ],
  commitments: [{ id: commitmentId, text: 'Sends the recap', status: 'open', owner: 'rep', dueDay: null }],
};
const planned: TimelineItem = {
  session: aSession({
    id: plannedId,
    kind: 'one_to_one',
    status: 'planned',
    visitCount: 0,
    observationCount: 0,
  }),
  links: [],
  customers: [],
  guests: [],
  reply: null,
  highlights: [],
  answers: [],
  commitments: [],
};

const entry: ProfileEntry = {
  id: entryId,
  repId,
  type: 'strength',
  title: 'Listens until the real reason',
  competencyId: null,
  competencyName: null,
  status: 'emerging',
  createdAt: rep.createdAt,
  updatedAt: rep.createdAt,
  evidence: [
    {
      observationId: noteId,
      sessionId: rideId,
      customer: 'Betasoloin',
      kind: 'strength',
      text: 'Let the buyer finish',
      visibility: 'shared',
      observedAt: `${year - 1}-10-12T08:05:00.000Z`,
    },
  ],
};

const commitment: Commitment = {
  id: commitmentId,
  repId,
  repName: rep.name,
  sessionId: rideId,
  owner: 'rep',
  ownerName: '',
  text: 'Sends the recap',
  dueDay: '2020-01-02',
  behavioural: false,
  status: 'open',
  closedAt: null,
  sighting: null,
  createdAt: rep.createdAt,
};

beforeEach(() => {
  usePlanPanel.getState().close();
  useEntryPanel.getState().close();
});

function open(tab: string, answers: Answers = {}) {
  return renderScreen(<RepScreen />, {
    answers: {
      competencies: { list: () => [] },
      ...answers,
      reps: { get: () => header, timeline: () => [planned, ride], archived: () => [], ...answers.reps },
      profile: { list: () => [entry], candidates: () => entry.evidence, ...answers.profile },
      commitments: { list: () => [commitment], sightings: () => [], ...answers.commitments },
    },
    path: `/team/${repId}?tab=${tab}`,
    route: '/team/:repId',
  });
}

test('the head says who it is and how the year goes', async () => {
  open('timeline');
  expect(await screen.findByRole('heading', { level: 1, name: 'Versie Hillebrand' })).toBeVisible();
  expect(screen.getByText(/^Account manager · Central · since March 2021/)).toBeVisible();
  expect(screen.getByText(`Ride-alongs ${year}`).parentElement).toHaveTextContent('1 of 2');
  expect(screen.getByText('Commitments kept').parentElement).toHaveTextContent('5 of 6');
  await userEvent.click(screen.getByRole('button', { name: 'Plan a session' }));
  expect(usePlanPanel.getState().target).toEqual({ repId });
});

test('the timeline leads to the sessions, to the notes and to what was agreed', async () => {
  const { place } = open('timeline');
  const item = (await screen.findByRole('button', { name: 'Ride-along' })).closest('li');
  if (!item) throw new Error('Not in a list');
  expect(item).toHaveTextContent('22 notes · 2 visits · Betasoloin, Konex');
  expect(within(item).getByRole('link', { name: 'Quoted a price first' })).toHaveAttribute(
    'href',
    `/sessions/${rideId}/ride?note=${noteId}`,
  );
  expect(within(item).getByText('Private note')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'One-to-one' }));
  expect(usePlanPanel.getState().target).toEqual({ sessionId: plannedId });
  await userEvent.click(screen.getByRole('button', { name: 'Ride-along' }));
  expect(place()).toBe(`/sessions/${rideId}/report`);
});

test('what lies in the archive is listed under the timeline and comes back, with undo', async () => {
  const unarchive = vi.fn();
  const archive = vi.fn();
  const archivedAt = `${year - 1}-10-20T08:00:00.000Z`;
  open('timeline', {
    reps: {
      archived: () => [
        { type: 'session', id: rideId, kind: 'ride_along', startsAt: archivedAt, allDay: false, archivedAt },
        { type: 'entry', id: entryId, entryType: 'strength', text: 'Listens', archivedAt },
      ],
    },
    sessions: { unarchive, archive },
  });
  const fold = await screen.findByRole('button', { name: 'In the archive: 2' });
  expect(screen.queryByText(/Strength · Listens/)).toBeNull();
  await userEvent.click(fold);
  expect(screen.getByText(/Strength · Listens/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: `Restore: Ride-along · 20 October ${year - 1}` }));
  await waitFor(() => expect(unarchive).toHaveBeenCalledWith({ id: rideId }));
  await waitFor(() => {
    undoLatest();
    expect(archive).toHaveBeenCalledWith({ id: rideId });
  });
});

test('a note of the timeline becomes more evidence of an entry that is there, with undo', async () => {
  const update = vi.fn(() => entry);
  const other = observationIdSchema.parse('01930000-0000-7000-8000-000000000044');
  open('timeline', {
    profile: {
      list: () => [{ ...entry, evidence: entry.evidence.map((one) => ({ ...one, observationId: other })) }],
      update,
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: /area of “Quoted a price first”/ }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'Add it to an entry' }));
  await userEvent.click(await screen.findByText('Strength · Listens until the real reason'));
  await waitFor(() =>
    expect(update).toHaveBeenCalledWith({ id: entryId, changes: { observationIds: [other, noteId] } }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  undoLatest();
  await waitFor(() =>
    expect(update).toHaveBeenLastCalledWith({ id: entryId, changes: { observationIds: [other] } }),
  );
});

test('a note of the timeline becomes a development area with that note as evidence', async () => {
  const create = vi.fn((input: object) => ({ ...entry, ...input }));
  open('timeline', { profile: { create } });
  await userEvent.click(await screen.findByRole('button', { name: /area of “Quoted a price first”/ }));
  const title = await screen.findByRole('textbox', { name: 'In one line' });
  expect(title).toHaveValue('Quoted a price first');
  await userEvent.clear(title);
  await userEvent.type(title, 'Asks before a price');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(create).toHaveBeenCalledWith({
      repId,
      type: 'development',
      title: 'Asks before a price',
      competencyId: null,
      status: 'emerging',
      observationIds: [noteId],
    }),
  );
});

test('an entry without evidence is refused at the evidence', async () => {
  open('profile', {
    profile: {
      create: () => {
        throw new ApiError({
          code: 'evidence_required',
          message: 'Choose at least one note as evidence.',
          field: 'observationIds',
        });
      },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'In one line' }), 'Listens');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const evidence = screen.getByRole('group', { name: 'Evidence' });
  expect(await within(evidence).findByRole('alert')).toHaveTextContent('Choose at least one note');
  expect(within(evidence).getByRole('checkbox', { name: /Let the buyer finish/ })).not.toBeChecked();
});

test('an entry half written stays with its rep, and does not come up later', async () => {
  const otherId = repIdSchema.parse('01930000-0000-7000-8000-0000000000b0');
  const { go } = open('profile', {
    reps: {
      get: ({ id }) =>
        id === repId ? header : { ...header, rep: { ...rep, id: otherId, name: 'Moses Frase' } },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'In one line' }), 'Listens');
  await go(`/team/${otherId}?tab=profile`);
  expect(await screen.findByText('Moses Frase')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await go(`/team/${repId}?tab=profile`);
  expect(await screen.findByText('Versie Hillebrand')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();

  await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'In one line' }), 'Listens');
  await userEvent.keyboard('{Escape}');
  await go(`/team/${otherId}?tab=profile`);
  expect(await screen.findByText('Moses Frase')).toBeVisible();
  act(undoLatest);
  expect(useEntryPanel.getState().target).toBeNull();
});

test('the evidence of an entry opens in place and leads to its note', async () => {
  open('profile');
  const title = await screen.findByRole('button', { name: /^Listens until the real reason/ });
  expect(screen.queryByRole('link', { name: /Betasoloin/ })).not.toBeInTheDocument();
  await userEvent.click(title);
  expect(title).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('Let the buyer finish')).toBeVisible();
  expect(screen.getByRole('link', { name: `12 October ${year - 1} · Betasoloin` })).toHaveAttribute(
    'href',
    `/sessions/${rideId}/ride?note=${noteId}`,
  );
});

test('an entry is confirmed or archived with one choice, and each can be taken back', async () => {
  const update = vi.fn(() => entry);
  const archive = vi.fn();
  const restore = vi.fn();
  open('profile', { profile: { update, archive, restore } });
  await userEvent.click(await screen.findByRole('button', { name: /Change “Listens/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Confirm' }));
  await waitFor(() => expect(update).toHaveBeenCalledWith({ id: entryId, changes: { status: 'confirmed' } }));
  undoLatest();
  await waitFor(() =>
    expect(update).toHaveBeenLastCalledWith({ id: entryId, changes: { status: 'emerging' } }),
  );
  await userEvent.click(screen.getByRole('button', { name: /Change “Listens/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  await waitFor(() => expect(archive).toHaveBeenCalledWith({ id: entryId }));
  undoLatest();
  await waitFor(() => expect(restore).toHaveBeenCalledWith({ id: entryId }));
});

test('one click says what became of a commitment, and undo opens it again', async () => {
  const setStatus = vi.fn(() => commitment);
  open('commitments', { commitments: { setStatus } });
  expect(await screen.findByText('was due 2 January')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Kept: Sends the recap' }));
  await waitFor(() => expect(setStatus).toHaveBeenCalledWith({ id: commitmentId, status: 'kept' }));
  undoLatest();
  await waitFor(() =>
    expect(setStatus).toHaveBeenLastCalledWith({ id: commitmentId, status: 'open', closedAt: null }),
  );
});

test('private notes save themselves and say when', async () => {
  const update = vi.fn(() => rep);
  open('private', { reps: { update } });
  const notes = await screen.findByRole('textbox', { name: 'For your eyes only' });
  expect(notes).toHaveValue('Wants to lead a team.');
  await userEvent.type(notes, ' Soon.');
  await userEvent.tab();
  await waitFor(() =>
    expect(update).toHaveBeenLastCalledWith({
      id: repId,
      changes: { notes: 'Wants to lead a team. Soon.' },
    }),
  );
  expect(await screen.findByText('Saved')).toBeVisible();
});
