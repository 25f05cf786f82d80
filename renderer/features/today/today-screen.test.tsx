import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { commitmentIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import type { Brief, Today } from '#shared/domain/today.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { TodayScreen } from './today-screen.tsx';

const versie = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const moses = repIdSchema.parse('01930000-0000-7000-8000-000000000002');
const sessionId = sessionIdSchema.parse('01930000-0000-7000-8000-000000000003');
const commitmentId = commitmentIdSchema.parse('01930000-0000-7000-8000-000000000004');

const session: SessionListItem = {
  id: sessionId,
  kind: 'ride_along',
  status: 'planned',
  startsAt: new Date('2026-11-23T09:30:00').toISOString(),
  endsAt: null,
  allDay: false,
  place: '',
  rideFormat: 'observe_only',
  rep: { id: versie, name: 'Versie Hillebrand', region: 'Central' },
  focusName: 'Asks before telling',
  isRecalled: false,
  visitCount: 0,
  observationCount: 0,
};

const brief: Brief = {
  session,
  goal: 'Hold back the price',
  visits: [],
  questions: [],
  openCommitments: [],
  lastTime: null,
};

const today: Today = {
  day: '2026-11-23',
  weekStart: '2026-11-23',
  brief,
  week: [session],
  drafts: [],
  due: [
    { repId: moses, repName: 'Moses Frase', reason: 'ride_along_overdue', count: 0 },
    { repId: versie, repName: 'Anna Snelling', reason: 'steady', count: 9 },
  ],
  dueCount: 1,
  withoutStrength: [],
  commitmentsDue: [],
  coverage: {
    rideAlongs: { done: 7, planned: 12 },
    oneToOnes: { done: 31, planned: 36 },
    commitments: { done: 0, planned: 0 },
  },
  repCount: 12,
};

function open(changes: Partial<Today> = {}, answers: Answers = {}) {
  return renderScreen(<TodayScreen />, {
    path: '/today',
    route: '/today',
    answers: { today: { get: () => ({ ...today, ...changes }) }, ...answers },
  });
}

const prefill = () => usePlanPanel.getState().target;

beforeEach(() => usePlanPanel.getState().close());

test('says in a sentence what the day asks for', async () => {
  open();
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/^Monday,? 23 November$/);
  expect(screen.getByText('1 session today. 1 person is waiting for coaching.')).toBeVisible();
  expect(screen.getByText('Ride-alongs 7 of 12')).toBeVisible();
  expect(screen.queryByText(/Commitments kept/)).toBeNull();
});

test('counts a whole day planned where the clocks are an hour ahead', async () => {
  const startsAt = new Date('2026-11-22T23:00:00').toISOString();
  const wholeDay = { ...session, startsAt, allDay: true };
  open({ week: [wholeDay], brief: { ...brief, session: wholeDay } });
  expect(await screen.findByText(/^1 session today\./)).toBeVisible();
});

test('starts the next ride-along and goes into it', async () => {
  const start = vi.fn();
  const { place } = open({}, { sessions: { start } });
  expect(await screen.findByRole('heading', { name: 'Ride-along with Versie Hillebrand' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Start ride-along' }));
  expect(start).toHaveBeenCalledWith({ id: sessionId });
  await vi.waitFor(() => expect(place()).toBe(`/sessions/${sessionId}/ride`));
});

test('continues one that runs without starting it again', async () => {
  const { place } = open({
    brief: { ...brief, session: { ...session, status: 'in_progress' } },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(place()).toBe(`/sessions/${sessionId}/ride`);
});

test('gives each reason in words and plans what it asks for', async () => {
  open();
  const due = await screen.findByRole('region', { name: 'Who is due' });
  expect(within(due).getByText('No ride-along this year')).toBeVisible();
  expect(within(due).getByText('Steady; last session 9 days ago')).toBeVisible();
  await userEvent.click(within(due).getByRole('button', { name: 'Plan a session with Moses Frase' }));
  expect(prefill()).toEqual({ repId: moses, kind: 'ride_along' });
});

test('offers a free day to who is due, not to the steady', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Free. Moses Frase is due.' }));
  expect(prefill()).toEqual({ day: '2026-11-24', repId: moses, kind: 'ride_along' });
  expect(screen.getAllByText('Free')).toHaveLength(3);
});

test('names who to plan with while nothing is planned', async () => {
  open({ brief: null, week: [] });
  expect(
    await screen.findByText('Nothing is planned. Moses Frase needs you most: no ride-along this year.'),
  ).toBeVisible();
  const [first] = screen.getAllByRole('button', { name: 'Plan a session with Moses Frase' });
  await userEvent.click(first ?? document.body);
  expect(prefill()).toEqual({ repId: moses, kind: 'ride_along' });
});

test('begins with the team while there is none', async () => {
  const load = vi.fn(() => ({ reps: 12 }));
  open({ repCount: 0, brief: null, due: [] }, { sample: { load } });
  expect(await screen.findByRole('link', { name: 'Import my team' })).toHaveAttribute('href', '/team/import');
  await userEvent.click(screen.getByRole('button', { name: 'Try the sample team' }));
  expect(load).toHaveBeenCalledOnce();
});

test('marks a commitment as kept, except a behaviour, which must be seen', async () => {
  const setStatus = vi.fn();
  const commitment = {
    id: commitmentId,
    repId: versie,
    repName: 'Versie Hillebrand',
    sessionId,
    owner: 'rep',
    ownerName: '',
    text: 'Sends the recap',
    dueDay: '2026-11-20',
    behavioural: false,
    status: 'open',
    closedAt: null,
    sighting: null,
    createdAt: session.startsAt,
  } as const;
  open(
    {
      commitmentsDue: [
        commitment,
        { ...commitment, id: commitmentIdSchema.parse(moses), text: 'Asks first', behavioural: true },
      ],
    },
    { commitments: { setStatus } },
  );
  const card = await screen.findByRole('region', { name: 'Due this week' });
  expect(within(card).getAllByText('Versie Hillebrand · was due 20 Nov')).toHaveLength(2);
  expect(within(card).getAllByRole('button')).toHaveLength(1);
  await userEvent.click(within(card).getByRole('button', { name: 'Kept: Sends the recap' }));
  expect(setStatus).toHaveBeenCalledWith({ id: commitmentId, status: 'kept' });
});
