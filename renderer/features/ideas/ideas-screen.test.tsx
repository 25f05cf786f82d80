import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { localDay } from '#renderer/lib/format.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import type { Idea } from '#shared/domain/idea.ts';
import { ideaIdSchema, observationIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import { addDays } from '#shared/lib/dates.ts';
import { bootstrap, renderScreen, type Answers } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { IdeasScreen } from './ideas-screen.tsx';

const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const other = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const noteId = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de950');
const sessionId = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const today = localDay(stopClock());

const idea: Idea = {
  id: ideaIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de960'),
  repId,
  repName: 'Versie Hillebrand',
  observationId: null,
  sessionId: null,
  text: 'A guide to leave behind',
  heardDay: today,
  status: 'heard',
  statusDay: today,
  declineReason: '',
  credit: null,
  createdAt: '2026-11-02T08:00:00.000Z',
};

const update = vi.fn();
const takeUp = vi.fn();
beforeEach(() => {
  vi.resetAllMocks();
  useMomentPanel.getState().close();
});

function open(answers: Answers, path = '/ideas', discreet = false) {
  return renderScreen(<IdeasScreen />, {
    path,
    route: '/ideas',
    initial: { ...bootstrap, settings: { ...bootstrap.settings, discreet } },
    answers: {
      ...answers,
      ideas: {
        list: () => [],
        heard: () => [],
        update: (input) => {
          update(input);
          return idea;
        },
        takeUp: (input) => {
          takeUp(input);
          return idea;
        },
        ...answers.ideas,
      },
    },
  });
}

test('the next step of an idea is one click, and the toast takes it back', async () => {
  open({ ideas: { list: () => [idea] } });
  const heard = await screen.findByRole('region', { name: 'Heard' });
  await userEvent.click(within(heard).getByRole('button', { name: 'Try it: A guide to leave behind' }));
  const { id } = idea;
  await waitFor(() =>
    expect(update).toHaveBeenCalledWith({ id, changes: { status: 'tried', statusDay: today } }),
  );
  undoLatest();
  await waitFor(() =>
    expect(update).toHaveBeenLastCalledWith({
      id,
      changes: { status: 'heard', statusDay: today, declineReason: '' },
    }),
  );
});

test('declining asks for the reason first', async () => {
  open({ ideas: { list: () => [idea] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Decline: A guide to leave behind' }));
  expect(update).not.toHaveBeenCalled();
  expect(useMomentPanel.getState().target).toMatchObject({
    type: 'changeIdea',
    start: { status: 'declined' },
  });
});

test('what was only noted is taken up with one click', async () => {
  open({
    ideas: {
      heard: () => [
        {
          observationId: noteId,
          sessionId,
          repId,
          repName: 'Versie Hillebrand',
          text: 'Show the van',
          observedAt: '2026-11-02T08:00:00.000Z',
        },
      ],
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Take up: Show the van' }));
  await waitFor(() => expect(takeUp).toHaveBeenCalledWith({ observationId: noteId }));
});

test('no ideas yet says how one comes', async () => {
  open({});
  expect(await screen.findByText(/Ask for one in the next session/)).toBeVisible();
});

test('whom nobody recognised for long stands above the moments of recognition', async () => {
  open(
    {
      recognitions: {
        list: () => [],
        last: () => [
          { repId, repName: 'Versie Hillebrand', since: '2020-01-01', lastDay: addDays(today, -91) },
          { repId: other, repName: 'Moses Altenwerth', since: '2020-01-01', lastDay: addDays(today, -90) },
        ],
      },
    },
    '/ideas?view=recognition',
  );
  const quiet = await screen.findByRole('region', { name: 'Not recognised for a long time' });
  expect(within(quiet).getAllByRole('button')).toHaveLength(1);
  await userEvent.click(within(quiet).getByRole('button', { name: /Versie Hillebrand/ }));
  expect(useMomentPanel.getState().target).toEqual({ type: 'recognition', repId });
});

const talks: Answers = {
  firstTalks: {
    overview: () => [
      { repId, repName: 'Versie Hillebrand', talked: 3, lastDay: today },
      { repId: other, repName: 'Moses Altenwerth', talked: 0, lastDay: null },
    ],
  },
};

test('first talks: how many were held, and who is left', async () => {
  open(talks, '/ideas?view=talks');
  expect(await screen.findByText('1 of 2 first talks held')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Moses Altenwerth' })).toHaveAttribute(
    'href',
    `/team/${other}?tab=private`,
  );
  expect(screen.getByText('3 of 8 points')).toBeVisible();
});

test('first talks without a team say where people are added', async () => {
  open({ firstTalks: { overview: () => [] } }, '/ideas?view=talks');
  expect(await screen.findByRole('link', { name: 'Go to Team' })).toHaveAttribute('href', '/team');
  expect(screen.queryByText(/You have talked with everybody/)).not.toBeInTheDocument();
});

test('first talks are for nobody who looks over the shoulder', async () => {
  open(talks, '/ideas?view=talks', true);
  expect(await screen.findByText('Hidden for now')).toBeVisible();
  expect(screen.queryByText('Moses Altenwerth')).toBeNull();
});
