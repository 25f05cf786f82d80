import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BriefAside, MorningBrief } from '#shared/domain/brief.ts';
import {
  commitmentIdSchema,
  observationIdSchema,
  repIdSchema,
  sessionIdSchema,
  visitIdSchema,
} from '#shared/domain/ids.ts';
import type { Session } from '#shared/domain/session.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { bootstrap, renderScreen } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { BriefScreen } from './brief-screen.tsx';

const id = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const now = stopClock();

const brief: MorningBrief = {
  session: {
    id,
    kind: 'ride_along',
    status: 'planned',
    rideFormat: 'observe_only',
    startsAt: now.toISOString(),
    endsAt: null,
    allDay: false,
    place: 'Győr',
  },
  rep: {
    id: repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb'),
    name: 'Versie Hillebrand',
    region: 'Central',
  },
  focus: 'Asks before telling',
  last: {
    sessionId: sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94f'),
    kind: 'one_to_one',
    heldAt: '2026-10-12T08:30:00.000Z',
    focus: 'Listening',
    whatWorked: 'You waited.',
    workOn: '',
    seen: [
      {
        id: observationIdSchema.parse('01a2009c-e825-72bb-a31f-000000000001'),
        kind: 'strength',
        text: 'Let the buyer finish',
        customer: 'Cancity',
        competency: null,
      },
    ],
  },
  commitments: [
    {
      id: commitmentIdSchema.parse('01a2009c-e825-72bb-a31f-000000000002'),
      text: 'Sends the recap',
      owner: 'rep',
      ownerName: '',
      dueDay: '2026-10-20',
      overdue: true,
    },
  ],
  questions: [{ text: 'Whose idea was it?', reason: 'planned' }],
  visits: [
    {
      id: visitIdSchema.parse('01a2009c-e825-72bb-a31f-000000000003'),
      customer: 'Betasoloin',
      plannedAt: null,
      objective: 'A date for the trial',
      advanceSought: '',
      questionsToAsk: '',
      questionsExpected: '',
      points: '',
      objections: '',
      promises: [{ text: 'Brings the trial plan', day: '2026-10-12' }],
    },
  ],
};

const aside: BriefAside = {
  goal: 'Hold back the price',
  strengths: ['Patient'],
  developments: [],
  watchFor: [
    {
      id: commitmentIdSchema.parse('01a2009c-e825-72bb-a31f-000000000004'),
      text: 'Asks who decides',
      sighting: 'not_yet',
    },
  ],
  notes: [
    {
      id: observationIdSchema.parse('01a2009c-e825-72bb-a31f-000000000005'),
      text: 'Looked tired',
      isPrivate: true,
    },
  ],
  lastNote: '',
  repNotes: 'Prefers mornings',
};

const start = vi.fn();
const exportPdf = vi.fn();
beforeEach(() => vi.resetAllMocks());

function open(changes: Partial<MorningBrief> = {}, own: BriefAside = aside, discreet = false) {
  return renderScreen(<BriefScreen />, {
    initial: { ...bootstrap, settings: { ...bootstrap.settings, discreet } },
    path: `/sessions/${id}/brief`,
    route: '/sessions/:sessionId/brief',
    answers: {
      briefs: {
        get: () => ({ ...brief, ...changes }),
        aside: () => own,
        exportPdf: (input) => {
          exportPdf(input);
          return { path: '/home/anna/Morning brief.pdf' };
        },
      },
      sessions: {
        start: (input) => {
          start(input);
          return { id } as Session;
        },
      },
    },
  });
}

const paper = () => screen.findByTestId('brief-paper');

test('one page says who, about what, what is open, what was seen, what to ask and whom to visit', async () => {
  open();
  const page = within(await paper());
  expect(page.getByRole('heading', { level: 1, name: 'Versie Hillebrand' })).toBeVisible();
  expect(page.getByText('Ride-along · observing only · Győr')).toBeVisible();
  expect(page.getByText('Asks before telling')).toBeVisible();
  expect(page.getByText('Last time: Listening')).toBeVisible();
  expect(page.getByText('(was due 20 Oct)')).toBeVisible();
  expect(page.getByText('You waited.')).toBeVisible();
  expect(page.getByRole('img', { name: 'Strength' })).toBeVisible();
  expect(page.getByText('Whose idea was it?')).toBeVisible();
  expect(page.getByText('A date for the trial')).toBeVisible();
  expect(page.getByText('Brings the trial plan')).toBeVisible();
});

test('what is private stands beside the page, and notes are folded', async () => {
  open();
  const own = within(await screen.findByRole('complementary', { name: 'Only for you' }));
  expect(await own.findByText('Hold back the price')).toBeVisible();
  expect(own.getByText('(Not yet)')).toBeVisible();
  expect(own.getByText('Looked tired')).not.toBeVisible();
  await userEvent.click(own.getByText('2 private notes'));
  expect(own.getByText('Looked tired')).toBeVisible();
  expect(own.getByText('Prefers mornings')).toBeVisible();
  expect(within(await paper()).queryByText('Hold back the price')).toBeNull();
});

test('in discreet mode nothing private is in the page', async () => {
  open({}, aside, true);
  const own = await screen.findByRole('complementary', { name: 'Only for you' });
  expect(await within(own).findByText('Hidden for now')).toBeVisible();
  expect(document.body.textContent).not.toMatch(/Hold back the price|Looked tired|Prefers mornings|Patient/);
});

test('on its day one button begins the session', async () => {
  const { place } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Start ride-along' }));
  await waitFor(() => expect(start).toHaveBeenCalledWith({ id }));
  await waitFor(() => expect(place()).toBe(`/sessions/${id}/ride`));
});

test.each([
  ['planned', 'Open', 'ride'],
  ['in_progress', 'Continue', 'ride'],
  ['draft', 'To the report', 'report'],
] as const)('reading ahead or later moves nothing: %s', async (status, name, where) => {
  const { place } = open({ session: { ...brief.session, status, startsAt: '2031-02-03T08:30:00.000Z' } });
  await userEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(place()).toBe(`/sessions/${id}/${where}`));
  expect(start).not.toHaveBeenCalled();
});

test('the plan is one click away, the paper is the one chosen in the settings', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Change the plan' }));
  expect(usePlanPanel.getState().target).toEqual({ sessionId: id });
  await userEvent.click(screen.getByRole('button', { name: 'Save as PDF' }));
  await waitFor(() => expect(exportPdf).toHaveBeenCalledWith({ sessionId: id, paper: 'A4' }));
});

test('a first one-to-one says so, and has no visits', async () => {
  open({
    session: { ...brief.session, kind: 'one_to_one', rideFormat: null },
    focus: null,
    last: null,
    commitments: [],
    questions: [{ text: 'What do you want to reach?', reason: 'starter' }],
    visits: [],
  });
  const page = within(await paper());
  expect(page.getByText('This is your first session together.')).toBeVisible();
  expect(page.getByText('Nothing is open from before.')).toBeVisible();
  expect(page.getByText('(good to begin with)')).toBeVisible();
  expect(page.queryByRole('heading', { name: 'Visits' })).toBeNull();
});

test('the whole team has no person and no history', async () => {
  open(
    { session: { ...brief.session, kind: 'team', rideFormat: null }, rep: null, last: null, visits: [] },
    { ...aside, goal: '', strengths: [], watchFor: [], notes: [], repNotes: '' },
  );
  const page = within(await paper());
  expect(page.getByRole('heading', { level: 1, name: 'Team session' })).toBeVisible();
  expect(page.queryByRole('heading', { name: 'Still open' })).toBeNull();
  expect(await screen.findByText('No goal was set.')).toBeVisible();
});
